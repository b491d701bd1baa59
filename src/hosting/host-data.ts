/** What the files for hosts say of one build, beside the table. */
export interface HostData {
  /** The policy of every page, with what only a header can say. */
  policy: string;
  /** Addresses that lead on; `to` may carry an anchor. */
  redirects: readonly { from: string; to: string }[];
  /** Addresses of pages that were taken away; what stands there now says so. */
  gone: readonly string[];
}
