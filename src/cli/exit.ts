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

/** `file:line:column: message` and the remedy under it, for people. */
export function describeProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  return `${place}: ${problem.message}\n    ${problem.remedy}`;
}

/** Prints what went wrong to standard error (JSON with `--json`) and gives the exit status. */
export function reportFailure(error: unknown, json: boolean): 1 | 2 {
  if (error instanceof WrongInput) {
    const text = json ? JSON.stringify({ problems: error.problems }, null, 2) : error.problems.map(describeProblem).join('\n');
    process.stderr.write(`${text}\n`);
    return 1;
  }
  if (error instanceof WrongUsage) {
    process.stderr.write(json ? `${JSON.stringify({ usage: error.message })}\n` : `${error.message}\n`);
    return 2;
  }
  throw error;
}
