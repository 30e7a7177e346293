import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileWith, foedus, freshFolder, SCENARIO } from './foedus.ts';

const REPORT = join(SCENARIO, 'report.txt');
const STRIKE = 'Russia attacked Kyiv on Thursday, killing 3 people.';
const HTML = `<html><head><title>x</title><meta property="article:published_time" content="2022-02-25"></head><body><nav>Iran attacked Iraq.</nav><p>${STRIKE}</p></body></html>`;
const MAIL =
  'From: a@example.org\r\nSubject: War\r\nDate: Fri, 25 Feb 2022 10:00:00 +0000\r\n\r\nRussia attacked Kyiv on Thursday and killed five people.\r\n';
const FEED = `<rss version="2.0"><channel><item><title>War</title><pubDate>Fri, 25 Feb 2022 07:00:00 GMT</pubDate><description>${STRIKE}</description></item></channel></rss>`;

const copyOfScenario = () => {
  const folder = join(freshFolder(), 'exercise');
  cpSync(SCENARIO, folder, { recursive: true });
  return folder;
};

describe('foedus read, several documents of several kinds', () => {
  it('gives each with its text, and the acts that they tell of together', async () => {
    const files = [fileWith('a.html', HTML), fileWith('b.eml', MAIL), fileWith('c.xml', FEED)];
    const { status, stdout, stderr } = await foedus(['read', ...files, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { documents, acts } = JSON.parse(stdout);
    expect(
      documents.map(({ document }: { document: { kind: string; day: string; dayFrom: string } }) => [
        document.kind,
        document.day,
        document.dayFrom,
      ]),
    ).toEqual([
      ['html', '2022-02-25', 'document'],
      ['eml', '2022-02-25', 'document'],
      ['feed', '2022-02-25', 'document'],
    ]);
    for (const { document, events } of documents) {
      for (const { evidence, span } of events) expect(document.text.slice(...span)).toBe(evidence);
      expect(document.text).not.toContain('Iran');
    }
    const shared = acts.filter(({ tellings }: { tellings: unknown[] }) => tellings.length === 3);
    expect(shared).toHaveLength(1);
    expect(shared[0].differences).toContainEqual({
      of: 'killed',
      says: [expect.objectContaining({ value: '3' }), expect.objectContaining({ value: '5' })],
    });
  });

  it('tells the problems of all of them at once', async () => {
    const { status, stdout, stderr } = await foedus([
      'read',
      fileWith('a.pdf', '%PDF-1.7'),
      REPORT,
      fileWith('b.xml', '<rss/>'),
      'none.txt',
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/a\.pdf: The file is a PDF[\s\S]*b\.xml: is a feed without items[\s\S]*none\.txt: no such file/);
  });

  it('takes one for what --format says', async () => {
    const { stdout } = await foedus(['read', '-', '--format', 'markdown', '--json', '--date', '2022-02-25'], {
      input: '# War\n\n**Russia** attacked *Ukraine* on Thursday.',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      document: { kind: 'markdown', text: 'War\n\nRussia attacked Ukraine on Thursday.' },
      events: [{ type: 'ASSAULT' }],
    });
  });
});

describe('foedus read, for other programs', () => {
  it('--jsonl: an event a line', async () => {
    const { status, stdout } = await foedus(['read', REPORT, '--date', '2022-02-25', '--jsonl']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]).toMatchObject({ id: 'e1', by: ['rules'], document: { date: '2022-02-25' } });
  });

  it('--stix: the same bytes each time, and no day out of nowhere', async () => {
    const args = ['read', REPORT, '--stix'];
    const [first, second, undated] = await Promise.all([
      foedus([...args, '--date', '2022-02-25']),
      foedus([...args, '--date', '2022-02-25']),
      foedus(args),
    ]);
    expect(first.stdout).toBe(second.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({
      type: 'bundle',
      objects: expect.arrayContaining([expect.objectContaining({ type: 'incident' })]),
    });
    expect(undated).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/gives no day.*\n {4}give its day with --date/),
    });
  });

  it('--html: a page, whole, where it may be written', async () => {
    const cwd = freshFolder();
    const { status } = await foedus(['read', REPORT, '--date', '2022-02-25', '--html', 'page.html', '--lang', 'fr'], { cwd });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="fr">[\s\S]*<\/html>\n$/);
    const nowhere = await foedus(['read', REPORT, '--date', '2022-02-25', '--html', 'page.html/deeper/page.html'], { cwd });
    expect(nowhere).toMatchObject({ status: 1, stdout: '' });
    expect(readdirSync(cwd)).toEqual(['page.html']);
  });
});

