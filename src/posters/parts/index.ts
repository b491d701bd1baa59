import * as hands from './hands.ts';
import type { Part } from './part.ts';
import * as people from './people.ts';
import * as plain from './plain.ts';
import * as signs from './signs.ts';
import * as things from './things.ts';

/** Every part that a picture may use, by the name it has in the picture's file. */
export const parts: Readonly<Record<string, Part>> = { ...plain, ...people, ...hands, ...things, ...signs };
