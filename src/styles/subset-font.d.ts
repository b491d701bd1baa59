declare module 'subset-font' {
  /** The options that this project uses; the package brings no types. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      noHinting: boolean;
      noLayoutClosure: boolean;
      keepFeatures: string[];
    },
  ): Promise<Uint8Array>;
}
