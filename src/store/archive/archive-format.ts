/** What the first line calls the format. */
export const ARCHIVE_FORMAT = 'foedus exercise';

/** The first line of an archive, its hash apart; canonical JSON, so its keys stand in another order. */
export interface Opening {
  readonly format: string;
  /** The schema version of the store that wrote it. */
  readonly version: number;
  readonly exercise: string;
  readonly head: unknown;
  /** How many lines follow, and the hash of the last: a cut-off end is found. */
  readonly records: number;
  readonly lastHash: string;
}
