import type { Minutes } from '../words/time.ts';
import type { Chance } from './chance.ts';

/** Time and chance, handed in: nothing in kernel or stages may fetch them. */
export interface Moment {
  readonly at: Minutes;
  readonly chance: Chance;
}

/** A command to be carried out at `at`. Ties are ordered by `priority` (lower first), then by order of issue. */
export interface Timed<Command> {
  readonly at: Minutes;
  readonly command: Command;
  readonly priority?: number;
}

/**
 * One link of the chain. `decide` looks and says what happens; `evolve` alone changes the state, in place, and it
 * owns that state. A run's state is the fold of its events, so `evolve` may use nothing but the event.
 */
export interface Stage<Facts, State, Command, Event> {
  initial(facts: Facts): State;
  decide(command: Command, state: State, facts: Facts, moment: Moment): readonly Event[];
  evolve(state: State, event: Event, at: Minutes): void;
  /** What falls due in this stage because of `event`, whoever holds the seats (deadlines, meetings). */
  due?(event: Event, state: State, facts: Facts, moment: Moment): readonly Timed<Command>[];
}

/** What the simulation plays: the same shape, with facts already bound and everything that follows in one place. */
export interface Model<State, Command, Event> {
  initial(): State;
  decide(command: Command, state: State, moment: Moment): readonly Event[];
  evolve(state: State, event: Event, at: Minutes): void;
  follow(event: Event, state: State, moment: Moment): readonly Timed<Command>[];
}
