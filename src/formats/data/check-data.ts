import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadGeography } from '../geography/load-geography.ts';
import { checkCouncil } from './check-council.ts';
import { checkArcs, checkPlaces } from './check-places.ts';
import { checkMemberships, checkReferences, checkStates } from './check-references.ts';
import { checkAttributes, checkDates, checkKeys, checkSchemas } from './check-rows.ts';
import { collections } from './collections.ts';
import type { DataFile, Finding, OtherFile } from './finding.ts';
import { DataFileError, listJsonFiles, listSourceFiles, readJson, readRows } from './load-data.ts';
import { packageRoot } from './package-root.ts';
import { byPlace, locate } from './positions.ts';
import type { Problem } from './problem.ts';
import { checkProvenance, countProvenance, type ProvenanceCount } from './provenance.ts';

/**
 * Validates every collection under `<root>/data`, all problems at once, sorted by file, line and column: schema,
 * double keys, days out of order, ids that name nothing, rows that contradict each other on one day, places outside
 * their country, sources that were not read.
 */
export function checkData(root: string = packageRoot()): readonly Problem[] {
  const { files, others, problems } = readAll(root);
  const findings: Finding[] = [
    ...checkSchemas(files, collections),
    ...checkKeys(files, collections),
    ...checkDates(files),
    ...checkAttributes(files),
    ...checkReferences(files),
    ...checkStates(files),
    ...checkMemberships(files),
    ...checkCouncil(files),
    ...checkPlaces(files, loadGeography('10m')),
    ...checkArcs(files),
    ...checkProvenance(files, others),
  ];
  return [...problems, ...locate(root, findings)].sort(byPlace);
}

/** What the facts rest on, by collection (or file, where it has a loader of its own): pages read, judgements, unverified. */
export function summariseProvenance(root: string = packageRoot()): readonly ProvenanceCount[] {
  const { files, others } = readAll(root);
  return countProvenance(files, others);
}

interface Everything {
  readonly files: readonly DataFile[];
  readonly others: readonly OtherFile[];
  /** One for each file that cannot be read. */
  readonly problems: readonly Problem[];
}

function readAll(root: string): Everything {
  const everything = { files: [] as DataFile[], others: [] as OtherFile[], problems: [] as Problem[] };
  const attempt = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      everything.problems.push(error.problem);
    }
  };
  const typed = new Map(collections.map(({ name, path }) => [`data/${path}.json`, name]));
  for (const [file, name] of typed) attempt(() => everything.files.push({ name, file, rows: readRows(root, file) }));
  for (const file of listSourceFiles(root))
    attempt(() => everything.files.push({ name: 'sources', file, rows: readRows(root, file) }));
  for (const file of listDataFolders(root).flatMap((folder) => listJsonFiles(root, folder))) {
    if (!typed.has(file)) attempt(() => everything.others.push({ file, content: readJson(root, file) }));
  }
  return everything;
}

function listDataFolders(root: string): readonly string[] {
  if (!existsSync(join(root, 'data'))) return [];
  const entries = readdirSync(join(root, 'data'), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && entry.name !== 'sources').map(({ name }) => `data/${name}`);
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