describe('foedus read --into', () => {
  const other = () => fileWith('strike.txt', STRIKE);

  it('proposes, and says so, where nobody is asked: the scenario stays as it is', async () => {
    const scenario = copyOfScenario();
    const before = readFileSync(join(scenario, 'scenario.yaml'), 'utf8');
    const { status, stdout, stderr } = await foedus(['read', other(), '--into', scenario]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^proposed +ru-ua-[\s\S]*1 only proposed: none of them is part of the scenario/);
    expect(readFileSync(join(scenario, 'scenario.yaml'), 'utf8')).toBe(before);
    expect(readFileSync(join(scenario, 'incidents-read.yaml'), 'utf8')).toMatch(/status: proposed/);
  });

  it('confirms by the declared rule; the scenario passes foedus check, and a second time changes nothing', async () => {
    const scenario = copyOfScenario();
    const file = other();
    const args = ['read', file, '--into', scenario, '--confirm-policy', 'auto'];
    const first = await foedus([...args, '--json']);
    expect(JSON.parse(first.stdout)).toMatchObject({
      scenario: '2022-ukraine',
      incidents: [{ status: 'confirmed', incident: { date: '2022-02-24' } }],
    });
    const after = readdirSync(scenario).map((name) => readFileSync(join(scenario, name), 'utf8'));
    const [checked, again] = await Promise.all([foedus(['check', scenario]), foedus(args)]);
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringMatching(/scenario in order/) });
    expect(again.stdout).toMatch(/1 decided before[\s\S]*Nothing was written/);
    expect(readdirSync(scenario).map((name) => readFileSync(join(scenario, name), 'utf8'))).toEqual(after);
    expect(after.join()).toContain('# read from ');
  });

  it('writes nothing where policy, ledger or scenario is wrong, and tells of all of them', async () => {
    const scenario = copyOfScenario();
    writeFileSync(join(scenario, 'incidents-read.yaml'), 'schema: other\n');
    const policy = fileWith('policy.yaml', 'schema: foedus-confirm-policy/1\nby: x\nrules: all\n');
    const before = readdirSync(scenario);
    const { status, stdout, stderr } = await foedus(['read', other(), '--into', scenario, '--confirm-policy', policy]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/incidents-read\.yaml:1:[\s\S]*policy\.yaml:3:/);
    expect(readdirSync(scenario)).toEqual(before);
    const missing = await foedus(['read', other(), '--into', join(scenario, 'none')]);
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(existsSync(join(scenario, 'none'))).toBe(false);
  });
});

describe('foedus read with a language model', () => {
  it('adds what holds against the text, says what does not, and asks once for the same text', async () => {
    let asked = 0;
    const event = {
      sentence: 1,
      type: 'ACCUSE',
      mode: null,
      status: 'happened',
      date: null,
      place: null,
      attribution: null,
      recipient: [],
      recipientMention: null,
    };
    const evidence = 'Norway grumbled about Russia';
    const events = [
      { ...event, actor: ['NOR'], actorMention: 'Norway', evidence },
      { ...event, actor: ['SWE'], actorMention: 'Sweden', evidence },
    ];
    const server = createServer((_, response) => {
      asked += 1;
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ events }) } }] }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const env = {
      FOEDUS_LLM_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      FOEDUS_LLM_MODEL: 'stub',
      FOEDUS_LLM_CACHE: freshFolder(),
    };
    const args = ['read', '-', '--json', '--date', '2022-02-25'];
    const input = `${evidence}.`;
    const first = await foedus(args, { input, env });
    expect(JSON.parse(first.stdout).events).toMatchObject([{ actor: ['NOR'], by: ['llm'] }]);
    expect(first.stderr).toMatch(/codes that are not in the list: SWE/);
    const again = await foedus(args, { input, env });
    expect({ asked, stdout: again.stdout }).toEqual({ asked: 2, stdout: first.stdout });
    const without = await foedus([...args, '--no-model'], { input, env });
    expect(JSON.parse(without.stdout).events).toEqual([]);
    expect(asked).toBe(2);
  });

  it('that is named wrongly is told of', async () => {
    const { status, stderr } = await foedus(['read', REPORT], { env: { FOEDUS_LLM_URL: 'nowhere' } });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/"nowhere" is no address\n {4}write one such as/),
    });
  });
});
