/** The part of CBOR (RFC 8949) that Pagefind's files use: integers, texts, arrays, null. */
export type Cbor = number | string | null | Cbor[];

/** @throws on anything else, so that a new format of Pagefind is noticed by the build */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const text = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const take = (size: number) => {
    at += size;
    return at - size;
  };
  const sizeOf = (low: number): number => {
    if (low < 24) return low;
    if (low === 24) return view.getUint8(take(1));
    if (low === 25) return view.getUint16(take(2));
    if (low === 26) return view.getUint32(take(4));
    throw new Error(`Pagefind: số ${low} ở byte ${at} không đọc được`);
  };
  const read = (): Cbor => {
    const head = view.getUint8(take(1));
    if (head === 0xf6) return null;
    const size = sizeOf(head & 31);
    if (head >> 5 === 0) return size;
    if (head >> 5 === 1) return -1 - size;
    if (head >> 5 === 3) return text.decode(bytes.subarray(take(size), at));
    if (head >> 5 === 4) return Array.from({ length: size }, read);
    throw new Error(`Pagefind: loại ${head >> 5} ở byte ${at} không đọc được`);
  };
  const value = read();
  if (at !== bytes.length) throw new Error(`Pagefind: còn ${bytes.length - at} byte không đọc được`);
  return value;
}

/** The same value, in the same encoding. */
export function writeCbor(value: Cbor): Uint8Array {
  const out: number[] = [];
  const head = (kind: number, size: number) => {
    if (size < 24) out.push((kind << 5) | size);
    else if (size < 0x100) out.push((kind << 5) | 24, size);
    else if (size < 0x10000) out.push((kind << 5) | 25, size >> 8, size & 255);
    else out.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
  };
  const write = (item: Cbor): void => {
    if (item === null) out.push(0xf6);
    else if (typeof item === 'number') head(item < 0 ? 1 : 0, item < 0 ? -1 - item : item);
    else if (typeof item === 'string') {
      const bytes = Buffer.from(item);
      head(3, bytes.length);
      out.push(...bytes);
    } else {
      head(4, item.length);
      for (const one of item) write(one);
    }
  };
  write(value);
  return Uint8Array.from(out);
}
