import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedScenario, fileWith, foedus, freshFolder, lineOf, SCENARIO } from './foedus.ts';

const SEA_INCIDENT = `
incidents:
  - id: strike
    date: 2022-02-26
    endDate: 2022-02-25
    attacker: { code: RU, name: Russia, kind: state }
    victim: [{ code: QQ, name: Nowhere, kind: state }]
    location: { name: Gdansk, lat: 56.35, lon: 18.65, latt: 1 }
    objectType: territory
    means: missile
    attributed: null
    facts: { force: used, intent: deliberate, direction: state-organs, deaths: 1, injured: null, physicalEffect: serious, functionalEffect: limited, duration: single, objectOwner: state, objectFlag: PL, place: land, placeSovereign: PL, placeStatus: undisputed, seaArea: null, attackerIsParty: false, knownAt: [] }
`;

const STANCE = `
stances:
  - id: stormy
    members: [baltik]
    issue: weather
    position: object
    propensity: 0.5
    salience: 0.5
    redLine: true
    ask: { kind: add, addition: moon }
    why: it rains
    source: unverified
    asOf: 2022-02-24
    confidence: low
`;

const ASSUMED = `
assumptions:
  - { id: objektion, value: 0.5, source: judgement, asOf: 2022-02-24, confidence: low }
  - { id: instructions.delay.hours, value: 0.5, source: unverified, asOf: 2022-02-24, confidence: low }
`;

/** One change each: what stands there, what is put, what the message must say, what the remedy must say. */
const CASES: readonly (readonly [string, string, string, RegExp, RegExp])[] = [
  ['a misspelt key', 'adversary: RU', 'adversery: RU', /unknown key "adversery" in the scenario/, /did you mean "adversary"\?/],
  [
    'a misspelt key inside an item',
    'requiredBy: 10080',
    'requirdBy: 10080',
    /unknown key "requirdBy"/,
    /did you mean "requiredBy"\?/,
  ],
  ['a missing key', 'marking: UNCLASSIFIED - OPEN SOURCES\n', '', /marking is missing/, /add it: a text/],
  ['an unknown state', '[GE, MD]', '[GE, ZZ]', /no state "ZZ"/, /ISO 3166-1/],
  ['a code that is not that of ISO', '[GE, MD]', '[GE, UK]', /no state "UK"/, /did you mean GB\?/],
  ['an unknown alliance', 'alliance: NATO', 'alliance: NATTO', /no organisation "NATTO"/, /did you mean "NATO"\?/],
  ['ENDEX before STARTEX', 'end: 2022-07-31', 'end: 2022-01-10', /end: 2022-01-10T00:00Z is not after start/, /STARTEX/],
  ['a day that does not exist', 'end: 2022-07-31', 'end: 2022-06-31', /no day 31 in its month/, /a day of the calendar/],
  ['an hour that does not exist', 'T03:00Z', 'T25:00Z', /no hour 25/, /a day of the calendar/],
  ['a day in another form', 'date: 2022-02-25', 'date: 25.2.2022', /"25\.2\.2022" is not a day/, /YYYY-MM-DD/],
  ['an order after ENDEX', 'decided: 2022-04-21', 'decided: 2023-04-21', /decided: 2023-04-21 lies after end/, /before ENDEX/],
  ['an unknown unit', 'unit: us-82abn-1', 'unit: us-83abn-1', /no unit "us-83abn-1"/, /did you mean "us-82abn-1"\?/],
  ['an unknown place', 'ee-tapa-area', 'ee-tappa-area', /no place "ee-tappa-area"/, /did you mean "ee-tapa-area"\?/],
  ['an unknown pool', 'NRF-IFFG', 'NRF-IFF', /no pool "NRF-IFF"/, /did you mean "NRF-IFFG"\?/],
  [
    'an unknown type of unit',
    'light-company',
    'lite-company',
    /no type of unit "lite-company"/,
    /did you mean "light-company"\?/,
  ],
  ['an unknown package', 'package: eu-3a', 'package: eu-3x', /no sanctions package "eu-3x"/, /did you mean/],
  [
    'an unknown proposal',
    'of: eu-package-2,',
    'of: eu-package-22,',
    /no proposal "eu-package-22"/,
    /did you mean "eu-package-2"\?/,
  ],
  [
    'an unknown requirement',
    '[spearhead-battalion,',
    '[spearhed-battalion,',
    /no requirement "spearhed-/,
    /"spearhead-battalion"/,
  ],
  ['an unknown body', 'body: g7', 'body: g8', /no body "g8"/, /did you mean "g7"\?/],
  ['a government of no state', 'government-us', 'government-zz', /no state behind the body "government-zz"/, /government-us/],
  ['an unknown procedure', 'silence-procedure', 'silent-procedure', /no procedure "silent-procedure"/, /"silence-procedure"/],
  ['an unknown effect', 'kind: statement', 'kind: statment', /"statment" is not known/, /did you mean "statement"\?/],
  ['an id used twice', 'id: eu-package-3-banks', 'id: eu-package-3', /the id "eu-package-3" is used twice/, /its own id/],
  [
    'a circle of proposals',
    'after: { when: consultation, delayHours: 0.5 }',
    'after: { when: decision, of: new-battlegroups, delayHours: 1 }',
    /waits for itself/,
    /another/,
  ],
  ['a body of another time', 'body: g7', 'body: defence-planning-committee', /does not sit on 2022-02-24/, /to 2010-06/],
  ['two clauses of one name', '- id: c2\n', '- id: c1\n', /two clauses are called "c1"/, /its own id/],
  ['a stance on nothing', 'partners: [GE, MD]', `partners: [GE, MD]${STANCE}`, /on the issue "weather"/, /known|did you mean/],
  [
    'a red line that gives way',
    'partners: [GE, MD]',
    `partners: [GE, MD]${STANCE}`,
    /a red line is never given up/,
    /salience: 1/,
  ],
  ['a member that is none', 'partners: [GE, MD]', `partners: [GE, MD]${STANCE}`, /no state or group "baltik"/, /"baltic"/],
  ['an ask for nothing at hand', 'partners: [GE, MD]', `partners: [GE, MD]${STANCE}`, /no addition "moon"/, /known: pipeline/],
  ['a figure that there is not', 'partners: [GE, MD]', `partners: [GE, MD]${ASSUMED}`, /no figure "objektion"/, /"objection"/],
  [
    'a value for an interval',
    'partners: [GE, MD]',
    `partners: [GE, MD]${ASSUMED}`,
    /declared as an interval/,
    /give an interval/,
  ],
  [
    'a judgement without a note',
    'partners: [GE, MD]',
    `partners: [GE, MD]${ASSUMED}`,
    /a judgement without a note/,
    /say in a note/,
  ],
  ['a number as a text', 'delayHours: 22', 'delayHours: soon', /delayHours: "soon" stands here/, /write a number/],
  ['a number out of range', 'delayHours: 22', 'delayHours: -22', /delayHours: -22 is too small/, /0 at least/],
  [
    'a place in the sea',
    'partners: [GE, MD]',
    `partners: [GE, MD]${SEA_INCIDENT}`,
    /Gdansk \(56\.35, 18\.65\) lies in the sea/,
    /latitude first/,
  ],
  ['broken YAML', 'partners: [GE, MD]', 'partners: [GE, MD', /./, /mend the YAML here/],
  ['a tab', '  - id: activate-defence', '\t- id: activate-defence', /Tabs are not allowed/, /mend the YAML/],
];

