import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileNetwork } from '../../movement/index.ts';
import { loadData } from '../data/load-data.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { planInstance } from './certified-plan.ts';
import { makeInstance } from './family/make-instance.ts';
import { instanceSchema } from './instance-schema.ts';
import { planFileSchema } from './plan-file-schema.ts';
import { planToJson } from './plan-json.ts';
import { readInstance } from './read-instance.ts';

/**
 * docs/schemas follow the schemas in code. A change that is meant is renewed with
 * FOEDUS_RENEW=1 npx vitest run --config test/vitest.config.ts src/formats/plan/json-schemas.test.ts
 */
const FOLDER = 'docs/schemas';
const SCHEMAS = {
  'foedus-plan-1': { schema: instanceSchema, title: 'A movement instance of foedus plan (foedus-plan/1)' },
  'foedus-movement-plan-1': {
    schema: planFileSchema,
    title: 'A movement plan of foedus plan, plan.json (foedus-movement-plan/1)',
  },
} as const;

/** What a file may hold before anything is filled in. */
const jsonSchemaOf = ({ schema, title }: (typeof SCHEMAS)[keyof typeof SCHEMAS]) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
};

const published = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.schema.json`, 'utf8'));
/** Validates with the published schema, read back by a reader of JSON Schema. */
const validator = (name: string) => z.fromJSONSchema(published(name));

const movement = loadMovementFactors();

function planOf(text: string) {
  const reading = readInstance('plan.yaml', text, loadData(), loadForceFactors());
  if (!reading.ok) throw new Error(reading.problems.map((row) => row.message).join('\n'));
  const { nodes, arcs, lift, permissions } = reading.instance.network;
  const network = compileNetwork(nodes, arcs, lift, permissions, movement);
  return JSON.parse(JSON.stringify(planToJson(planInstance(reading.instance, network), network)));
}

/** Keys for people and machines that stand in a value and not in the schema, with where. */
function undescribed(schema: unknown, value: unknown, path = ''): string[] {
  const shape = schema as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[]; $ref?: string };
  if (shape.$ref !== undefined) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => undescribed(shape.items ?? {}, item, `${path}[]`));
  if (typeof value !== 'object' || value === null || !shape.properties) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = shape.properties?.[key];
    return known === undefined ? [`${path}.${key}`] : undescribed(known, inner, `${path}.${key}`);
  });
}

const example = readFileSync('docs/examples/plan.yaml', 'utf8');

describe.each(Object.entries(SCHEMAS))('docs/schemas/%s.schema.json', (name, row) => {
  it('is what the schema in code says', () => {
    const text = `${JSON.stringify(jsonSchemaOf(row), null, 2)}\n`;
    const file = `${FOLDER}/${name}.schema.json`;
    if (process.env.FOEDUS_RENEW === '1') {
      if (!existsSync(FOLDER)) mkdirSync(FOLDER);
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('the published schemas', () => {
  it('take the examples and a made instance, and refuse what the reader refuses', () => {
    const check = validator('foedus-plan-1');
    expect(check.safeParse(parse(example)).error?.issues ?? []).toEqual([]);
    const { file } = makeInstance({ family: 'tiny', load: 0.7, seed: 1, interdiction: true, permissions: true }, movement);
    expect(check.safeParse(JSON.parse(JSON.stringify(file))).success).toBe(true);
    for (const [from, to] of [
      ['ready: 2022-03-03', 'ready: third of March'],
      ['weight: 3', 'weight: 0'],
      ['unit: Armoured', 'unti: Armoured'],
      ['modes: [rail]', 'modes: [foot]'],
    ] as const) {
      expect(check.safeParse(parse(example.replace(from, to))).success, to).toBe(false);
    }
  });

  it('take a plan.json, and describe every key in it', () => {
    const plan = planOf(example);
    expect(validator('foedus-movement-plan-1').safeParse(plan).error?.issues ?? []).toEqual([]);
    expect(undescribed(published('foedus-movement-plan-1'), plan)).toEqual([]);
    expect(validator('foedus-movement-plan-1').safeParse({ ...plan, serials: plan.serials[0] }).success).toBe(false);
  });

  it('say of every number and every moment what it is', () => {
    const bare: string[] = [];
    const visit = (schema: Record<string, unknown>, path: string) => {
      const { type, description, properties, items, anyOf } = schema;
      if ((type === 'number' || type === 'integer') && description === undefined) bare.push(path);
      for (const [key, inner] of Object.entries((properties ?? {}) as Record<string, Record<string, unknown>>)) {
        // of an interval the whole is described
        if (!/^p[159]0$/.test(key)) visit(inner, `${path}.${key}`);
      }
      // numbers of a described list are what it says
      const isList = description !== undefined && (items as { type?: string } | undefined)?.type === 'number';
      if (items && !isList) visit(items as Record<string, unknown>, `${path}[]`);
      if (anyOf && description === undefined) for (const one of anyOf as Record<string, unknown>[]) visit(one, path);
    };
    for (const name of Object.keys(SCHEMAS)) visit(published(name), name);
    expect(bare).toEqual([]);
  });
});
