import type { z } from 'zod';
import { annotation } from './annotation.ts';
import { answer } from './answer.ts';
import { bodies } from './bodies.ts';
import { campaign } from './campaign.ts';
import { change } from './change.ts';
import { danger } from './danger.ts';
import { dangerExamples } from './danger-examples.ts';
import { fact } from './fact.ts';
import { glossary } from './glossary.ts';
import { instrument } from './instrument.ts';
import { material } from './material.ts';
import { message } from './message.ts';
import { month } from './month.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';
import { planMessages } from './plan-messages.ts';
import { quiz } from './quiz.ts';
import { recording } from './recording.ts';
import { rejectedService } from './rejected-service.ts';
import { service } from './service.ts';
import { taskList } from './task.ts';

/** Where a collection's entries lie: one file an entry (`pattern`), or one YAML file of entries by id (`file`). */
export type Place = { pattern: string; file?: never } | { file: string; pattern?: never };

/** Every collection: where its files are below content/ and what each must hold. Astro and the content check both read this table. */
export const collections = {
  legal: { pattern: 'legal/*.mdx', schema: instrument },
  annotations: { pattern: 'annotations/*.yaml', schema: annotation },
  plans: { pattern: 'plans/*/plan.mdx', schema: plan },
  bodies: { pattern: 'plans/*/bodies.yaml', schema: bodies },
  tasks: { pattern: 'plans/*/tasks.yaml', schema: taskList },
  campaigns: { pattern: 'campaigns/*/campaign.mdx', schema: campaign },
  month: { pattern: 'month.yaml', schema: month },
  messages: { pattern: 'messages/*.mdx', schema: message },
  'plan-messages': { pattern: 'plans/*/messages.yaml', schema: planMessages },
  recordings: { pattern: 'recordings/*.yaml', schema: recording },
  materials: { pattern: 'materials/*.mdx', schema: material },
  answers: { pattern: 'answers/*.mdx', schema: answer },
  quiz: { pattern: 'quiz/*.yaml', schema: quiz },
  facts: { file: 'facts.yaml', schema: fact },
  pages: { pattern: 'pages/*.mdx', schema: page },
  services: { file: 'services.yaml', schema: service },
  'rejected-services': { file: 'rejected-services.yaml', schema: rejectedService },
  glossary: { file: 'glossary.yaml', schema: glossary },
  danger: { file: 'danger.yaml', schema: danger },
  'danger-examples': { file: 'danger-examples.yaml', schema: dangerExamples },
  changes: { file: 'changes.yaml', schema: change },
} as const satisfies Record<string, Place & { schema: z.ZodType }>;

export type CollectionName = keyof typeof collections;

/** The id of an entry, from its path below content/: the varying parts, so plans/2018/plan.mdx is 2018 and messages/mot-lan.mdx is mot-lan; a file of fixed name is called by it. */
export function entryId(pattern: string, path: string): string {
  const fixed = pattern.split('/');
  const parts = path.replace(/\.(mdx|yaml)$/, '').split('/');
  return parts.filter((part, i) => fixed[i]?.includes('*') && part !== '').join('/') || parts.at(-1)!;
}
