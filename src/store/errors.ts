/** What the store refuses, in words for people. Programming mistakes are TypeErrors. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** The exercise has gone on since the caller looked; `current` is where it stands now. */
export class SequenceConflict extends StoreError {
  override name = 'SequenceConflict';
  readonly expected: number;
  readonly current: number;

  constructor(exercise: string, expected: number, current: number) {
    super(`exercise "${exercise}" stands at record ${current}, not at ${expected}: read what came in between and try again`);
    this.expected = expected;
    this.current = current;
  }
}

export class ExerciseExists extends StoreError {
  override name = 'ExerciseExists';

  constructor(exercise: string) {
    super(`there is already an exercise "${exercise}": take another id, or remove that one first`);
  }
}

export class UnknownExercise extends StoreError {
  override name = 'UnknownExercise';

  constructor(exercise: string) {
    super(`there is no exercise "${exercise}"`);
  }
}

/** Another process writes this file, or this exercise. */
export class StoreHeld extends StoreError {
  override name = 'StoreHeld';

  constructor(what: string, holder: string) {
    super(`${what} is held by ${holder}: stop that one first, or use another store`);
  }
}

/** A store, an archive or a body that a later Foedus wrote. */
export class NewerVersion extends StoreError {
  override name = 'NewerVersion';

  constructor(what: string, found: number, known: number) {
    super(`${what} was written by a newer Foedus (version ${found}; this one knows up to ${known}): use that one`);
  }
}

/** What is stored is not what was appended: the medium failed, or somebody changed it. */
export class BrokenChain extends StoreError {
  override name = 'BrokenChain';
  readonly sequence: number;

  constructor(exercise: string, sequence: number, why: string) {
    super(`exercise "${exercise}", record ${sequence}: ${why}. Take the last archive that is whole`);
    this.sequence = sequence;
  }
}

/** Something wrong in an archive, with the line (from 1) and what that means. */
export interface ArchiveProblem {
  readonly line: number;
  readonly message: string;
}

const SHOWN = 20;

/** Nothing of the archive was stored; `problems` holds all of them, in the order of lines. */
export class ImportRefused extends StoreError {
  override name = 'ImportRefused';
  readonly problems: readonly ArchiveProblem[];

  constructor(problems: readonly ArchiveProblem[]) {
    const lines = problems.slice(0, SHOWN).map(({ line, message }) => `line ${line}: ${message}`);
    if (problems.length > SHOWN) lines.push(`and ${problems.length - SHOWN} more`);
    super(lines.join('\n'));
    this.problems = problems;
  }
}
