/** Something wrong in a file, with the place and what to do about it. Lines and columns count from 1. */
export interface Problem {
  /** Path from the package root, with forward slashes: `data/states/states.json`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** `file:line:column message (remedy)`, one line. */
export function problemText(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message} (${problem.remedy})`;
}
