import type { Provision } from '../../legal/model.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';
import type { Texts } from './texts.ts';

/** Each point of the provisions that a campaign covers is carried out by at least one message or material. */
export function checkCoverage({ entries }: Content, texts: Texts): Problem[] {
  return entries.campaigns.flatMap((campaign) => {
    const { instrument, covers } = campaign.data;
    const carried = new Set([
      ...entries.messages.filter(({ id }) => id.startsWith(`${campaign.id}/`)).flatMap(({ data }) => data.provisions),
      ...entries.materials.filter(({ data }) => data.campaign === campaign.id).map(({ data }) => data.provision),
    ]);
    return covers.flatMap((id, i) => {
      const provision = texts.get(instrument)?.ids.get(id);
      const points: Provision[] = provision && 'children' in provision ? provision.children : [];
      return points
        .filter((point) => !carried.has(point.id))
        .map((point) => {
          const message = `covers "${id}": chưa thông điệp hay tài liệu nào thực hiện "${point.id}"; hãy thêm mã này vào provisions của một thông điệp`;
          return problemAt(campaign, ['covers', i], message);
        });
    });
  });
}
