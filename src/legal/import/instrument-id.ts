import { slug } from '../../vietnamese/slug.ts';
import type { Preface } from '../model.ts';

/** Symbols of bodies that exist in every province, district or commune: the number alone names many instruments. */
const local = /(?:UBND|HĐND|ĐĐBQH|TU|HU|STC|SNV)(?!\p{L})/u;
const placeName = /(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn)\s+(.+)$/iu;

/**
 * The id of an instrument from its head: number and symbol, the place for a local body, the year unless the number has it
 * ("123-qd-ubnd-vi-du-2018", "77-2015-qh13").
 * @returns null where the head has no number to make it of: then a person chooses
 */
export function instrumentId({ docNumber, docDate, docAuthority }: Preface): string | null {
  if (!docNumber || docNumber.number === '') return null;
  const number = slug(docNumber.canonical);
  if (!number) return null;
  const authority = docAuthority?.text.replace(/\s+/gu, ' ') ?? '';
  const place = local.test(docNumber.symbol) ? slug(placeName.exec(authority)?.[1] ?? docDate?.place ?? '') : '';
  const year = docDate?.iso.slice(0, 4) ?? '';
  const hasYear = /\/\d{4}$/.test(docNumber.number) || /^QH\d*$/.test(docNumber.symbol);
  return [number, place, hasYear ? '' : year].filter(Boolean).join('-');
}
