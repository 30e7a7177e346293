import type { z } from 'zod';
import { type Collection, sourceSchema } from './collections.ts';
import { type DataFile, type Finding, isRow, type Path, rowsOf, textOf } from './finding.ts';

/** Every row against its collection's schema. */
export function checkSchemas(files: readonly DataFile[], collections: readonly Collection[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { file, name, rows } of files) {
    const schema = name === 'sources' ? sourceSchema : collections.find((collection) => collection.name === name)?.schema;
    rows.forEach((row, index) => {
      const result = schema?.safeParse(row);
      if (result?.success === false) findings.push(...result.error.issues.map((issue) => findingOf(file, index, row, issue)));
    });
  }
  return findings;
}

function findingOf(file: string, index: number, row: unknown, issue: z.core.$ZodIssue): Finding {
  const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const where = inner.length === 0 ? '' : ` at ${inner.join('.')}`;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const message = `${nameOf(row, index)} has an unknown field${where}: ${issue.keys.join(', ')}`;
    return { file, path: [index, ...inner, key], message, remedy: 'take the field out, or correct its name' };
  }
  const message = `${nameOf(row, index)}${where}: ${issue.message}`;
  return { file, path: [index, ...inner], message, remedy: 'write what src/words says for this row' };
}

/** No two rows of a collection under one key. */
export function checkKeys(files: readonly DataFile[], collections: readonly Collection[]): readonly Finding[] {
  const keyed = [...collections.map(({ name, key }) => ({ name, key })), { name: 'sources' as const, key: ['id'] }];
  return keyed.flatMap(({ name, key }) => {
    const seen = new Map<string, string>();
    const findings: Finding[] = [];
    for (const { file, index, row } of rowsOf(files, name)) {
      const id = key.map((field) => textOf(row[field])).join(' ');
      const first = seen.get(id);
      if (first === undefined) seen.set(id, file);
      else
        findings.push({ file, path: [index], message: `${id} is there twice (first in ${first})`, remedy: 'keep one of them' });
    }
    return findings;
  });
}

const orders: readonly (readonly [earlier: string, later: string])[] = [
  ['from', 'to'],
  ['proposed', 'adopted'],
];

/** Periods that end before they begin. */
export function checkDates(files: readonly DataFile[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { file, name, rows } of files) {
    if (name === 'arcs') continue; // from and to are nodes there
    rows.forEach((row, index) => {
      if (!isRow(row)) return;
      for (const [earlier, later] of orders) {
        const [a, b] = [row[earlier], row[later]];
        if (typeof a !== 'string' || typeof b !== 'string' || a <= b) continue;
        const path: Path = [index, later];
        const message = `${nameOf(row, index)}: ${later} ${b} lies before ${earlier} ${a}`;
        findings.push({ file, path, message, remedy: 'put the days in order' });
      }
    });
  }
  return findings;
}

/** Provenance given for attributes that the row does not have: most often a misspelt name. */
export function checkAttributes(files: readonly DataFile[]): readonly Finding[] {
  return files.flatMap(({ file, rows }) =>
    rows.flatMap((row, index) => {
      if (!isRow(row) || !isRow(row.attributeProvenance)) return [];
      const strays = Object.keys(row.attributeProvenance).filter((attribute) => row[attribute] === undefined);
      return strays.map((attribute) => ({
        file,
        path: [index, 'attributeProvenance', attribute],
        message: `${nameOf(row, index)} gives a source for ${attribute}, which it does not have`,
        remedy: 'correct the name, or add the attribute',
      }));
    }),
  );
}

/** What to call a row in a message. */
export function nameOf(row: unknown, index: number): string {
  if (!isRow(row)) return `row ${index + 1}`;
  if (typeof row.id === 'string') return row.id;
  const parts = ['organisation', 'office', 'of', 'nation', 'mode', 'state', 'partner', 'from'].flatMap((key) =>
    typeof row[key] === 'string' ? [row[key]] : [],
  );
  return parts.length === 0 ? `row ${index + 1}` : parts.join(' ');
}
