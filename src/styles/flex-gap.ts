import { type ChildNode, type Declaration, list, type Plugin, type Rule } from 'postcss';

/** Browsers without a gap between flex items (before Chrome 84, Safari 14.1) are nearly those without `inset` (87, 14.1). */
const withoutGap = 'not (inset:0)';

/**
 * The gap of a flex row as margins, for browsers that know no such gap. It reaches elements, not pseudo-elements or bare
 * words: those say their margin themselves, under the same condition. No published plugin does it without a wrapper.
 */
export function flexGap(): Plugin {
  return {
    postcssPlugin: 'flex-gap',
    OnceExit(root, { AtRule, Rule: NewRule, Declaration: Declared }) {
      root.walkRules((rule) => {
        const gap = lastValue(rule, 'gap');
        if (!gap || !isRow(rule)) return;
        const [row = '0', between = row] = list.space(gap);
        const wraps = lastValue(rule, 'flex-wrap') === 'wrap';
        const items = rule.selectors.map((one) => `${one} > *${wraps ? '' : ':not(:last-child)'}`);
        const margins = new NewRule({ selector: items.join(', '), source: rule.source });
        margins.append(new Declared({ prop: 'margin-right', value: between, source: rule.source }));
        if (wraps) margins.append(new Declared({ prop: 'margin-bottom', value: row, source: rule.source }));
        rule.after(new AtRule({ name: 'supports', params: withoutGap, nodes: [margins], source: rule.source }));
      });
    },
  };
}

const isRow = (rule: Rule): boolean =>
  /^(inline-)?flex$/.test(lastValue(rule, 'display') ?? '') && !/column/.test(lastValue(rule, 'flex-direction') ?? '');

const isDeclaration =
  (prop: string) =>
  (node: ChildNode): node is Declaration =>
    node.type === 'decl' && node.prop === prop;

/** What the rule says last. */
const lastValue = (rule: Rule, prop: string): string | undefined => rule.nodes.findLast(isDeclaration(prop))?.value;
