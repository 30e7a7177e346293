import { DataFileError } from '../formats/data/load-data.ts';
import type { Problem } from '../formats/data/problem.ts';

/** What the user gave is wrong: printed with every problem, exit status 1, nothing written. */
export class WrongInput extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'}`);
    this.problems = problems;
  }
}

/** The command was called wrongly: exit status 2. */
export class WrongUsage extends Error {}

/** An option of the right form that cannot be used here: no file, no line. */
export function wrongOption(option: string, message: string, remedy: string): WrongInput {
  return new WrongInput([{ file: option, line: 0, column: 0, message, remedy }]);
}

/** `file:line:column: message` and the remedy under it, for people. */
export function describeProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  return `${place}: ${problem.message}\n    ${problem.remedy}`;
}

/** Prints what went wrong to standard error (JSON with `--json`) and gives the exit status. Faults of Foedus itself: 70. */
export function reportFailure(error: unknown, json: boolean): 1 | 2 | 70 {
  if (error instanceof WrongInput || error instanceof DataFileError) {
    const problems = error instanceof WrongInput ? error.problems : [error.problem];
    const text = json ? JSON.stringify({ problems }, null, 2) : problems.map(describeProblem).join('\n');
    process.stderr.write(`${text}\n`);
    return 1;
  }
  if (error instanceof WrongUsage) {
    process.stderr.write(json ? `${JSON.stringify({ usage: error.message })}\n` : `${error.message}\n`);
    return 2;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const says = 'This is a fault of Foedus, not of your input. Please report it with the command and these lines:';
  process.stderr.write(json ? `${JSON.stringify({ fault: trace })}\n` : `${says}\n${trace}\n`);
  return 70;
}
