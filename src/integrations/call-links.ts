import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MdastPluginDefinition } from 'satteri';
import { parse } from 'yaml';
import type { Service } from '../schemas/service.ts';
import { callParts } from '../site/call-parts.ts';

const numbers = (): string[] =>
  Object.values(
    parse(readFileSync(join(process.cwd(), 'content/services.yaml'), 'utf8')) as Record<string, Service>,
  ).map(({ number }) => number);

/** What is ours and read on a page of its own; official words stay as they are. */
const ours = /\/content\/(?:answers|messages|pages)\//;

/** Numbers to call in the bodies of Markdown files, as links that dial: a plugin over the text nodes. Front matter goes through the same `callParts` (src/components/Bold.astro). */
export function callLinks(): MdastPluginDefinition {
  return {
    name: 'call-links',
    text(node, context) {
      if (!/\d{3}/.test(node.value) || !ours.test(context.fileURL?.pathname ?? '')) return;
      for (let above = context.parent(node); above; above = context.parent(above as never))
        if (above.type === 'heading' || above.type === 'link') return;
      const parts = callParts(node.value, numbers());
      if (!parts.some(({ call }) => call)) return;
      context.replaceNode(
        node,
        parts.map(({ text, call }) => {
          const words = { type: 'text' as const, value: text };
          return call ? { type: 'link' as const, url: `tel:${call}`, children: [words] } : words;
        }),
      );
    },
  };
}
