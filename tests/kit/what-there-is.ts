import { existsSync } from 'node:fs';
import { type Entry, readContent } from '#src/checks/content/read-content.ts';
import { readTexts } from '#src/checks/content/texts.ts';
import type { Provision } from '#src/legal/model.ts';
import { site } from '#src/site/site.ts';

/** One thing of each kind to try the built site on, whatever content there is: a test that names none holds in every fork. */

const content = readContent('content');
const { entries } = content;
const { year, instrument } = site.lead;
const hasPage = (path: string) => existsSync(`dist${path}index.html`);

const richness = ({ data }: Entry<'messages'>) => (data.violence ? 2 : 0) + (data.occasion ? 1 : 0);
const richest = entries.messages.toSorted((a, b) => richness(b) - richness(a))[0]!;
/** A message; where there are some on violence one of them, with a name of its day: it has all that a message may have. */
export const message = { id: richest.id, page: `/thong-diep/${richest.id}/`, data: richest.data };

const sheet = (entries.materials.find(({ data }) => data.message === message.id) ?? entries.materials[0]!).id;
/** Its sheets to print. */
export const material = { id: sheet, page: `/tai-lieu/${sheet}/` };

const whole = `/van-ban/${instrument}/`;
const withAllBelow = (units: readonly Provision[]): Provision[] =>
  units.flatMap((unit) => [unit, ...withAllBelow(unit.children)]);
const components = readTexts(content).texts.get(instrument)!.document.components;
const depth = ({ id }: Provision) => id.split('-').length;
/** One with something below it before one without, a deep one, a short one. */
const rank = (unit: Provision) => (unit.children.length ? 1000 : 0) + 100 * depth(unit) - unit.children.length;
const unit = withAllBelow(components.flatMap(({ body }) => body))
  .filter(({ id }) => hasPage(`${whole}${id}/`))
  .toSorted((a, b) => rank(b) - rank(a))[0]!;
/** The text that leads, a short provision with a page of its own, and one on that page, below it if there is any. */
export const text = {
  id: instrument,
  data: entries.legal.find(({ id }) => id === instrument)!.data,
  page: whole,
  /** How many are issued with it. */
  annexes: components.length - 1,
  unit: unit.id,
  unitPage: `${whole}${unit.id}/`,
  provision: (unit.children[0] ?? unit).id,
};

const bodyPage = (id: string) => `/ke-hoach/${year}/co-quan/${id}/`;
const { general, tasks } = entries.tasks.find(({ id }) => id === year)!.data;
const body = [...tasks.flatMap(({ lead = [] }) => lead), ...general.bodies].find((id) => hasPage(bodyPage(id)))!;
/** A body that leads a task of the plan. */
export const office = {
  id: body,
  name: entries.bodies.find(({ id }) => id === year)!.data[body]!.name,
  page: bodyPage(body),
};
