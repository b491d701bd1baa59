import { roles } from '../../schemas/instrument.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** Why an instrument is in the library is for a person to say: an import does not know it, and the library shows it as not placed. */
export const checkRoles = ({ entries }: Content): Problem[] =>
  entries.legal
    .filter(({ data }) => !data.role)
    .map((entry) => {
      const message = `chưa ghi "role": vì sao văn bản có trong thư viện; chọn một trong: ${roles.join(', ')}`;
      return problemAt(entry, ['role'], message, 'warning');
    });
