import type { Instrument } from '../schemas/instrument.ts';
import { slug } from '../vietnamese/slug.ts';

/** The page that lists the instruments of one status. */
export const statusPath = (status: Instrument['status']): string => `/van-ban/tinh-trang/${slug(status)}/`;
