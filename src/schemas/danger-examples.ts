import { z } from 'zod';
import { line } from './common.ts';

const typed = z.array(line).min(1, { error: 'phải có ít nhất một câu' });

/** What people type into the search box, with and without danger: each entry of content/danger-examples.yaml is one writer's list. */
export const dangerExamples = z.strictObject({
  who: line.describe('Ai viết, đã biết gì khi viết'),
  distress: typed.describe('Câu của người có thể đang gặp nguy, hay lo cho người gặp nguy'),
  harmless: typed.describe('Câu việc chung, việc nhà, việc khác'),
});

export type DangerExamples = z.infer<typeof dangerExamples>;
