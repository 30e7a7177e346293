import { loadWorld } from '../formats/world/load-world.ts';
import type { World } from '../world.ts';
import { describeProblem, WrongInput } from './exit.ts';
import { readBytes } from './input.ts';

export interface OpenOptions {
  readonly report?: string;
  readonly date?: string;
}

/** The world of a scenario, with another report where one is given. @throws WrongInput with every problem at once */
export function openWorld(scenario: string, options: OpenOptions = {}): World {
  const choice =
    options.report === undefined
      ? undefined
      : {
          file: options.report,
          bytes: readBytes(options.report),
          ...(options.date === undefined ? {} : { date: checkDay(options.date) }),
        };
  const reading = loadWorld(scenario, choice);
  if (!reading.ok) throw new WrongInput(reading.problems);
  for (const warning of reading.warnings) process.stderr.write(`${describeProblem(warning)}\n`);
  return reading.world;
}

/** `day` if it is one. @throws WrongInput */
export function checkDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return day;
  throw new WrongInput([{ file: '--date', line: 0, column: 0, message: `"${day}" is not a day`, remedy: 'write YYYY-MM-DD' }]);
}
