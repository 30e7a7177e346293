import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoedusData } from '../../facts/foedus-data.ts';
import { findJsonFault } from '../placed/json-fault.ts';
import { packageRoot } from './package-root.ts';
import { type Problem, problemText } from './problem.ts';
import type { ReachRows } from './rows/force-row-schemas.ts';

/** A file of `data/` that is not JSON, or not a list of rows. The message starts with `file:line:column`. */
export class DataFileError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problemText(problem));
    this.name = 'DataFileError';
    this.problem = problem;
  }
}

/**
 * Reads every collection of facts from `<root>/data`. A missing file gives an empty collection. Rows are taken as
 * they stand; `checkData` validates them.
 * @param root the package's folder; found from this file where not given
 * @throws DataFileError where a file is not JSON or does not hold a list
 */
export function loadData(root: string = packageRoot()): FoedusData {
  // The rows' types are promised by `checkData`, which the tests run over every file of the repository.
  const read = <Row>(path: string): readonly Row[] => readRows(root, `data/${path}.json`) as readonly Row[];
  return {
    states: read('states/states'),
    territories: read('states/territories'),
    organisations: read('organisations/organisations'),
    memberships: read('organisations/memberships'),
    offices: read('offices/offices'),
    sources: listSourceFiles(root).flatMap((file) => readRows(root, file) as FoedusData['sources']),
    nodes: read('network/nodes'),
    arcs: read('network/arcs'),
    lift: read('network/lift'),
    permissions: read('network/permissions'),
    pools: read('forces/pools'),
    units: read('forces/units'),
    presence: read('forces/presence'),
    commands: read('forces/commands'),
    packages: read('measures/packages'),
    trade: read('measures/trade'),
    partnerSupport: read('measures/partner-support'),
    stateGroups: read('decision/groups'),
    stances: read('decision/stances'),
    authorities: read('decision/authorities'),
    gates: read('decision/gates'),
  };
}

/** The collections that only the search for reach reads. @throws DataFileError as {@link loadData} */
export function loadReachRows(root: string = packageRoot()): ReachRows {
  const read = <Row>(path: string): readonly Row[] => readRows(root, `data/${path}.json`) as readonly Row[];
  return { forcePackages: read('forces/packages'), presenceReadiness: read('forces/readiness') };
}

/** `data/sources/*.json`, in code-unit order. */
export function listSourceFiles(root: string): readonly string[] {
  return listJsonFiles(root, 'data/sources');
}

/** The JSON files directly in a folder under the root, as paths from the root, in code-unit order. */
export function listJsonFiles(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((name) => `${folder}/${name}`);
}

/** Any JSON file. @throws DataFileError where it is not JSON */
export function readJson(root: string, file: string): unknown {
  const text = readFileSync(join(root, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new DataFileError(brokenJson(file, text));
  }
}

/** The list in a JSON file; empty where there is no file. @throws DataFileError */
export function readRows(root: string, file: string): readonly unknown[] {
  if (!existsSync(join(root, file))) return [];
  const value = readJson(root, file);
  if (Array.isArray(value)) return value;
  throw new DataFileError({
    file,
    line: 1,
    column: 1,
    message: 'does not hold a list',
    remedy: 'write the rows as one JSON array',
  });
}

function brokenJson(file: string, text: string): Problem {
  return { file, ...findJsonFault(text), remedy: 'repair the JSON; nothing of this file was read' };
}
