import { withInitials } from './initials.ts';
import { unpackRecords } from './records-file.ts';
import type { Store } from './search.ts';
import { wholeStore } from './whole-store.ts';

let opened: Promise<Store> | undefined;

/**
 * The records of the site, ready to be searched: fetched once, by whoever asks first; after a failure the next call tries again.
 * @throws when they cannot be had
 */
export function openStore(): Promise<Store> {
  opened ??= load();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function load(): Promise<Store> {
  // Its name, which carries the build, stands with every search field.
  const { records } = document.querySelector<HTMLFormElement>('form[data-records]')!.dataset;
  const response = await fetch(records!);
  if (!response.ok) throw new Error(`${records}: ${response.status}`);
  const file = unpackRecords(await response.text());
  return wholeStore(withInitials(file.records), file.wordings);
}
