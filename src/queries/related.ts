import { campaigns, type MessageEntry, messages } from './campaign.ts';
import { type MaterialEntry, materials } from './materials.ts';

/** What carries out one provision: the campaign's messages, and the materials made for it, each with its message. */
export interface Related {
  messages: MessageEntry[];
  materials: { entry: MaterialEntry; message: MessageEntry; url: string }[];
}

/** What carries out the provisions of an instrument, by provision, in order of the days. */
export async function relatedTo(instrument: string): Promise<Map<string, Related>> {
  const found = new Map<string, Related>();
  const at = (provision: string): Related => {
    if (!found.has(provision)) found.set(provision, { messages: [], materials: [] });
    return found.get(provision)!;
  };
  for (const campaign of await campaigns()) {
    if (campaign.data.instrument !== instrument) continue;
    const own = (await materials()).filter(({ data }) => data.campaign === campaign.id);
    for (const message of await messages(campaign.id)) {
      for (const provision of message.data.provisions) at(provision).messages.push(message);
      for (const entry of own.filter(({ data }) => data.message === message.slug))
        at(entry.data.provision).materials.push({ entry, message, url: `/tai-lieu/${entry.id}/` });
    }
  }
  return found;
}
