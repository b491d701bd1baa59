import postcss from 'postcss';

/**
 * A block of style without what can never match where it stands: rules that ask for a class nobody there knows, and
 * tokens that no rule left asks for.
 * @param knows whether a page with this block, or a script, has the name as a class
 */
export function knownRules(css: string, knows: (name: string) => boolean): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(knows));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  dropUnusedTokens(root);
  dropEmpty(root);
  return root.toString();
}

/** The classes an element, or one beside it, must have; those in `:not()` it may lack. */
const classesOf = (selector: string): string[] =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) =>
    name!.replace(/\\/g, ''),
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
