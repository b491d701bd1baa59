import { colour as colourHere } from '../site/colours.ts';

type Plates = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** A colour of the screen as plates in per cent: grey is black ink alone, and no more in all than the paper takes. */
function platesOf(hex: string, most: number): Plates {
  const shares = [1, 3, 5].map((at) => 1 - Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const black = Math.min(...shares);
  const colours = shares.map((share) => (black === 1 ? 0 : (share - black) / (1 - black)));
  const room = Math.min(
    1,
    (most / 100 - black) /
      Math.max(
        0.01,
        colours.reduce((sum, share) => sum + share),
      ),
  );
  return [...colours.map((share) => Math.round(100 * share * room)), Math.round(100 * black)] as unknown as Plates;
}

/**
 * The inks as a site with colours of its own has them; the kit's own stay as they are, with the plates that were chosen for them.
 * @param most for each kind of plates, how much ink its paper takes in all, in per cent
 * @param colour a colour of the kit as the site has it
 */
export function ownInks<Name extends string, Press extends string>(
  kit: Readonly<Record<Name, { hex: string } & Record<Press, Plates>>>,
  most: Readonly<Record<Press, number>>,
  colour: (hex: string) => string = colourHere,
): Record<Name, { hex: string } & Record<Press, Plates>> {
  const inks: Record<Name, { hex: string } & Record<Press, Plates>> = { ...kit };
  for (const name of Object.keys(kit) as Name[]) {
    const hex = colour(kit[name].hex);
    if (hex === kit[name].hex) continue;
    const plates = Object.entries<number>(most).map(([press, limit]) => [press, platesOf(hex, limit)]);
    inks[name] = { ...kit[name], ...Object.fromEntries(plates), hex };
  }
  return inks;
}
