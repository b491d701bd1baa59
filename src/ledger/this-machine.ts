import { typstAvailable } from '../print/typst.ts';

/** Whether a file of the site can be made here at all: without Typst there are no PDFs, no posters and no packages of them. */
export const canMake = (path: string): boolean => typstAvailable() || !/\.(?:pdf|svg|png|webp|zip)$/.test(path);
