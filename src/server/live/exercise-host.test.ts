import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../chain/world.ts';
import { packageRoot } from '../../formats/data/package-root.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import { headHash } from '../../kernel/log.ts';
import { LiveExercise } from '../../play/live/exercise.ts';
import type { LiveCommand, MessageText } from '../../play/live/journal.ts';
import { type EventStore, openStore } from '../../store/index.ts';
import { type ExerciseHead, newSecret } from './exercise-head.ts';
import { ExerciseHost, Refused, type Told } from './exercise-host.ts';
import { Exercises } from './exercises.ts';
import { ScenarioShelf } from './scenario-shelf.ts';

const reading = loadWorld(join(packageRoot(), 'scenarios', '2022-ukraine'));
if (!reading.ok) throw new Error('the scenario cannot be read');
const { world } = reading;
const KEY = { seed: 61, replicate: 0 };
const opening = headHash(new LiveExercise(world, KEY).simulation.log);
const HEAD: ExerciseHead = {
  ...{ v: 1, title: 'Trial', marking: 'EXERCISE', scenario: world.scenario.id, opening, seed: KEY.seed },
  secret: newSecret(),
};

/** Real time that stands unless it is moved. */
class HandClock {
  milliseconds = 1_700_000_000_000;
  readonly read = () => this.milliseconds;

  async pass(seconds: number, host: ExerciseHost): Promise<void> {
    this.milliseconds += seconds * 1000;
    await host.tick();
  }
}

interface Stand {
  readonly host: ExerciseHost;
  readonly store: EventStore;
  readonly clock: HandClock;
  readonly told: Told[];
  give(command: LiveCommand, person?: string): ReturnType<ExerciseHost['submit']>;
}

let keys = 0;

async function open(store: EventStore, clock = new HandClock()): Promise<Stand> {
  const host = await ExerciseHost.open('x', HEAD, new LiveExercise(world, KEY), store, clock.read);
  const told: Told[] = [];
  host.listen((what) => told.push(what));
  const give = (command: LiveCommand, person = 'director') => host.submit(person, `key-${keys++}`, command);
  return { host, store, clock, told, give };
}

async function fresh(...taken: readonly string[]): Promise<Stand> {
  const store = await openStore(':memory:');
  await store.createExercise({ id: 'x', head: HEAD });
  const stand = await open(store);
  await stand.give({ type: 'TakeSeat', seat: 'control' });
  for (const seat of taken) await stand.give({ type: 'TakeSeat', seat }, `person at ${seat}`);
  return stand;
}

const START: LiveCommand = { type: 'StartExercise' };
const PAUSE: LiveCommand = { type: 'PauseExercise' };
const flow = (minutesPerSecond: number, stopAt?: number): LiveCommand => ({
  type: 'SetClock',
  clock: { kind: 'flow', minutesPerSecond, ...(stopAt === undefined ? {} : { stopAt }) },
});
const letter = (seat: string, to: string, over: Partial<MessageText> = {}): LiveCommand => ({
  ...{ type: 'SendMessage', seat },
  message: { channel: 'letter', to: [to], subject: 's', body: 'b', ...over },
});
const recordsOf = async ({ store }: Stand) => (await store.read('x')).map(({ body }) => body.command as LiveCommand);
const seen = ({ host }: Stand, seat: string) => host.exercise.feed.since(seat, 0);

