import type { Conclusions, Signature, TextField } from '../model.ts';

/** A signature as printed: what stands between office and name ("Đã ký") belongs to it. */
export interface SignatureBlock extends Signature {
  between: TextField[];
}

/** The remarks of a close where they stand: before the recipients and signatures, within a signature, after all. */
export function closeOf({ recipients, signatures, remarks }: Conclusions): {
  before: TextField[];
  blocks: SignatureBlock[];
  after: TextField[];
} {
  const blocks = signatures.map((signature) => ({
    ...signature,
    between: remarks.filter(({ span }) => {
      const { role, name } = signature;
      return role !== null && name !== null && span[0] >= role.span[1] && span[1] <= name.span[0];
    }),
  }));
  const others = remarks.filter((remark) => !blocks.some(({ between }) => between.includes(remark)));
  const starts = [recipients?.label, ...signatures.map(({ role, name }) => role ?? name)].flatMap(
    (field) => field?.span[0] ?? [],
  );
  const first = Math.min(...starts);
  return {
    before: others.filter(({ span }) => span[0] < first),
    blocks,
    after: others.filter(({ span }) => span[0] >= first),
  };
}
