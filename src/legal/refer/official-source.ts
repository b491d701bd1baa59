import type { Source } from '../../schemas/common.ts';

/** Hosts where the bodies that issue instruments give their texts: the national database, the gazette, the government, the United Nations. */
const hosts = /^(?:(?:www\.)?vbpl\.vn|(?:congbao|vanban|datafiles)\.chinhphu\.vn|legal\.un\.org)$/u;

/** The first source that is an official place to read an instrument; undefined where the record has none. */
export const officialSource = (sources: readonly Source[]): Source | undefined =>
  sources.find(({ url }) => url !== undefined && hosts.test(new URL(url).hostname));
