import type { MessageEntry } from './campaign.ts';
import { type MaterialEntry, materialViews } from './materials.ts';
import { messagesOfPlan } from './plan-messages.ts';
import { plans } from './plans.ts';

/** What goes with one provision: messages, and the materials that carry their words. */
export interface Related {
  messages: MessageEntry[];
  materials: { entry: MaterialEntry; message: MessageEntry; url: string }[];
}

/** What goes with the provisions of an instrument, by provision, in order of the days. */
export async function relatedTo(instrument: string): Promise<Map<string, Related>> {
  const found = new Map<string, Related>();
  const at = (provision: string): Related => {
    if (!found.has(provision)) found.set(provision, { messages: [], materials: [] });
    return found.get(provision)!;
  };
  for (const { id: year, data } of await plans()) {
    if (data.instrument !== instrument) continue;
    for (const { message, provisions } of await messagesOfPlan(year))
      for (const provision of provisions) at(provision).messages.push(message);
    if (data.month?.sheets)
      for (const { entry, day, url } of await materialViews())
        if (day) at(data.month.sheets).materials.push({ entry, message: day, url });
  }
  return found;
}
