import { getBody, getChair } from '../../decision/index.ts';
import type { BodyInfo, ExerciseLine, ExerciseView } from '../../formats/live-api/contract.ts';
import type { PersonId } from '../../play/live/journal.ts';
import { bodiesInPlay, CONTROL } from '../../play/live/seats.ts';
import type { SeatId } from '../../words/ids.ts';
import type { ExerciseHost } from './exercise-host.ts';
import { offerOf, seatInfo } from './scenario-shelf.ts';

/** What does not change in an exercise and everybody in it may know, and where its clock is. */
export function exerciseView(host: ExerciseHost, person: PersonId): ExerciseView {
  const { exercise, head, id } = host;
  const { world } = exercise;
  const { scenario } = world;
  return {
    id,
    title: head.title,
    marking: head.marking,
    scenario: offerOf(head.scenario, world),
    seats: [...exercise.seats.values()].map((seat) => seatInfo(seat, world)),
    bodies: bodiesInPlay(world).map((body): BodyInfo => {
      const { title, titleFr, members } = getBody(body);
      const chair = getChair(world.decision, body);
      return { id: body, title: { en: title, fr: titleFr }, chair, members: members(body, world.decision) };
    }),
    allies: world.outcome.allies,
    adversary: scenario.adversary,
    partners: scenario.partners,
    clock: host.clockView(),
    mine: exercise.seatsOf(person).map((seat) => seat.id),
  };
}

export function exerciseLine({ id, head, exercise }: ExerciseHost, person: PersonId): ExerciseLine {
  const mine = exercise.seatsOf(person).map((seat) => seat.id);
  return { id, title: head.title, scenario: head.scenario, phase: exercise.phase, mine };
}

/** Whoever holds a seat may look from it, and control from every seat. */
export function maySee({ exercise }: ExerciseHost, person: PersonId, seat: SeatId): boolean {
  const holds = (one: SeatId) => exercise.holdersOf(one).includes(person);
  return exercise.seats.has(seat) && (holds(seat) || holds(CONTROL));
}
