import { arch, cpus, loadavg, platform, release } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedItem } from '../../src/play/live/feed.ts';
import { type Bot, type Fleet, gatherFleet, give } from './live/fleet.ts';
import { Deliveries, fetchPlainly, sendMessages, type Times } from './live/send-messages.ts';
import { serveProcess, type Used } from './live/served-process.ts';
import type { BenchReport, BenchRow } from './report.ts';

export interface LiveBenchOptions {
  /** Spread over the seats of the scenario, each with an open stream. */
  readonly people?: number;
  readonly messages?: number;
  /** Real time in which they are sent, and in which an hour of the exercise passes. */
  readonly seconds?: number;
  /** Id of one that comes with Foedus; the server also plays it once before it serves. */
  readonly scenario?: string;
}

const REFERENCE = 'a plain fetch of a static file';
const MINUTES = 60;
/** Sent while all streams are down. */
const MISSED_MESSAGES = 100;
const [TARGET_P95_MILLISECONDS, TARGET_MEGABYTES, TARGET_STORM_SECONDS] = [200, 500, 5];

/** A room full of people in a live exercise, over HTTP, beside plain fetches at the same pace in the same run. */
export async function runLiveBench(options: LiveBenchOptions = {}): Promise<BenchReport> {
  const { people = 200, messages = 5000, seconds = 60, scenario = '2022-ukraine' } = options;
  const [busy = 0] = loadavg();
  const server = await serveProcess(scenario);
  const deliveries = new Deliveries();
  try {
    const fleet = await gatherFleet(server.address, { people, scenario, heard: deliveries.heard });
    const started = await server.used();
    const plain = await fetchPlainly(fleet, messages, seconds);
    const fetched = await server.used();
    await give(fleet, fleet.director, { type: 'SetClock', clock: { kind: 'flow', minutesPerSecond: MINUTES / seconds } });
    await give(fleet, fleet.director, { type: 'StartExercise' });
    const times = await sendMessages(fleet, deliveries, messages, seconds);
    await expectWhole(fleet);
    const loaded = await server.used();
    const storm = await reconnect(fleet, deliveries);
    const anew = await loadAnew(fleet);
    const ended = await server.used();
    const [perFetch, perCommand] = [used(started, fetched) / messages, used(fetched, loaded) / messages];
    const rows = [
      ...timeRows(plain, times),
      { measure: 'server: processor time a fetch', value: perFetch, unit: 'ms' },
      ratioRow('server: processor time a command, its events included', perCommand, perFetch),
      { measure: 'server: memory once people have joined', value: started.rssMegabytes, unit: 'MB' },
      { measure: 'server: memory after the messages', value: loaded.rssMegabytes, unit: 'MB' },
      target('server: most memory, storms included', ended.peakMegabytes, 'MB', TARGET_MEGABYTES),
      target('reconnect storm: until every stream is whole', storm, 's', TARGET_STORM_SECONDS),
      { measure: 'every page loaded anew: until every stream is whole', value: anew.seconds, unit: 's' },
    ];
    return {
      name: 'live',
      machine: machine(),
      rows,
      lines: linesOf(fleet, { messages, seconds, busy, times, megabytes: anew.megabytes }),
    };
  } finally {
    await server.end();
  }
}

function timeRows(plain: readonly number[], { toAnswer, toLastScreen }: Times): BenchRow[] {
  const reference = percentile(plain, 0.95);
  const measure = 'command to the last screen that may show it';
  return [
    { measure: `${REFERENCE}, median`, value: percentile(plain, 0.5), unit: 'ms' },
    { measure: `${REFERENCE}, p95`, value: reference, unit: 'ms' },
    { measure: `${REFERENCE}, most`, value: percentile(plain, 1), unit: 'ms' },
    { measure: 'command to its answer, p95', value: percentile(toAnswer, 0.95), unit: 'ms' },
    { measure: `${measure}, median`, value: percentile(toLastScreen, 0.5), unit: 'ms' },
    {
      ...target(`${measure}, p95`, percentile(toLastScreen, 0.95), 'ms', TARGET_P95_MILLISECONDS),
      ...{ reference: `${REFERENCE}, p95`, ratio: percentile(toLastScreen, 0.95) / reference },
    },
    { measure: `${measure}, most`, value: percentile(toLastScreen, 1), unit: 'ms' },
  ];
}