describe('a clock that flows', () => {
  it('stands until the start, then goes at its speed, stands in a pause and goes on', async () => {
    const stand = await fresh();
    const { host, clock, give } = stand;
    await give(flow(60));
    await clock.pass(10, host);
    expect(host.clockView()).toMatchObject({ phase: 'before', minute: 0, minutesPerSecond: 0 });
    await give(START);
    await clock.pass(10, host);
    expect(host.clockView()).toMatchObject({ phase: 'running', minute: 600, minutesPerSecond: 60 });
    await give(PAUSE);
    await clock.pass(1000, host);
    expect(host.clockView()).toMatchObject({ phase: 'paused', minute: 600, minutesPerSecond: 0 });
    await give(START);
    await give(flow(1));
    await clock.pass(5, host);
    expect(host.clockView()).toMatchObject({ phase: 'running', minute: 605, minutesPerSecond: 1 });
    expect(await recordsOf(stand)).toContainEqual(PAUSE);
  });

  it('writes a record when something happens, and none while nothing does', async () => {
    const stand = await fresh();
    const { host, clock, give, told } = stand;
    await give(START);
    await clock.pass(0, host);
    const before = (await recordsOf(stand)).length;
    const next = host.exercise.simulation.nextAt();
    told.length = 0;
    await clock.pass(next - 0.5, host);
    expect(told).toEqual([]);
    expect(await recordsOf(stand)).toHaveLength(before);
    await clock.pass(0.5, host);
    expect(told).toEqual(['items']);
    expect((await recordsOf(stand)).slice(before)).toEqual([{ type: 'LetTimePass' }]);
  });

  it('pauses by itself where the sitting ends, and goes on past it when it is started again', async () => {
    const { host, clock, give } = await fresh();
    await give(flow(60, 90));
    await give(START);
    await clock.pass(100, host);
    expect(host.clockView()).toMatchObject({ phase: 'paused', minute: 90 });
    await give(START);
    await clock.pass(1, host);
    expect(host.clockView()).toMatchObject({ phase: 'running', minute: 150 });
  });

  it('ends the exercise where the scenario ends', async () => {
    const stand = await fresh();
    const { host, clock, give } = stand;
    await give(flow(10_000));
    await give(START);
    await clock.pass(1000, host);
    expect(host.clockView()).toMatchObject({ phase: 'ended', minute: host.exercise.end });
    await expect(give(START)).rejects.toThrow('the exercise is ended');
    expect((await recordsOf(stand)).at(-1)).toEqual({ type: 'EndExercise' });
  });

  it('goes by hand in a pause: so many minutes, or to what happens next; before the start it stands', async () => {
    const { host, give } = await fresh('FR');
    await expect(host.step('director', 5)).rejects.toThrow('the clock stands');
    await give(START);
    await give(PAUSE);
    expect(await host.step('director', 5)).toMatchObject({ at: 5 });
    const next = host.exercise.simulation.nextAt();
    const entries = host.exercise.simulation.log.length;
    expect(await host.step('director', null)).toMatchObject({ at: next });
    expect(host.exercise.simulation.log.length).toBeGreaterThan(entries);
    await expect(host.step('person at FR', 5)).rejects.toThrow('only control may do that');
    expect(await host.step('director', 10_000_000)).toMatchObject({ at: host.exercise.end });
  });
});

describe('time by turns', () => {
  const turns = (deadlineHours?: number): LiveCommand => ({
    ...{ type: 'SetClock' },
    clock: { kind: 'turns', turnMinutes: 720, ...(deadlineHours === undefined ? {} : { deadlineHours }) },
  });
  const ready = (stand: Stand, seat: string) => stand.give({ type: 'SayReady', seat }, `person at ${seat}`);

  it('jumps when every seat that is held is ready, control aside', async () => {
    const stand = await fresh('FR', 'SG', 'press');
    const { host, clock, give } = stand;
    await give(turns());
    await give(START);
    await ready(stand, 'FR');
    await give({ type: 'FreeSeat', of: 'press' });
    await clock.pass(100_000, host);
    expect(host.clockView()).toMatchObject({ phase: 'running', minute: 0 });
    await ready(stand, 'SG');
    expect(host.clockView().minute).toBe(720);
    // a new turn: nobody is ready yet
    await ready(stand, 'SG');
    expect(host.clockView().minute).toBe(720);
    await give({ type: 'LeaveSeat', seat: 'FR' }, 'person at FR');
    expect(host.clockView().minute).toBe(1440);
  });

  it('jumps at the deadline, each turn anew, and ends where the scenario ends', async () => {
    const stand = await fresh('FR');
    const { host, clock, give } = stand;
    await give(turns(2));
    await give(START);
    expect(host.clockView().turnEndsAt).toBe(clock.milliseconds + 7_200_000);
    // what is due already, and a policy that comes back, put nothing off
    await clock.pass(100, host);
    await give({ type: 'LeaveSeat', seat: 'FR' }, 'person at FR');
    await clock.pass(7099, host);
    expect(host.clockView().minute).toBe(0);
    await clock.pass(1, host);
    expect(host.clockView()).toMatchObject({ minute: 720, turnEndsAt: clock.milliseconds + 7_200_000 });
    await give({ type: 'SetClock', clock: { kind: 'turns', turnMinutes: 500_000, deadlineHours: 1 } });
    await clock.pass(3600, host);
    await clock.pass(1, host);
    expect(host.clockView()).toMatchObject({ phase: 'ended', minute: host.exercise.end });
  });

  it('goes on after a restart: nobody has to be there', async () => {
    const stand = await fresh('FR');
    await stand.give(turns(2));
    await stand.give(START);
    const again = await open(stand.store);
    expect(again.host.clockView()).toMatchObject({ phase: 'running', minute: 0 });
    await again.clock.pass(7200, again.host);
    expect(again.host.clockView().minute).toBe(720);
  });
});

