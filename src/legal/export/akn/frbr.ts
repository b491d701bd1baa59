import { slug } from '../../../vietnamese/slug.ts';
import type { LegalDocument } from '../../model.ts';

/** What identifies an instrument: as its record in the library has it, or as its head prints it. */
export interface Identity {
  /** "Quyết định" or its slug. */
  docType: string;
  /** "123/QĐ-UBND"; "/QĐ-UBND" where the number is left blank. */
  number?: string | undefined;
  authority?: string | undefined;
  /** ISO; may lack day or month. */
  date?: string | undefined;
  /** The place before the date in the head. */
  place?: string | null | undefined;
}

const acts = new Set(
  'hien-phap bo-luat luat phap-lenh lenh nghi-quyet nghi-quyet-lien-tich nghi-dinh quyet-dinh thong-tu thong-tu-lien-tich chi-thi van-ban-hop-nhat'.split(
    ' ',
  ),
);

/** Whether Akoma Ntoso calls this type of instrument an act; anything else is a doc. */
export const isAct = (docType: string): boolean => acts.has(slug(docType));

/** A consolidated text has the number of the office that made it ("67/VBHN-VPQH"), whatever its type line says. */
export function isConsolidated({ components: [main] }: LegalDocument): boolean {
  return main!.docType === 'van-ban-hop-nhat' || /VBHN/.test(main!.preface.docNumber?.symbol ?? '');
}

/**
 * The address of an instrument by the Akoma Ntoso Naming Convention 1.0, section 4:
 * /akn/vn-vi-du/act/quyet-dinh/ubnd/2018-03-19/123-qd-ubnd. What is local carries its province of that day.
 * What is not known is left out; without a number the last step is "nn", as the convention has it.
 */
export function workUri(identity: Identity): string {
  const type = slug(identity.docType);
  const actor = actorOf(identity);
  const locality = localityOf(identity, actor);
  return [
    '/akn',
    locality ? `vn-${locality}` : 'vn',
    isAct(type) ? 'act' : 'doc',
    type,
    actor,
    identity.date,
    /^\s*\d/.test(identity.number ?? '') ? slug(identity.number!) : 'nn',
  ]
    .filter(Boolean)
    .join('/');
}

/** The first expression of it: Vietnamese, of its own day. */
export const expressionUri = (identity: Identity): string => `${workUri(identity)}/vie@${identity.date ?? ''}`;

/** "123/QĐ-UBND" gives "ubnd", "45/2019/QH14" "qh"; of a letter ("12/UBND-VX") the first sign is the sender's. */
function actorOf({ docType, number }: Identity): string {
  const symbol = (number ?? '').split('/').at(-1)!;
  const [first = '', ...rest] = symbol.split('-');
  const sign = rest.length === 0 || slug(docType) === 'cong-van' ? first : rest.join('-');
  return slug(sign).replace(/\d+$/, '');
}

function localityOf({ authority = '', place }: Identity, actor: string): string {
  const named = /(?:^|\s)(?:tỉnh|thành phố|tp\.?)\s+([^\n]+)/iu.exec(authority);
  if (named) return slug(named[1]!);
  const isLocal = /^(ubnd|hdnd)\b/.test(actor) || /(?:huyện|quận|thị xã|phường|xã)\s/iu.test(authority);
  return isLocal && place ? slug(place) : '';
}