/** Everybody is dropped, misses some messages, and comes back at once. Seconds until all have everything. */
async function reconnect(fleet: Fleet, deliveries: Deliveries): Promise<number> {
  const everyone = [fleet.director, ...fleet.bots];
  for (const bot of everyone) bot.drop();
  const missed = sendMessages(fleet, deliveries, MISSED_MESSAGES, 0.5);
  await sleep(700);
  const last = await lastNumbers(fleet);
  const start = performance.now();
  await Promise.all(everyone.map((bot) => bot.listen()));
  await untilAllHave(everyone, last);
  const seconds = (performance.now() - start) / 1000;
  await missed;
  await expectWhole(fleet);
  return seconds;
}

async function loadAnew(fleet: Fleet): Promise<{ seconds: number; megabytes: number }> {
  const everyone = [fleet.director, ...fleet.bots];
  const last = await lastNumbers(fleet);
  for (const bot of everyone) bot.forget();
  const start = performance.now();
  await Promise.all(everyone.map((bot) => bot.listen()));
  await untilAllHave(everyone, last);
  const seconds = (performance.now() - start) / 1000;
  await expectWhole(fleet);
  return { seconds, megabytes: everyone.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6 };
}

async function untilAllHave(everyone: readonly Bot[], last: ReadonlyMap<string, number>): Promise<void> {
  while (everyone.some((bot) => bot.last < (last.get(bot.seat) ?? 0))) await sleep(2);
}

async function itemsOf({ director, exercise }: Fleet, seat: string): Promise<readonly FeedItem[]> {
  return director.person.get(`/api/exercises/${exercise}/seats/${seat}/items`);
}

const seatsOf = ({ director, bots }: Fleet) => [...new Set([director, ...bots].map(({ seat }) => seat))];

async function lastNumbers(fleet: Fleet): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const seat of seatsOf(fleet)) last.set(seat, (await itemsOf(fleet, seat)).at(-1)?.number ?? 0);
  return last;
}

/** A figure of streams that lose or double something would be worth nothing. @throws Error */
async function expectWhole(fleet: Fleet): Promise<void> {
  for (const seat of seatsOf(fleet)) {
    const items = (await itemsOf(fleet, seat)).map(({ number }) => number);
    for (const bot of [fleet.director, ...fleet.bots]) {
      if (bot.seat !== seat) continue;
      while (bot.last < (items.at(-1) ?? 0)) await sleep(2);
      const isWhole = items.every((number, index) => bot.numbers[index] === number);
      if (!isWhole) throw new Error(`a stream of ${seat} has lost or doubled an item`);
    }
  }
}

function used(before: Used, after: Used): number {
  return after.processorMilliseconds - before.processorMilliseconds;
}

const ratioRow = (measure: string, value: number, reference: number): BenchRow => {
  return { measure, value, unit: 'ms', reference: REFERENCE, ratio: value / reference };
};

const target = (measure: string, value: number, unit: string, most: number): BenchRow => {
  return { measure, value, unit, target: `< ${most} ${unit}`, met: value < most };
};

/** The smallest time that this share of them does not exceed. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

interface Told {
  readonly messages: number;
  readonly seconds: number;
  readonly busy: number;
  readonly times: Times;
  readonly megabytes: number;
}

function linesOf(fleet: Fleet, { messages, seconds, busy, times, megabytes }: Told): string[] {
  const { bots } = fleet;
  return [
    `${bots.length} people at ${seatsOf(fleet).length - 1} seats, and control; ${messages} messages and an hour of the exercise in ${seconds} s`,
    `${times.delivered} events of messages reached a screen; every stream was compared with its seat's list, item by item`,
    `a page loaded anew brings ${(megabytes / (bots.length + 1)).toFixed(2)} MB on average`,
    `the fleet runs beside the server on this machine; load average before the run ${busy.toFixed(2)}`,
  ];
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`;
}
