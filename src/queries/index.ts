/** The only place that asks for content: what to show, in which order, joined with what. One file a subject. */
export * from './answers.ts';
export * from './campaign.ts';
export * from './changes.ts';
export * from './citations.ts';
export * from './danger.ts';
export * from './data-sets.ts';
export * from './library.ts';
export * from './materials.ts';
export { memo } from './memo.ts';
export * from './metadata.ts';
export * from './navigation.ts';
export * from './pages.ts';
export * from './plan.ts';
export * from './plans.ts';
export * from './redirects.ts';
export * from './related.ts';
export * from './search-records.ts';
export * from './unit-pages.ts';
