/** Where an authority is, in the words of its own name: "tỉnh Ví Dụ" of "Ủy ban nhân dân tỉnh Ví Dụ"; null where no place stands in it. */
export const localityOf = (authority: string): string | null =>
  /(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã)\s.+$/iu.exec(authority)?.[0] ?? null;
