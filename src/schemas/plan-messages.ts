import { z } from 'zod';
import { provisionId, slug } from './common.ts';

/** Which messages go with which provisions of one plan: message → provisions. */
export const planMessages = z.record(slug, z.array(provisionId).min(1));
export type PlanMessages = z.infer<typeof planMessages>;
