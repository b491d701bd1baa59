/** The sheet sizes. A new format is a row here, and its name in src/schemas/material.ts. */

export type Format = {
  name: string;
  /** Trimmed size. */
  width: number;
  height: number;
  unit: 'mm' | 'px';
  /** What is printed beyond the cut on each side, in the unit; 0 for screens. */
  bleed: number;
  /** Crop marks outside the bleed. */
  marks: boolean;
  /** The grid cell e is width / columns; type, margins and rules are measured in it. */
  columns: number;
  /** In cells, from the cut to the words. */
  margin: number;
  /** Share of the height that the picture takes. */
  picture: number;
  /**
   * Cells of the cloth across the sheet. Half of it must be 16, 24, 36, 44, 56, 64, 76, 84 or 96, so that the
   * edges fall on joined hands and never through a body.
   */
  clothColumns: number;
  /** Width of the PNG and the WebP. */
  pixels: number;
  /** Widths of the small pictures for pages. */
  previews: readonly number[];
};

export const formats = {
  a3: {
    name: 'Áp phích A3',
    width: 297,
    height: 420,
    unit: 'mm',
    bleed: 3,
    marks: true,
    columns: 72,
    margin: 3.5,
    picture: 0.54,
    clothColumns: 72,
    pixels: 1754, // 150 dots an inch
    previews: [320, 640],
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
