/** Rows beside what is known, and what they come to. */
export interface ValidationSection {
  readonly id: string;
  readonly title: string;
  /** What is laid beside what, and what it can show. */
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In a line: how near the model came. */
  readonly score: string;
}

/** What Foedus has been held against, and what it has not. */
export interface Validation {
  readonly version: string;
  readonly replicates: number;
  readonly sections: readonly ValidationSection[];
  readonly notValidated: readonly string[];
}
