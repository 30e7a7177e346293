import type { FastifyRequest } from 'fastify';
import type { SeatId } from '../../words/ids.ts';
import type { ExerciseHost } from './exercise-host.ts';
import { maySee } from './exercise-view.ts';
import type { Exercises } from './exercises.ts';
import { NotForYou, NotFound } from './problems.ts';

/** Finds the exercise that somebody asks about, and whether they may. */
export class HostList {
  readonly #exercises: Exercises;

  constructor(exercises: Exercises) {
    this.#exercises = exercises;
  }

  /** @throws NotFound */
  get(id: string): ExerciseHost {
    const host = this.#exercises.hosts.get(id);
    if (host) return host;
    const lost = this.#exercises.unplayable.find((one) => one.id === id);
    const problem = lost ? `${lost.title} cannot be played: ${lost.why}` : 'there is no such exercise';
    throw new NotFound(problem, 'go back to the start page');
  }

  /** @throws NotFound, NotForYou where whoever asks holds neither the seat nor control */
  forSeat({ person }: FastifyRequest, id: string, seat: SeatId): ExerciseHost {
    const host = this.get(id);
    if (maySee(host, person, seat)) return host;
    throw new NotForYou(`you do not hold the seat ${seat}`, 'ask control for its invitation, and open the link');
  }
}
