import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import type * as Door from '../index.ts';

// A treaty is really added, as docs/recipes/add-a-treaty.md says, to a copy of the stage that shares everything else.

const TEXT = '# Test pact, Article 1\n\nIn force from 2000 to 2009.\n';

const RULE = `import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const testPact = defineTreaty({
  id: 'test-pact',
  title: 'Test pact, Article 1',
  reference: 'none',
  source: 'judgement',
  validity: { from: '2000-01-01', to: '2009-12-31' },
  reach: 'world',
  steps: { requestedBy: 'anybody', decidedBy: null, note: 'a test', source: 'judgement' },
  parties: partiesOf('JEF'),
  assess: ({ armedAttack }) => everyElement('an armed attack anywhere', [armedAttack]),
});
`;

const CASES = `engaged     | 2001-09-11 | - > US | land US 40.71,-74.01 | civilians mixed US | terrorism | used deliberate non-state-from-abroad | 2977 mass national single | In force
contested   | 2001-09-11 | - > US | land US 40.71,-74.01 | civilians mixed US | terrorism | used deliberate disputed | 2977 mass national single | Direction open
not-engaged | 2010-01-01 | - > US | land US 40.71,-74.01 | civilians mixed US | terrorism | used deliberate non-state-from-abroad | 2977 mass national single | No longer in force
`;

const source = resolve(import.meta.dirname, '..');
const root = mkdtempSync(join(tmpdir(), 'foedus-treaty-'));
const stage = join(root, 'src', 'assessment');
let door: typeof Door;

/** Every file of a folder with its text, by its path inside. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.test.ts'));
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function addTreaty(): void {
  const folder = join(stage, 'treaties', 'test-pact');
  mkdirSync(folder);
  writeFileSync(join(folder, 'text.md'), TEXT);
  writeFileSync(join(folder, 'rule.ts'), RULE);
  writeFileSync(join(folder, 'cases.txt'), CASES);
  const list = join(stage, 'treaties.ts');
  const text = readFileSync(list, 'utf8');
  writeFileSync(
    list,
    text
      .replace(/(\nimport \{ tfeu222 \})/, "\nimport { testPact } from './treaties/test-pact/rule.ts';$1")
      .replace('jef];', 'jef, testPact];'),
  );
}

beforeAll(async () => {
  cpSync(source, stage, { recursive: true });
  for (const room of ['words', 'kernel', 'facts']) symlinkSync(resolve(source, '..', room), join(root, 'src', room));
  addTreaty();
  door = await import(/* @vite-ignore */ pathToFileURL(join(stage, 'index.ts')).href);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a throw-away treaty', () => {
  const facts = loadAssessmentFacts();
  const cases = readIncidentCases(CASES);

  it('touches one folder of three files, and the list: an import and its place', () => {
    const [before, after] = [filesOf(source), filesOf(stage)];
    const touched = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(touched.sort()).toEqual([
      'treaties.ts',
      'treaties/test-pact/cases.txt',
      'treaties/test-pact/rule.ts',
      'treaties/test-pact/text.md',
    ]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
    const [old, changed] = [before, after].map((files) => (files.get('treaties.ts') ?? '').split('\n'));
    expect(changed?.filter((line) => !old?.includes(line))).toEqual([
      "import { testPact } from './treaties/test-pact/rule.ts';",
      expect.stringMatching(/^export const TREATIES.*jef, testPact\];$/),
    ]);
  });

  it('stands in the assessment of its stage', () => {
    const [first] = cases;
    const assessment = door.assessIncident((first as (typeof cases)[number]).incident, facts);
    expect(assessment.otherTreaties.map((other) => other.treaty)).toContain('test-pact');
    const tree = assessment.why.because?.find((reason) => reason.id?.endsWith('/test-pact'));
    expect(tree).toMatchObject({ result: 'engaged', says: 'Test pact, Article 1: an armed attack anywhere' });
    expect(tree?.because?.at(-1)?.says).toMatch(/^further steps: requested by anybody/);
  });

  it.each(cases.map((row) => [row.line, row.name, row] as const))('runs its own cases: line %i, %s', (_line, _name, row) => {
    const { determinations } = door.assessIncident(row.incident, facts);
    expect(determinations.find((determination) => determination.treaty === 'test-pact')?.verdict).toBe(row.expected);
  });

  it('is known to nobody outside the copy', async () => {
    const { TREATIES } = await import('../treaties.ts');
    expect(TREATIES.map((rule) => rule.id)).not.toContain('test-pact');
    expect(door.TREATIES).toHaveLength(TREATIES.length + 1);
  });
});
