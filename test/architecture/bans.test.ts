import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PURE = [
  'words',
  'kernel',
  'facts',
  'models',
  'report',
  'assessment',
  'decision',
  'force',
  'movement',
  'measure',
  'outcome',
  'chain',
  'play',
];

/** What may not stand in kernel and stages, and what to use instead. */
const BANS: readonly [RegExp, string][] = [
  [/\bMath\.random\b/, 'use the Chance that is handed in'],
  [
    /\bMath\.(log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b/,
    'use kernel/arithmetic.ts',
  ],
  [/\bnew Date\b|\bDate\.(now|parse|UTC)\b/, 'use kernel/calendar.ts; time is handed in'],
  [/\blocaleCompare\b|\btoLocale\w+\b|\bIntl\./, 'compare by code unit'],
  [/\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/, 'no wall clock in kernel and stages'],
  [/\bprocess\./, 'no environment in kernel and stages'],
  [/\bas any\b|: any\b|<any>/, 'give it a type'],
  [/@ts-ignore|@ts-expect-error|@ts-nocheck/, 'mend the type'],
];

const files = PURE.flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('campaign/'))
    .map((name) => `src/${folder}/${name}`),
).concat('src/crisis.ts');

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/\/\/.*$/gm, '');

describe('bans', () => {
  it('nothing that differs from run to run or engine to engine stands in kernel and stages', () => {
    const found: string[] = [];
    for (const file of files) {
      const lines = withoutComments(readFileSync(file, 'utf8')).split('\n');
      lines.forEach((line, index) => {
        for (const [ban, instead] of BANS) if (ban.test(line)) found.push(`${file}:${index + 1} ${line.trim()} -> ${instead}`);
      });
    }
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('no file hides behind a name that says nothing', () => {
    const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split(
      '\n',
    );
    expect(tracked.filter((name) => /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|$)/i.test(name))).toEqual([]);
  });

  it('package-lock.json carries no download addresses', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });

  it('production packages need no install script', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const scripted = Object.entries<{ hasInstallScript?: boolean; dev?: boolean; optional?: boolean }>(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript && !entry.dev && !entry.optional)
      .map(([name]) => name);
    expect(scripted).toEqual([]);
  });
});

describe('rule folders', () => {
  it('hold text.md, rule.ts and cases.txt, and cases.txt is read by a test', () => {
    const rules = files.filter((file) => file.endsWith('/rule.ts')).map((file) => file.slice(0, -'/rule.ts'.length));
    const bare = rules.filter((folder) => !existsSync(`${folder}/text.md`) || !existsSync(`${folder}/cases.txt`));
    expect(rules.length).toBeGreaterThan(20);
    expect(bare).toEqual([]);
  });
});
