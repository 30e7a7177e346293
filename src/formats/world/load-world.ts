import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../chain/world.ts';
import { decodeReport } from '../../report/index.ts';
import type { Scenario } from '../../words/scenario.ts';
import { loadData, readRows } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';
import type { Problem } from '../data/problem.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { loadTreaties } from '../treaties/load-treaties.ts';
import { assembleWorld, type WorldRows } from './assemble-world.ts';

/** A report that takes the place of the scenario's own. */
export interface ReportChoice {
  /** For messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly date?: string;
}

export type WorldReading =
  | { readonly ok: true; readonly world: World; readonly folder: string; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The rows of a world, before anything is made of them. */
export type RowsReading =
  | { readonly ok: true; readonly rows: WorldRows; readonly folder: string; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario with its report and all data, and reports every problem of both at once. */
export function loadWorld(path: string, report?: ReportChoice): WorldReading {
  const reading = loadWorldRows(path, report);
  if (!reading.ok) return reading;
  const { rows, folder, warnings } = reading;
  return { ok: true, world: assembleWorld(rows), folder, warnings };
}

/** The same, but only what the files hold: `assembleWorld` makes the world of it, here or where no file can be read. */
export function loadWorldRows(path: string, report?: ReportChoice): RowsReading {
  const root = packageRoot();
  const data = loadData(root);
  const context = lazyLands({ data });
  const reading = readScenario(path, context);
  const decoded = report ? decode(report.file, report.bytes) : reading.ok ? decodeOwn(reading.folder, reading.scenario) : null;
  const problems = [...(reading.ok ? [] : reading.problems), ...(decoded?.problems ?? [])];
  if (!reading.ok || decoded?.text === undefined) return { ok: false, problems };
  const scenario = report?.date === undefined ? reading.scenario : { ...reading.scenario, reportDate: report.date };
  const rows = readRest({ scenario, reportText: decoded.text, data }, root);
  return { ok: true, rows: lazyLands(rows), folder: reading.folder, warnings: decoded.problems };
}

/**
 * Adds the land of the world, read when somebody first asks: most scenarios place no incident by coordinates, and reading it
 * takes longer than the rest together.
 */
function lazyLands<Rows extends object>(rows: Rows): Rows & Pick<WorldRows, 'lands'> {
  let lands: WorldRows['lands'] | undefined;
  const get = () => {
    lands ??= loadGeography('50m');
    return lands;
  };
  return Object.defineProperty(rows, 'lands', { enumerable: true, get }) as Rows & Pick<WorldRows, 'lands'>;
}

/** The rows that no scenario is checked against. */
function readRest(checked: Pick<WorldRows, 'scenario' | 'reportText' | 'data'>, root: string): Omit<WorldRows, 'lands'> {
  const read = <Row>(path: string) => readRows(root, `data/${path}.json`) as readonly Row[];
  return {
    ...checked,
    areas: loadTreaties(root),
    lexicon: loadLexicon(join(root, 'data', 'lexicon')),
    decisionFactors: read('decision/factors'),
    forceFactors: loadForceFactors(root),
    movementFactors: loadMovementFactors(root),
    arrangements: read('measures/partner-arrangements'),
    effects: read('measures/effects'),
  };
}

interface Decoded {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

function decodeOwn(folder: string, scenario: Scenario): Decoded {
  const file = join(folder, scenario.reportFile);
  try {
    return decode(file, readFileSync(file));
  } catch {
    const remedy = 'write the report there, or give another with --report';
    return { text: undefined, problems: [{ file, line: 0, column: 0, message: 'cannot be read', remedy }] };
  }
}

/** The text of a report, or what is wrong with its bytes, as problems of its file. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const decoded = decodeReport(bytes);
  if ('text' in decoded) return { text: decoded.text, problems: [] };
  const problems = decoded.problems.map(({ problem, line, column, remedy }) => ({
    file,
    line: line ?? 0,
    column: column ?? 0,
    message: problem,
    remedy,
  }));
  return { text: undefined, problems };
}
