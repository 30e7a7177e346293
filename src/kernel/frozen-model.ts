import type { Model } from './stage.ts';

/**
 * The same model, with every command and event frozen in depth before `evolve` may take from it. A log entry and a waiting
 * command are shared between forks: an `evolve` that puts a part of an event into the state and changes it later would
 * rewrite the past of all of them. Under this model it throws TypeError instead. For tests and for runs where speed does
 * not count.
 */
export function frozenModel<State, Command, Event>(model: Model<State, Command, Event>): Model<State, Command, Event> {
  return {
    initial: () => model.initial(),
    decide(command, state, moment) {
      freeze(command);
      const events = model.decide(command, state, moment);
      freeze(events);
      return events;
    },
    evolve(state, event, at) {
      freeze(event);
      model.evolve(state, event, at);
    },
    follow: (event, state, moment) => model.follow(event, state, moment),
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
