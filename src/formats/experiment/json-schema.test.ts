import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { experimentSchema } from './schema.ts';

/** Renewed with FOEDUS_RENEW=1 npx vitest run --config test/vitest.config.ts src/formats/experiment/json-schema.test.ts */
const FILE = 'docs/schemas/foedus-experiment-1.schema.json';
const EXAMPLES = 'docs/examples/experiments';

it('the published schema is what the code says, and takes the examples', () => {
  const { $schema, ...rest } = z.toJSONSchema(experimentSchema, { io: 'input' });
  const title = 'An experiment of foedus campaign (foedus-experiment/1)';
  const text = `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
  if (process.env.FOEDUS_RENEW === '1') {
    if (!existsSync('docs/schemas')) mkdirSync('docs/schemas');
    writeFileSync(FILE, text);
  }
  expect(readFileSync(FILE, 'utf8')).toBe(text);
  const check = z.fromJSONSchema(JSON.parse(text));
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));
  expect(examples.length).toBeGreaterThan(1);
  for (const name of examples) {
    const example = readFileSync(`${EXAMPLES}/${name}`, 'utf8');
    expect(check.safeParse(parse(example)).error?.issues ?? [], name).toEqual([]);
    expect(check.safeParse(parse(example.replace('replicates:', 'replicats:'))).success).toBe(false);
  }
});
