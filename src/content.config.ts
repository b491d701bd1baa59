import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { entryId, type Place, collections as table } from './schemas/index.ts';

/** The index of all content: each collection's files and schema, from src/schemas/index.ts. */
const loaderOf = (place: Place) =>
  place.pattern
    ? glob({
        base: './content',
        pattern: place.pattern,
        generateId: ({ entry }) => entryId(place.pattern as string, entry),
      })
    : file(`content/${place.file}`);

/** A text that we hold is shown from its tree (src/legal): compiled as a page too, 2,000 cost 40 s and a gigabyte for nothing. */
const treesOnly = (loader: Loader): Loader => ({
  ...loader,
  load: ({ store, ...context }) =>
    loader.load({
      ...context,
      store: { ...store, set: (entry) => store.set(entry.data.text ? { ...entry, deferredRender: false } : entry) },
    }),
});

export const collections = {
  legal: defineCollection({ loader: treesOnly(loaderOf(table.legal) as Loader), schema: table.legal.schema }),
  annotations: defineCollection({ loader: loaderOf(table.annotations), schema: table.annotations.schema }),
  plans: defineCollection({ loader: loaderOf(table.plans), schema: table.plans.schema }),
  bodies: defineCollection({ loader: loaderOf(table.bodies), schema: table.bodies.schema }),
  tasks: defineCollection({ loader: loaderOf(table.tasks), schema: table.tasks.schema }),
  campaigns: defineCollection({ loader: loaderOf(table.campaigns), schema: table.campaigns.schema }),
  month: defineCollection({ loader: loaderOf(table.month), schema: table.month.schema }),
  messages: defineCollection({ loader: loaderOf(table.messages), schema: table.messages.schema }),
  'plan-messages': defineCollection({
    loader: loaderOf(table['plan-messages']),
    schema: table['plan-messages'].schema,
  }),
  recordings: defineCollection({ loader: loaderOf(table.recordings), schema: table.recordings.schema }),
  materials: defineCollection({ loader: loaderOf(table.materials), schema: table.materials.schema }),
  answers: defineCollection({ loader: loaderOf(table.answers), schema: table.answers.schema }),
  quiz: defineCollection({ loader: loaderOf(table.quiz), schema: table.quiz.schema }),
  facts: defineCollection({ loader: loaderOf(table.facts), schema: table.facts.schema }),
  pages: defineCollection({ loader: loaderOf(table.pages), schema: table.pages.schema }),
  services: defineCollection({ loader: loaderOf(table.services), schema: table.services.schema }),
  'rejected-services': defineCollection({
    loader: loaderOf(table['rejected-services']),
    schema: table['rejected-services'].schema,
  }),
  glossary: defineCollection({ loader: loaderOf(table.glossary), schema: table.glossary.schema }),
  danger: defineCollection({ loader: loaderOf(table.danger), schema: table.danger.schema }),
  'danger-examples': defineCollection({
    loader: loaderOf(table['danger-examples']),
    schema: table['danger-examples'].schema,
  }),
  changes: defineCollection({ loader: loaderOf(table.changes), schema: table.changes.schema }),
};
