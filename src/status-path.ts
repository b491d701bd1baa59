import type { Instrument } from './schemas/instrument.ts';
import { fold } from './vietnamese/fold.ts';

/** The page that lists the instruments of one status. */
export const statusPath = (status: Instrument['status']): string =>
  `/van-ban/tinh-trang/${fold(status).replaceAll(' ', '-')}/`;
