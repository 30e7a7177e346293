/** Plain JSON data that says which version of its shape it has: whole numbers from 1. */
export interface VersionedBody {
  readonly v: number;
}

/** A body as it comes back: plain data, in the newest version that the store's owner knows. */
export type StoredBody = VersionedBody & Readonly<Record<string, unknown>>;

/** Lifts a body by one version; `v` is set by the store. What is stored stays as it was. */
export type UpgradeBody = (body: StoredBody) => object;

export interface NewRecord {
  /** Idempotency key, given by the client, 1 to 200 characters; null when nobody will ever send the record again. */
  readonly key: string | null;
  readonly body: VersionedBody;
}

export interface StoredRecord {
  /** 1, 2, 3 … without gaps in an exercise. */
  readonly sequence: number;
  readonly key: string | null;
  readonly body: StoredBody;
  /** SHA-256 (hex) over the hash before and this record's line. */
  readonly hash: string;
}

export interface NewExercise {
  /** 1 to 200 characters, none of them a control character. */
  readonly id: string;
  /** Any JSON: what the exercise starts from. It never changes. */
  readonly head: unknown;
}

export interface Exercise extends NewExercise {
  /** Of the last record; 0 when there is none. */
  readonly sequence: number;
  /** Of the last record; of id and head when there is none. */
  readonly hash: string;
}

/**
 * The ordered records of exercises. What an `append`, `createExercise`, `importLines` or `removeExercise` has promised is on
 * the medium when its promise is fulfilled. All methods may be called without waiting for each other; those that write take
 * effect in the order of the calls. Bodies and heads that are not plain JSON data (NaN, Map, Date …) are TypeErrors.
 */
export interface EventStore {
  /** Throws ExerciseExists. */
  createExercise(exercise: NewExercise): Promise<Exercise>;

  /**
   * Stores all records or none, and gives them back as stored. A record whose key the exercise has already is not stored
   * again, whatever its body: the earlier one comes back. Unless all are such, the exercise must stand at
   * `expectedSequence` (null: wherever it stands). Throws SequenceConflict, UnknownExercise, StoreHeld.
   */
  append(exercise: string, expectedSequence: number | null, records: readonly NewRecord[]): Promise<StoredRecord[]>;

  /** The records after `afterSequence` (0: from the first), verified. Throws UnknownExercise, BrokenChain, NewerVersion. */
  read(exercise: string, afterSequence?: number, limit?: number): Promise<StoredRecord[]>;

  findExercise(id: string): Promise<Exercise | undefined>;

  /** By id, in the order of code units. */
  listExercises(): Promise<Exercise[]>;

  /** Throws UnknownExercise. */
  removeExercise(id: string): Promise<void>;

  /**
   * The exercise as an archive, JSON Lines with line feeds: a line about the exercise, then one a record, each with its hash.
   * Records appended meanwhile are left out. Throws UnknownExercise, BrokenChain.
   */
  exportLines(exercise: string): AsyncIterable<string>;

  /**
   * Stores the exercise of an archive, whole or not at all. Give bytes where there are bytes: text that was decoded may have
   * lost what was wrong in it. Throws ImportRefused with every problem and its line.
   */
  importLines(archive: string | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>): Promise<Exercise>;

  /** After what is under way; calling it again does nothing. */
  close(): Promise<void>;
}
