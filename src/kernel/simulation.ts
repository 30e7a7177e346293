import type { Minutes } from '../words/time.ts';
import { type Chance, createChance } from './chance.ts';
import type { Entry } from './log.ts';
import { createQueue, type Queue } from './queue.ts';
import type { Model, Timed } from './stage.ts';

/** How a run is told apart from any other: equal model, seed, replicate and given commands give an equal log. */
export interface RunKey {
  readonly seed: number;
  readonly replicate: number;
}

/**
 * One run of a model: a clock, a queue of commands that are due, the log, and the state that is its fold.
 * Not a generator and no promises, so that it can be stopped, forked and resumed at any moment.
 */
export class Simulation<State, Command, Event> {
  readonly key: RunKey;
  readonly log: Entry<Event>[];
  state: State;
  now: Minutes;
  readonly #model: Model<State, Command, Event>;
  readonly #chance: Chance;
  readonly #queue: Queue;
  readonly #waiting: (Command | undefined)[];
  readonly #free: number[];

  constructor(model: Model<State, Command, Event>, key: RunKey, past?: Simulation<State, Command, Event>) {
    this.#model = model;
    this.key = key;
    this.#chance = createChance(key.seed, key.replicate);
    this.#queue = past ? past.#queue.fork() : createQueue();
    this.#waiting = past ? [...past.#waiting] : [];
    this.#free = past ? [...past.#free] : [];
    this.log = past ? [...past.log] : [];
    this.state = past ? structuredClone(past.state) : model.initial();
    this.now = past ? past.now : 0;
  }

  /** Puts a command on the clock. Throws if its time has passed. */
  give(timed: Timed<Command>): void {
    if (timed.at < this.now) throw new RangeError(`a command for minute ${timed.at} came at minute ${this.now}`);
    // Pushed first: a time or priority that the queue refuses leaves everything as it was.
    const slot = this.#free.at(-1) ?? this.#waiting.length;
    this.#queue.push(timed.at, timed.priority ?? 0, slot);
    this.#free.pop();
    this.#waiting[slot] = timed.command;
  }

  /** Carries out everything due up to and including `until`, then sets the clock there. Returns the count of commands. */
  advance(until: Minutes): number {
    let carriedOut = 0;
    while (!this.#queue.isEmpty() && this.#queue.nextTime() <= until) {
      this.step();
      carriedOut++;
    }
    if (until > this.now && Number.isFinite(until)) this.now = until;
    return carriedOut;
  }

  /** Carries out the next command that is due; false when none is. */
  step(): boolean {
    if (this.#queue.isEmpty()) return false;
    this.now = this.#queue.nextTime();
    const slot = this.#queue.pop();
    const command = this.#waiting[slot] as Command;
    this.#waiting[slot] = undefined;
    this.#free.push(slot);
    this.#carryOut(command);
    return true;
  }

  /** Time of the next command; Infinity when the queue is empty. */
  nextAt(): Minutes {
    return this.#queue.isEmpty() ? Infinity : this.#queue.nextTime();
  }

  /** A run that shares this one's past and nothing else. A different `model` or `key` changes only what comes. */
  fork(change: { model?: Model<State, Command, Event>; key?: RunKey } = {}): Simulation<State, Command, Event> {
    return new Simulation(change.model ?? this.#model, change.key ?? this.key, this);
  }

  #carryOut(command: Command): void {
    const moment = { at: this.now, chance: this.#chance };
    for (const event of this.#model.decide(command, this.state, moment)) {
      this.log.push({ seq: this.log.length, at: this.now, event });
      this.#model.evolve(this.state, event, this.now);
      for (const timed of this.#model.follow(event, this.state, moment)) this.give(timed);
    }
  }
}

/** The state that a log leads to: the fold of its events, and nothing else. */
export function fold<State, Command, Event>(model: Model<State, Command, Event>, log: readonly Entry<Event>[]): State {
  const state = model.initial();
  for (const entry of log) model.evolve(state, entry.event, entry.at);
  return state;
}
