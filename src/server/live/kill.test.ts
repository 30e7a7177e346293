import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Person } from '../../../test/bench/live/person.ts';
import { give, itemsOf, letter, NEW } from '../../../test/live/live-server.ts';
import { freshFile } from '../../../test/store/fresh-targets.ts';
import type { Accepted, ExerciseView, Invitation } from '../../formats/live-api/contract.ts';
import { createChance, type Stream } from '../../kernel/chance.ts';
import type { LiveRecord } from '../../play/live/journal.ts';
import { openStore } from '../../store/index.ts';

const MAIN = resolve('dist/src/cli/main.js');
/** Small, so that it is played quickly before the server answers. */
const SCENARIO = '2001-september-11';
const SEATS = ['FR', 'DE', 'US', 'SG'];
/** It dies after so many commands were sent at most, wherever it is then. Counted, as a slow machine does little in any time. */
const COMMANDS = 60;

interface Served {
  readonly child: ChildProcess;
  readonly address: string;
}

async function serve(target: string): Promise<Served> {
  const args = [MAIN, 'serve', `scenarios/${SCENARIO}`, '--json', '--port', '0', '--data', target];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'close').then(() => Promise.reject(new Error('it ended before it served'))),
  ]);
  return { child, address: (JSON.parse(String(line)) as { address: string }).address };
}

/** One seat that writes letter after letter; what was not acknowledged is sent again with its key. */
class Writer {
  person: Person;
  readonly seat: string;
  readonly acknowledged: Accepted[] = [];
  #next = 0;

  constructor(person: Person, seat: string) {
    this.person = person;
    this.seat = seat;
  }

  /** The number of letters that were sent, the last perhaps in vain. */
  get sent(): number {
    return this.#next + 1;
  }

  /** Until the server is gone. */
  async write(exercise: string, beforeEach: () => void): Promise<void> {
    for (;;) {
      beforeEach();
      const command = letter(this.seat, ['IT'], `${this.seat} ${this.#next}`);
      const accepted = await give(this.person, exercise, command, `letter ${this.#next}`).catch((error: { code?: string }) => {
        // what a server says is no sign that it is gone
        if (error.code === undefined) throw error;
      });
      if (!accepted) return;
      this.acknowledged.push(accepted);
      this.#next++;
    }
  }
}

async function liveAndDie(target: string, exercise: string, writers: readonly Writer[], chance: Stream): Promise<void> {
  const { child, address } = await serve(target);
  let left = chance.integer(COMMANDS);
  for (const writer of writers) writer.person = writer.person.movedTo(address);
  const closed = once(child, 'close');
  const beforeEach = () => {
    if (left-- === 0) child.kill('SIGKILL');
  };
  await Promise.all(writers.map((writer) => writer.write(exercise, beforeEach)));
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
}

async function begin(target: string): Promise<{ exercise: string; director: Person; writers: Writer[] }> {
  const { child, address } = await serve(target);
  const director = new Person(address);
  const { id } = await director.get<ExerciseView>('/api/exercises', { body: { ...NEW, scenario: SCENARIO } });
  await give(director, id, { type: 'StartExercise' });
  const invitations = await director.get<Invitation[]>(`/api/exercises/${id}/invitations`);
  const writers: Writer[] = [];
  for (const seat of SEATS) {
    const person = new Person(address);
    const code = invitations.find((one) => one.seat === seat)?.code;
    await person.get('/api/join', { body: { code, name: seat } });
    writers.push(new Writer(person, seat));
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  return { exercise: id, director, writers };
}

/** None that was acknowledged is lost, none is doubled, all are in order; in the store and on the screen. */
async function expectWhole(target: string, exercise: string, director: Person, writers: readonly Writer[]): Promise<void> {
  const { child, address } = await serve(target);
  const items = await itemsOf(director.movedTo(address), exercise, 'control');
  child.kill('SIGTERM');
  await once(child, 'close');
  const shown = items.flatMap((item) => (item.kind === 'message' ? item.message.body : []));
  const store = await openStore(target);
  const records = await store.read(exercise);
  await store.close();
  expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_, index) => index + 1));
  const stored = records.flatMap(({ body, sequence }) => {
    const { command } = body as unknown as LiveRecord;
    return command.type === 'SendMessage' ? [{ words: command.message.body, sequence }] : [];
  });
  expect(shown).toEqual(stored.map(({ words }) => words));
  for (const { seat, acknowledged, sent } of writers) {
    const own = stored.filter(({ words }) => words.startsWith(`${seat} `));
    expect(own.map(({ words }) => words)).toEqual(own.map((_, index) => `${seat} ${index}`));
    expect(own.slice(0, acknowledged.length).map(({ sequence }) => sequence)).toEqual(acknowledged.map((one) => one.sequence));
    // beside those, at most the one that was under way
    expect([acknowledged.length, sent]).toContain(own.length);
  }
}

it('foedus serve, killed ten times under load, loses, doubles and disorders nothing', async () => {
  const lane = async (number: number) => {
    const { target, remove } = freshFile();
    const { exercise, director, writers } = await begin(target);
    const chance = createChance(20220225, number).stream('kill');
    for (let kill = 0; kill < 4; kill++) await liveAndDie(target, exercise, writers, chance);
    await expectWhole(target, exercise, director, writers);
    await remove();
    return writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  };
  const acknowledged = await Promise.all([lane(1), lane(2)]);
  // or else nothing was going on when they were killed
  expect(acknowledged[0] + acknowledged[1]).toBeGreaterThan(60);
  // the command line is started twelve times
}, 600_000);
