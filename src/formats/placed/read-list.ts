import type { z } from 'zod';
import type { Problem } from '../data/problem.ts';
import { describeIssue } from './describe-issue.ts';
import { findJsonFault } from './json-fault.ts';
import { parsePlacedYaml } from './placed-yaml.ts';

export interface ListReading<Item> {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

const GUIDE = 'docs/user-guide.md, "Files that commands read"';

/**
 * A JSON list of objects (or one object) checked item by item, every problem with its place. Keys that the schema does
 * not name are left out, so that commentary and outcomes in a file are never read. Nothing is used when anything is wrong.
 */
export function readList<Item>(file: string, text: string, schema: z.ZodType<Item>): ListReading<Item> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { items: [], problems: [{ file, ...findJsonFault(text), remedy: 'mend it here; nothing of this file was used' }] };
  }
  const list = Array.isArray(value) ? value : [value];
  const parsed = list.map((item) => schema.safeParse(item));
  if (parsed.every((result) => result.success)) return { items: parsed.map((result) => result.data as Item), problems: [] };
  // positions are looked for only where something is wrong: the YAML parser is slow
  const placed = parsePlacedYaml(text);
  const place = (index: number, path: readonly PropertyKey[]) => placed.place(Array.isArray(value) ? [index, ...path] : path);
  const problems = parsed.flatMap((result, index) =>
    (result.error?.issues ?? [])
      .flatMap((issue) => describeIssue(issue, { value: list[index], schema, whole: 'item', guide: GUIDE }))
      .map(({ path, message, remedy }): Problem => ({ file, ...place(index, path), message, remedy })),
  );
  return { items: [], problems };
}
