import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const MAIN = resolve('dist/src/cli/main.js');
export const SCENARIO = resolve('scenarios/2022-ukraine');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a user does, and waits for its end. */
export function foedus(args: readonly string[], { input = '', cwd, env }: Circumstances = {}): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, LANG: 'C.UTF-8', ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    // a command that does not read its input may close it first
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (status) => done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

/** An empty folder for one test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foedus-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the worked example with its scenario.yaml changed: each pair is what stands there and what is put for it. */
export function changedScenario(...changes: readonly (readonly [string, string])[]): string {
  const folder = join(freshFolder(), 'exercise');
  cpSync(SCENARIO, folder, { recursive: true });
  const file = join(folder, 'scenario.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the scenario holds no "${from}" that could be changed`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
  return folder;
}

/** A file with these bytes. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(freshFolder(), name);
  writeFileSync(file, content);
  return file;
}

/** Line (from 1) of the first line of the scenario that holds `text`. */
export function lineOf(folder: string, text: string): number {
  return (
    readFileSync(join(folder, 'scenario.yaml'), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}

/** Three points and one movement, as users write them. */
export const POINTS = JSON.stringify([
  { id: 'tallinn', lat: 59.44, lon: 24.75, date: '2022-02-24' },
  { id: 'kyiv', lat: 50.45, lon: 30.52, date: '2022-02-24' },
]);

export const MOVEMENTS = JSON.stringify([
  {
    id: 'battalion-to-tapa',
    sender: 'GB',
    unit: 'an armoured battlegroup',
    component: 'land',
    framework: 'eFP Estonia reinforcement',
    personnel: 800,
    equipment: '12 tanks, 40 infantry fighting vehicles',
    origin: { name: 'Sennelager', lat: 51.77, lon: 8.72 },
    destination: { name: 'Tapa', lat: 59.26, lon: 25.96 },
    mode: ['road'],
    decisionDate: '2022-02-16',
  },
]);

export const INCIDENT = {
  id: 'power-station',
  date: '2024-03-04',
  endDate: null,
  attacker: { code: 'RU', name: 'Russia', kind: 'state' },
  victim: [{ code: 'EE', name: 'Estonia', kind: 'state' }],
  location: { name: 'Narva power station', lat: 59.35, lon: 28.11 },
  objectType: 'infrastructure',
  means: 'missile',
  attributed: { kind: 'state', actor: 'Russia', when: null, status: 'undisputed' },
  facts: {
    force: 'used',
    intent: 'deliberate',
    direction: 'state-organs',
    deaths: 3,
    injured: null,
    physicalEffect: 'serious',
    functionalEffect: 'limited',
    duration: 'single',
    objectOwner: 'state',
    objectFlag: 'EE',
    place: 'land',
    placeSovereign: 'EE',
    placeStatus: 'undisputed',
    seaArea: null,
    attackerIsParty: false,
    knownAt: [],
  },
};
export const INCIDENTS = JSON.stringify([INCIDENT]);