describe('a scenario with something wrong: status 1, place and remedy, nothing written', () => {
  it('each is told with its place and what to do', async () => {
    const folders = CASES.map(([, from, to]) => changedScenario([from, to]));
    const { status, stdout, stderr } = await foedus(['check', ...folders]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    CASES.forEach(([what, , , message, remedy], index) => {
      const file = join(folders[index] ?? '', 'scenario.yaml');
      const own = lines.filter((line) => line.startsWith(`${file}:`));
      const found = own.find((line) => message.test(line)) ?? own.join('\n');
      expect(found, what).toMatch(message);
      expect(found.slice(file.length), what).toMatch(/^:\d+:\d+: /);
      expect(lines[lines.indexOf(found) + 1], what).toMatch(remedy);
    });
  });

  it.each(['run', 'replay', 'campaign -n 1', 'branch --at 2022-02-25 --change silence', 'explain', 'serve'])(
    'foedus %s refuses it',
    async (command) => {
      const cwd = freshFolder();
      const [name = '', ...options] = command.split(' ');
      const { status, stdout, stderr } = await foedus([name, changedScenario(['body: g7', 'body: g8']), ...options], { cwd });
      expect(stderr).toMatch(/scenario\.yaml:\d+:11: no body "g8"\n {4}did you mean "g7"\?/);
      expect({ status, stdout, written: readdirSync(cwd) }).toEqual({ status: 1, stdout: '', written: [] });
    },
  );

  it('every problem at once, each at its own line, those of the report too', async () => {
    const folder = changedScenario(
      ['adversary: RU', 'adversery: ZZ'],
      ['end: 2022-07-31', 'end: 2022-06-31'],
      ['partners: [GE, MD]', `partners: [GE, MX]${SEA_INCIDENT}`],
      ['silenceHours: 48', 'silenceHours: forty'],
      ['body: g7', 'body: g8'],
      ['package: eu-3a', 'package: eu-3x'],
      ['of: eu-package-2,', 'of: eu-package-22,'],
      ['priority: 2,', 'priorty: 2,'],
      ['unit: us-82abn-1', 'unit: us-83abn-1'],
      ['decided: 2022-02-16', 'decided: 2022-02-30'],
    );
    const out = join(freshFolder(), 'out');
    const { status, stdout, stderr } = await foedus([
      'run',
      folder,
      '--json',
      '--report',
      join(folder, 'missing.txt'),
      '--out',
      out,
    ]);
    expect({ status, stdout, written: existsSync(out) }).toEqual({ status: 1, stdout: '', written: false });
    const problems: { file: string; line: number; message: string; remedy: string }[] = JSON.parse(stderr).problems;
    const expected: readonly (readonly [string, RegExp])[] = [
      ['adversery:', /unknown key "adversery"/],
      ['adversery:', /no state "ZZ"/],
      ['2022-06-31', /no day 31/],
      ['endDate:', /endDate: 2022-02-25 lies before date/],
      ['code: QQ', /no state "QQ"/],
      ['latt: 1', /unknown key "latt"/],
      ['latt: 1', /lies in the sea/],
      ['forty', /"forty" stands here/],
      ['body: g8', /no body "g8"/],
      ['eu-3x', /no sanctions package/],
      ['eu-package-22', /no proposal/],
      ['priorty', /unknown key "priorty"/],
      ['us-83abn-1', /no unit/],
      ['2022-02-30', /no day 30/],
    ];
    for (const [text, message] of expected) {
      const found = problems.find((problem) => message.test(problem.message));
      expect(found, String(message)).toMatchObject({ line: lineOf(folder, text) });
      expect(found?.remedy).not.toBe('');
    }
    expect(problems.filter((problem) => problem.file.endsWith('missing.txt'))).toHaveLength(1);
    expect(problems).toHaveLength(expected.length + 1);
    // in the order of the file
    const lines = problems.slice(0, -1).map((problem) => problem.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('files that are no scenario at all', async () => {
    const yaml = readFileSync(join(SCENARIO, 'scenario.yaml'), 'utf8');
    const NO_OBJECT = /:1:1: the scenario: .* stands here\n {4}write an object with keys/;
    const cases: readonly (readonly [string | Uint8Array, RegExp])[] = [
      ['', NO_OBJECT],
      ['# to be written\n', NO_OBJECT],
      ['Exercise plan, second draft', NO_OBJECT],
      ['- a\n- b\n', NO_OBJECT],
      [Buffer.from(yaml, 'latin1'), /:5:\d+: is not UTF-8/],
      [Buffer.from(`\ufeff${yaml}`, 'utf16le'), /:1:1: is UTF-16/],
      [Uint8Array.from({ length: 999 }, (_, index) => index % 256), /:1:1: is no text/],
    ];
    const files = cases.map(([content]) => fileWith('scenario.yaml', content));
    const { status, stderr } = await foedus(['check', ...files]);
    expect(status).toBe(1);
    cases.forEach(([, says], index) => {
      const [, after = ''] = stderr.split(files[index] ?? '');
      expect(after).toMatch(says);
    });
  });

  it('a folder that is not there, a folder without a scenario, a report that the scenario names and is not there', async () => {
    const empty = freshFolder();
    const bare = changedScenario();
    rmSync(join(bare, 'report.txt'));
    const [missing, without, unreported] = await Promise.all(
      [join(empty, 'nowhere'), empty, bare].map((folder) => foedus(['run', folder, '--out', join(empty, 'out')])),
    );
    for (const { status, stderr } of [missing, without]) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/scenario\.yaml: no such file\n {4}give a folder that holds scenario\.yaml/);
    }
    expect(unreported.status).toBe(1);
    expect(unreported.stderr).toMatch(/report\.txt: cannot be read\n {4}write the report there, or give another with --report/);
    expect(existsSync(join(empty, 'out'))).toBe(false);
  });

  it('a byte order mark and line ends of Windows are no fault', async () => {
    const folder = changedScenario();
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    expect(await foedus(['check', folder])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a history with something wrong', () => {
  it('every problem at once', async () => {
    const folder = changedScenario();
    const file = join(folder, 'history.yaml');
    const text = readFileSync(file, 'utf8')
      .replace('day: 2022-02-25', 'day: 2022-02-29')
      .replace('quality: A', 'qualty: A')
      .replace('lat: 50.05', 'lat: 150.05')
      .replace('arriveFirst: 2022-02-05', 'arriveFirst: 2022-02-01');
    writeFileSync(file, text);
    for (const args of [
      ['replay', folder, '-n', '2'],
      ['check', folder],
      ['check', file],
    ]) {
      const { status, stdout, stderr } = await foedus(args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/history\.yaml:\d+:\d+: decisions\.3\.day: "2022-02-29" has no day 29/);
      expect(stderr).toMatch(/unknown key "qualty" in movements\.0\n {4}did you mean "quality"\?/);
      expect(stderr).toMatch(/movements\.0\.origin\.lat: 150\.05 is too big|lat: 150\.05 is too big\n {4}write 90 at most/);
      expect(stderr).toMatch(/arriveFirst: "2022-02-01" lies before departFirst/);
    }
  });

  it('a scenario without one cannot be replayed', async () => {
    const folder = changedScenario();
    rmSync(join(folder, 'history.yaml'));
    const { status, stderr } = await foedus(['replay', folder]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/history\.yaml: no such file\n {4}a scenario without a history cannot be replayed/);
  });
});

it('foedus check names the worked example in order', async () => {
  const { status, stdout } = await foedus(['check', SCENARIO]);
  expect(status).toBe(0);
  expect(stdout).toContain(`${SCENARIO}: scenario in order`);
});