describe('a command', () => {
  it('that is sent twice with its key is carried out once, also at the same time and after a restart', async () => {
    const stand = await fresh('FR');
    const { host, store } = stand;
    const before = (await recordsOf(stand)).length;
    const send = (to: ExerciseHost, person = 'person at FR') => to.submit(person, 'one-key', letter('FR', 'DE'));
    const [first, second] = await Promise.all([send(host), send(host)]);
    expect(second).toEqual(first);
    expect(await send(host)).toEqual(first);
    expect(await send((await open(store)).host)).toEqual(first);
    expect(await recordsOf(stand)).toHaveLength(before + 1);
    // the key of somebody else is another key
    await expect(send(host, 'somebody')).rejects.toThrow('you do not hold FR');
  });

  it('that is refused leaves no record, and may be sent again with its key', async () => {
    const stand = await fresh('FR');
    const { host } = stand;
    const before = await recordsOf(stand);
    const ready = () => host.submit('person at FR', 'the-key', { type: 'SayReady', seat: 'FR' });
    await expect(ready()).rejects.toThrow(new Refused('time does not go by turns'));
    expect(await recordsOf(stand)).toEqual(before);
    await stand.give({ type: 'SetClock', clock: { kind: 'turns', turnMinutes: 60 } });
    await stand.give(START);
    expect(await ready()).toMatchObject({ at: 0 });
  });

  it('that is refused holds nothing back of what happened meanwhile', async () => {
    const stand = await fresh('FR');
    const { host, clock, give } = stand;
    await give(START);
    await clock.pass(0, host);
    const next = host.exercise.simulation.nextAt();
    const shown = seen(stand, 'control').length;
    clock.milliseconds += next * 1000;
    await expect(give({ type: 'SayReady', seat: 'FR' }, 'person at FR')).rejects.toThrow('time does not go by turns');
    await host.tick();
    expect(seen(stand, 'control').length).toBeGreaterThan(shown);
  });

  it('that the engine cannot carry out is refused: its record would keep the exercise from being opened', async () => {
    const stand = await fresh('FR', 'JP');
    const { host, give } = stand;
    await give(START);
    await give(PAUSE);
    const texts = () => Object.values(host.exercise.simulation.state.decision.proposals);
    const open7 = () => texts().find(({ status, members }) => status === 'open' && members.includes('FR'));
    while (!open7() && host.exercise.now < 20_000) await host.step('director', null);
    await give(START);
    const id = open7()?.proposal.id ?? '';
    const decide = (seat: string, command: object) =>
      ({ type: 'Act', seat, command: { stage: 'decision', command } }) as unknown as LiveCommand;
    await give(decide('FR', { type: 'StatePosition', proposal: id, member: 'FR', position: 'object', why: 'w' }), 'person at FR');
    expect(host.exercise.simulation.state.decision.proposals[id]?.status).toBe('broken');
    const before = await recordsOf(stand);
    await expect(give(decide('control', { type: 'ShiftForum', proposal: id, to: 'nowhere' }))).rejects.toThrow(Refused);
    expect(await recordsOf(stand)).toEqual(before);
    expect((await open(stand.store)).host.exercise.simulation.state).toEqual(host.exercise.simulation.state);
  });

  it('is told only after it is stored; where the store fails, nothing has happened', async () => {
    const stand = await fresh('FR');
    let fails = true;
    const store: EventStore = {
      ...stand.store,
      append: (...given) => (fails ? Promise.reject(new Error('the disk is full')) : stand.store.append(...given)),
    };
    const failing = await open(store);
    const [items, told] = [seen(failing, 'control').length, failing.told.length];
    const send = () => failing.host.submit('person at FR', 'a-key', letter('FR', 'DE'));
    await expect(send()).rejects.toThrow('the disk is full');
    expect([seen(failing, 'control').length, failing.told.length]).toEqual([items, told]);
    fails = false;
    await send();
    expect(seen(failing, 'control').at(-1)).toMatchObject({ kind: 'message', message: { from: 'FR' } });
  });

  it('whose answer was lost after it was stored is found when it is sent again', async () => {
    const stand = await fresh('FR');
    let isLost = true;
    const store: EventStore = {
      ...stand.store,
      append: async (...given) => {
        const stored = await stand.store.append(...given);
        if (isLost) throw new Error('the connection was lost');
        return stored;
      },
    };
    const { host } = await open(store);
    const send = () => host.submit('person at FR', 'a-key', letter('FR', 'DE'));
    const sequence = host.records.length + 1;
    await expect(send()).rejects.toThrow('the connection was lost');
    isLost = false;
    expect(await send()).toMatchObject({ sequence });
    expect(await host.submit('person at FR', 'b-key', letter('FR', 'PL'))).toMatchObject({ sequence: sequence + 1 });
    expect(host.exercise.feed.since('FR', 0).filter(({ kind }) => kind === 'message')).toHaveLength(2);
  });
});

