/** Words that do not fit a sheet, or letters that its face lacks: said in Vietnamese, with what to change. */
export class SheetError extends Error {
  override name = 'SheetError';
  /** The key of the message's file that holds what does not fit. */
  readonly key: string;
  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}
