import { setTimeout as sleep } from 'node:timers/promises';
import { createChance, type Stream } from '../../../src/kernel/chance.ts';
import type { LiveCommand, MessageText } from '../../../src/play/live/journal.ts';
import { type Bot, type Fleet, give } from './fleet.ts';

const WORDS = 'The delegation wishes it to be known that it reads the text of this morning otherwise. '.repeat(4);
/** One in so many is public and goes to everybody. */
const PUBLIC_EACH = 10;

/** Milliseconds, one a message. */
export interface Times {
  readonly toAnswer: number[];
  /** From sending to the last stream of whoever may read it. */
  readonly toLastScreen: number[];
  readonly delivered: number;
}

interface Underway {
  readonly sentAt: number;
  awaited: number;
}

/** Counts who has heard of which message. */
export class Deliveries {
  readonly #underway = new Map<number, Underway>();
  readonly times: number[] = [];
  delivered = 0;

  expect(message: number, streams: number): void {
    this.#underway.set(message, { sentAt: performance.now(), awaited: streams });
  }

  readonly heard = (message: number): void => {
    this.delivered++;
    const found = this.#underway.get(message);
    if (!found || --found.awaited > 0) return;
    this.times.push(performance.now() - found.sentAt);
    this.#underway.delete(message);
  };

  get isAllHeard(): boolean {
    return this.#underway.size === 0;
  }
}

let messages = 0;

/** So many messages in so many seconds, whether or not the server keeps up; fulfilled when everybody has heard all of them. */
export async function sendMessages(fleet: Fleet, deliveries: Deliveries, count: number, seconds: number): Promise<Times> {
  const chance = createChance(20220225, 0).stream('bench/live');
  const toAnswer: number[] = [];
  const answers: Promise<void>[] = [];
  const before = { times: deliveries.times.length, delivered: deliveries.delivered };
  await paced(count, seconds, () => {
    const sender = fleet.bots[chance.integer(fleet.bots.length)] as Bot;
    const number = messages++;
    const { command, readers } = draw(fleet, sender, number, chance);
    const streams = fleet.bots.filter(({ seat }) => readers === 'all' || readers.has(seat)).length + 1;
    deliveries.expect(number, streams);
    const sentAt = performance.now();
    answers.push(give(fleet, sender, command).then(() => void toAnswer.push(performance.now() - sentAt)));
  });
  await Promise.all(answers);
  while (!deliveries.isAllHeard) await sleep(5);
  const toLastScreen = deliveries.times.slice(before.times);
  return { toAnswer, toLastScreen, delivered: deliveries.delivered - before.delivered };
}

/** Plain fetches of a static file at the same pace: what the same machine does without an exercise. */
export async function fetchPlainly({ bots }: Fleet, count: number, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const answers: Promise<void>[] = [];
  let next = 0;
  await paced(count, seconds, () => {
    const { person } = bots[next++ % bots.length] as Bot;
    const askedAt = performance.now();
    answers.push(person.ask('/favicon.svg').then(() => void times.push(performance.now() - askedAt)));
  });
  await Promise.all(answers);
  return times;
}

async function paced(count: number, seconds: number, act: () => void): Promise<void> {
  const start = performance.now();
  for (let done = 0; done < count; ) {
    const due = Math.min(count, Math.ceil(((performance.now() - start) / 1000 / seconds) * count));
    for (; done < due; done++) act();
    await sleep(2);
  }
}

function draw(fleet: Fleet, sender: Bot, number: number, chance: Stream): { command: LiveCommand; readers: 'all' | Set<string> } {
  const said = { subject: `message ${number}`, body: WORDS };
  const seat = sender.seat;
  if (number % PUBLIC_EACH === 0) {
    return { command: { type: 'SendMessage', seat, message: { channel: 'press', to: [], ...said } }, readers: 'all' };
  }
  const channel: MessageText['channel'] = (['letter', 'telegram', 'call'] as const)[number % 3] ?? 'letter';
  const to = Array.from({ length: 1 + chance.integer(3) }, () => (fleet.bots[chance.integer(fleet.bots.length)] as Bot).seat);
  const message: MessageText = { channel, to, ...said };
  return { command: { type: 'SendMessage', seat, message }, readers: new Set([seat, ...to]) };
}