describe('reopening', () => {
  /** A few days with people in a few seats. */
  async function played(): Promise<Stand> {
    const stand = await fresh('FR', 'SG', 'RU', 'press');
    const { host, clock, give } = stand;
    await give(flow(60));
    await give(START);
    await clock.pass(30.25, host);
    await give(letter('FR', 'SG'), 'person at FR');
    await clock.pass(7.5, host);
    await give(letter('RU', '', { channel: 'rumour', to: [], tone: 'for-restraint', reach: 'most' }), 'person at RU');
    await give({ type: 'Agreement', seat: 'FR', agreement: { type: 'OfferAgreement', id: 'a', title: 't', text: 't', parties: ['DE'] } }, 'person at FR'); // biome-ignore format: one line
    await clock.pass(11.125, host);
    await give({ type: 'LeaveSeat', seat: 'FR' }, 'person at FR');
    await give({ type: 'Bookmark', seat: 'control', title: 'here' });
    await clock.pass(40, host);
    return stand;
  }
  const feedsOf = ({ host }: Stand) =>
    Object.fromEntries([...host.exercise.seats.keys()].map((seat) => [seat, host.exercise.feed.since(seat, 0)]));

  it('gives every seat the same feed, numbers included', async () => {
    const stand = await played();
    await stand.give(PAUSE);
    const again = await open(stand.store);
    expect(again.host.exercise.feed.number).toBeGreaterThan(200);
    expect(feedsOf(again)).toEqual(feedsOf(stand));
    expect(again.host.clockView().minute).toBe(stand.host.clockView().minute);
  });

  it('pauses an exercise that was running, for all to see', async () => {
    const stand = await played();
    const before = feedsOf(stand);
    const again = await open(stand.store);
    expect(again.host.clockView()).toMatchObject({ phase: 'paused', minutesPerSecond: 0 });
    for (const [seat, items] of Object.entries(feedsOf(again))) {
      expect(items.slice(0, -1)).toEqual(before[seat]);
      expect(items.at(-1)).toMatchObject({ kind: 'phase', phase: 'paused', number: again.host.exercise.feed.number });
    }
  });

  it('refuses a scenario that has changed since, and records that lead nowhere, with words', async () => {
    const { store } = await played();
    const proposals = world.scenario.proposals.map((row) => ({ ...row, title: { en: 'Another', fr: 'Autre' } }));
    const reinforcements = world.scenario.reinforcements.slice(1);
    const changed: World = { ...world, scenario: { ...world.scenario, proposals, reinforcements } };
    await store.createExercise({ id: 'old', head: { ...HEAD, v: 0 } });
    await store.createExercise({ id: 'strange', head: { ...HEAD, title: 'Strange' } });
    await store.append('strange', 0, [{ key: null, body: { v: 1, at: 0, person: 'p' } as { v: number } }]);
    const folder = join(packageRoot(), 'scenarios', '2022-ukraine');
    const exercises = await Exercises.open(store, new ScenarioShelf({ folder, world: changed }), () => 0);
    expect([...exercises.hosts.keys()]).toEqual([]);
    const why = Object.fromEntries(exercises.unplayable.map((row) => [row.id, row.why]));
    expect(why).toMatchObject({
      x: 'the scenario 2022-ukraine or Foedus has changed since: its records would lead elsewhere',
      old: 'its head is of another version',
    });
    await exercises.close();
  });
});
