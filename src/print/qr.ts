/** A QR code as outlines, so that it stays vector in print and shows no hairlines between its modules. */
import QRCode from 'qrcode';

/** Light modules on each side, as ISO/IEC 18004 asks. */
export const quietZone = 4;

export type QrOutline = {
  /** Modules across, the quiet zone on both sides included. */
  size: number;
  /** Closed loops of corners, in modules, to be filled by the even-odd rule. */
  loops: [x: number, y: number][][];
};

/** The code for a text, error correction M (15 % of it may be torn or dirty). Throws if the text is too long for any code. */
export function qrOutline(text: string): QrOutline {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const dark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.get(y, x) !== 0;
  return { size: modules.size + 2 * quietZone, loops: trace(modules.size, dark) };
}

/** Walks all borders between dark and light with the dark side on the right; `dark` is false outside. */
function trace(size: number, dark: (x: number, y: number) => boolean): [number, number][][] {
  // From each corner the steps that leave it; two where dark modules touch by their corners.
  const steps = new Map<string, [number, number][]>();
  const add = (x: number, y: number, toX: number, toY: number) => {
    const key = `${x} ${y}`;
    steps.set(key, [...(steps.get(key) ?? []), [toX, toY]]);
  };
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) add(x, y, x + 1, y);
      if (!dark(x + 1, y)) add(x + 1, y, x + 1, y + 1);
      if (!dark(x, y + 1)) add(x + 1, y + 1, x, y + 1);
      if (!dark(x - 1, y)) add(x, y + 1, x, y);
    }
  const loops: [number, number][][] = [];
  for (const [start, leaving] of steps) {
    while (leaving.length > 0) {
      const loop: [number, number][] = [];
      let [x, y] = start.split(' ').map(Number) as [number, number];
      let direction = '';
      for (let next = leaving.pop(); next; next = steps.get(`${x} ${y}`)?.pop()) {
        const towards = `${next[0] - x} ${next[1] - y}`;
        // Only corners matter: a step straight on adds none.
        if (towards !== direction) loop.push([x + quietZone, y + quietZone]);
        direction = towards;
        [x, y] = next;
      }
      loops.push(loop);
    }
  }
  return loops;
}
