import postcss from 'postcss';

/**
 * A block of style without what can never match where it stands: rules that ask for a class or an element that nobody
 * there knows, tokens that no rule left asks for, and comments.
 * @param knows whether a page with this block, or a script, has the name: `.box` as a class, `td` as an element
 */
export function knownRules(css: string, knows: (name: string) => boolean): string {
  const root = postcss.parse(css);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkRules((rule) => {
    const { parent } = rule;
    if (parent?.type === 'atrule' && (parent as postcss.AtRule).name.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => namesIn(selector).every(knows));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  dropUnusedTokens(root);
  dropEmpty(root);
  return root.toString();
}

/** What says nothing of names: attributes, states, parts of an element, and what it may lack. */
const asides = /(?<!\\)(?:\[[^\]]*\]|:(?:not|nth-[\w-]+)\([^)]*\)|::[\w-]+(?:\([^)]*\))?|:[\w-]+)/g;

/** The classes and elements that a selector asks for. */
const namesIn = (selector: string): string[] =>
  [...selector.replace(asides, '').matchAll(/[.#]?(?:\\.|[\w-])+/g)].flatMap(([name]) =>
    name.startsWith('#') ? [] : name.replace(/\\/g, ''),
  );

/** A token may be asked for by another token only: what that one alone kept goes in the next round. */
function dropUnusedTokens(root: postcss.Root): void {
  const text = root.toString();
  let dropped = false;
  root.walkDecls(/^--/, (token) => {
    if (new RegExp(`var\\(\\s*${token.prop}\\s*[,)]`).test(text)) return;
    token.remove();
    dropped = true;
  });
  if (dropped) dropUnusedTokens(root);
}

function dropEmpty(root: postcss.Root): void {
  let dropped = false;
  root.walk((node) => {
    if (!('nodes' in node) || node.nodes === undefined || node.nodes.length > 0) return;
    node.remove();
    dropped = true;
  });
  if (dropped) dropEmpty(root);
}
