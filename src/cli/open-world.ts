import type { World } from '../chain/world.ts';
import { loadData } from '../formats/data/load-data.ts';
import type { Problem } from '../formats/data/problem.ts';
import { loadGeography } from '../formats/geography/load-geography.ts';
import { readScenario } from '../formats/scenario/read-scenario.ts';
import { loadWorld, type ReportChoice } from '../formats/world/load-world.ts';
import { dayNumber } from '../kernel/calendar.ts';
import { describeProblem, WrongInput, WrongUsage } from './exit.ts';
import { readBytes } from './input.ts';

export interface OpenOptions {
  readonly report?: string;
  readonly date?: string;
}

/** The world of a scenario, with another report where one is given. @throws WrongInput with every problem at once */
export function openWorld(scenario: string, options: OpenOptions = {}): World {
  if (options.date !== undefined) checkDay(options.date);
  if (options.date !== undefined && options.report === undefined) {
    throw new WrongUsage('--date is the day of the text that --report gives; the scenario dates its own report');
  }
  let choice: ReportChoice | undefined;
  try {
    if (options.report !== undefined) choice = chooseReport(options.report, options.date);
  } catch (error) {
    if (error instanceof WrongInput) throw new WrongInput([...problemsOfScenario(scenario), ...error.problems]);
    throw error;
  }
  const reading = loadWorld(scenario, choice);
  if (!reading.ok) throw new WrongInput(reading.problems);
  for (const warning of reading.warnings) process.stderr.write(`${describeProblem(warning)}\n`);
  return reading.world;
}

function chooseReport(file: string, date: string | undefined): ReportChoice {
  return { file, bytes: readBytes(file), ...(date === undefined ? {} : { date }) };
}

/** What is wrong with a scenario by itself, so that a missing report does not hide it. */
function problemsOfScenario(scenario: string): readonly Problem[] {
  const reading = readScenario(scenario, { data: loadData(), lands: loadGeography('50m') });
  return reading.ok ? [] : reading.problems;
}

/** `day` if it is one. @throws WrongUsage */
export function checkDay(day: string): string {
  try {
    dayNumber(day);
    return day;
  } catch (error) {
    throw new WrongUsage(`--date: ${error instanceof Error ? error.message : error}; write a day, YYYY-MM-DD`);
  }
}
