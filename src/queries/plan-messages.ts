import { getEntry } from 'astro:content';
import { type MessageEntry, messages } from './campaign.ts';
import { plans } from './plans.ts';

/** The messages that go with provisions of one plan's year, each with those provisions, in order of the days. */
export async function messagesOfPlan(year: string): Promise<{ message: MessageEntry; provisions: string[] }[]> {
  const own = (await getEntry('plan-messages', year))?.data ?? {};
  return (await messages()).flatMap((message) => {
    const provisions = own[message.slug];
    return provisions ? [{ message, provisions }] : [];
  });
}

/** The plans that a message goes with, each with the provisions. */
export async function plansOfMessage({
  slug,
}: Pick<MessageEntry, 'slug'>): Promise<{ year: string; instrument: string; provisions: string[] }[]> {
  const found = (await plans()).map(async ({ id: year, data: { instrument } }) => {
    const provisions = (await getEntry('plan-messages', year))?.data[slug];
    return provisions ? [{ year, instrument, provisions }] : [];
  });
  return (await Promise.all(found)).flat();
}
