import type { Provision } from '../../legal/model.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';
import type { Texts } from './texts.ts';

/** At least one message goes with each point of the provisions that a plan wants covered. */
export function checkCoverage({ entries }: Content, texts: Texts): Problem[] {
  return entries.plans.flatMap((plan) => {
    const { instrument, month } = plan.data;
    if (!month) return [];
    const linked = new Set([
      ...entries['plan-messages'].filter(({ id }) => id === plan.id).flatMap(({ data }) => Object.values(data).flat()),
      month.sheets,
    ]);
    return month.covers.flatMap((id, i) => {
      const provision = texts.get(instrument)?.ids.get(id);
      const points: Provision[] = provision && 'children' in provision ? provision.children : [];
      return points
        .filter((point) => !linked.has(point.id))
        .map((point) => {
          const message = `covers "${id}": chưa thông điệp nào gắn với "${point.id}"; hãy thêm mã này vào một dòng của content/plans/${plan.id}/messages.yaml`;
          return problemAt(plan, ['month', 'covers', i], message);
        });
    });
  });
}
