/** Where one word stands: number of the record → positions, rising. */
export type Posting = ReadonlyMap<number, readonly number[]>;
