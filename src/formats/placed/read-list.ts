import type { z } from 'zod';
import type { Problem } from '../data/problem.ts';
import { parsePlacedYaml } from './placed-yaml.ts';

export interface ListReading<Item> {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/**
 * A JSON list of objects (or one object) checked item by item, every problem with its place. Keys that the schema does
 * not name are left out, so that commentary and outcomes in a file are never read. Nothing is used when anything is wrong.
 */
export function readList<Item>(file: string, text: string, schema: z.ZodType<Item>): ListReading<Item> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { items: [], problems: brokenJson(file, text) };
  }
  const list = Array.isArray(value) ? value : [value];
  const parsed = list.map((item) => schema.safeParse(item));
  if (parsed.every((result) => result.success)) return { items: parsed.map((result) => result.data as Item), problems: [] };
  // positions are looked for only where something is wrong: the YAML parser is slow
  const placed = parsePlacedYaml(text);
  const problems = parsed.flatMap((result, index) =>
    (result.error?.issues ?? []).map((issue): Problem => {
      const path = Array.isArray(value) ? [index, ...issue.path] : issue.path;
      const where = issue.path.length > 0 ? issue.path.join('.') : 'item';
      return {
        file,
        ...placed.place(path),
        message: `${where}: ${issue.message}`,
        remedy: 'see docs/user-guide.md, "Files that commands read"',
      };
    }),
  );
  return { items: [], problems };
}

function brokenJson(file: string, text: string): Problem[] {
  const [error] = parsePlacedYaml(text).errors;
  const place = error ?? { line: 1, column: 1, message: 'is not JSON' };
  return [
    {
      file,
      line: place.line,
      column: place.column,
      message: `is not JSON: ${place.message}`,
      remedy: 'mend it here; nothing of this file was used',
    },
  ];
}
