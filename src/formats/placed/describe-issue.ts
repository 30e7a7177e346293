import type { z } from 'zod';
import { knownKeys, knownValues } from './known-keys.ts';
import { nearestWord } from './nearest-word.ts';

/** What is wrong at a path, in words that need no knowledge of schemas. `key` where a key, not its value, is meant. */
export interface Described {
  readonly path: readonly PropertyKey[];
  readonly key?: string;
  readonly message: string;
  readonly remedy: string;
}

export interface IssueContext {
  /** What was read, for saying what stands there. */
  readonly value: unknown;
  readonly schema: unknown;
  /** What the whole is called: "the scenario". */
  readonly whole: string;
  /** Where the reader finds the shape described. */
  readonly guide: string;
}

/** The problems behind one issue of a schema. */
export function describeIssue(issue: z.core.$ZodIssue, context: IssueContext): Described[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, context));
  const where = path.length > 0 ? path.join('.') : context.whole;
  const found = valueAt(context.value, path);
  const choices = choicesOf(issue, context);
  const wanted = choices.length > 0 ? listed(choices) : wantedBy(issue);
  if (found === undefined && path.length > 0) {
    return [{ path, message: `${where} is missing`, remedy: `add it: ${wanted ?? context.guide}` }];
  }
  if (issue.code === 'invalid_union' && choices.length === 0) {
    const [near, ...others] = issue.errors.filter((errors) => !isOfAnotherKind(errors));
    if (near && others.length === 0)
      return near.flatMap((part) => describeIssue({ ...part, path: [...path, ...part.path] }, context));
  }
  if (issue.code === 'invalid_type' || isAllOfAnotherKind(issue)) {
    return [{ path, message: `${where}: ${say(found)} stands here`, remedy: `write ${wanted}` }];
  }
  if (choices.length > 0) {
    const near = typeof found === 'string' ? nearestWord(found, choices) : undefined;
    const remedy = near ? `did you mean "${near}"?` : `write ${wanted}`;
    return [{ path, message: `${where}: ${say(found)} is not known`, remedy }];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return [{ path, message: `${where}: ${say(found)} is too ${issue.code.slice(4)}`, remedy: `write ${wanted}` }];
  }
  const fault = issue.code === 'invalid_union' ? 'fits none of the shapes that may stand here' : issue.message;
  return [{ path, message: `${where}: ${say(found)} ${fault}`, remedy: wanted ? `write ${wanted}` : `see ${context.guide}` }];
}

/** A union none of whose branches wants this kind of thing. */
function isAllOfAnotherKind(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_union' && issue.errors.length > 0 && issue.errors.every(isOfAnotherKind);
}

/** A branch of a union that wants another kind of thing altogether: a number where an object stands. */
function isOfAnotherKind([first]: readonly z.core.$ZodIssue[]): boolean {
  return first?.code === 'invalid_type' && first.path.length === 0;
}

function unknownKey(path: readonly PropertyKey[], key: string, { schema, whole, guide }: IssueContext): Described {
  const known = knownKeys(schema, path);
  const near = nearestWord(key, known);
  const remedy = near ? `did you mean "${near}"?` : `known here: ${known.join(', ') || `see ${guide}`}`;
  const where = path.length > 0 ? path.join('.') : whole;
  return { path, key, message: `unknown key "${key}" in ${where}`, remedy };
}

/** What should stand there, where the schema says so. */
function wantedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return NOUNS[issue.expected] ?? `a ${issue.expected}`;
  if (issue.code === 'too_big') return `${issue.maximum} at most`;
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `${issue.minimum} or more`;
    if (issue.origin === 'string') return 'a text that is not empty';
    return issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} at least`;
  }
  if (issue.code === 'invalid_union') {
    const parts = issue.errors.flatMap((errors) => errors.slice(0, 1).map((error) => wantedBy(error) ?? error.message));
    if (parts.length > 0) return [...new Set(parts.map((part) => part.replace(/^is not /, '')))].join(', or ');
  }
  if (issue.code === 'custom' && typeof issue.params?.wanted === 'string') return issue.params.wanted;
  if (issue.code === 'custom' || issue.code === 'invalid_format') return /\(([^)]*)\)/.exec(issue.message)?.[1];
  return undefined;
}

/** The values that may stand there, where they are few and known. */
function choicesOf(issue: z.core.$ZodIssue, { schema }: IssueContext): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? knownValues(schema, issue.path) : [];
}

const listed = (choices: readonly string[]) => (choices.length === 1 ? String(choices[0]) : `one of ${choices.join(', ')}`);

const NOUNS: Readonly<Record<string, string>> = {
  object: 'an object with keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

/** A value for a message: short, and a text in quotes. */
function say(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const step of path) inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return inner;
}
