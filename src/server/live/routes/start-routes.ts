import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { joining, newExercise, type Place } from '../../../formats/live-api/contract.ts';
import { listSeats } from '../../../play/live/seats.ts';
import { exerciseLine, exerciseView } from '../exercise-view.ts';
import { NotFound } from '../problems.ts';
import { seatInfo } from '../scenario-shelf.ts';
import { mustBeLocal } from '../sessions.ts';
import { type LiveParts, ofExercise, SELDOM } from './live-parts.ts';

/** What the start page does. */
export async function startRoutes(plain: FastifyInstance, { exercises, shelf }: LiveParts): Promise<void> {
  const server = plain.withTypeProvider<ZodTypeProvider>();

  server.get('/api/scenarios', { schema: { tags: ['start'], summary: 'Scenarios that can be played' } }, () => shelf.list());

  server.get(
    '/api/scenarios/:id/seats',
    { schema: { tags: ['start'], summary: 'Its seats', params: ofExercise } },
    ({ params }) => {
      const world = shelf.find(params.id);
      if (!world) throw new NotFound(`there is no scenario ${params.id}`, 'GET /api/scenarios names those that there are');
      return listSeats(world).map((seat) => seatInfo(seat, world));
    },
  );

  server.get(
    '/api/scenarios/:id/places',
    { schema: { tags: ['start'], summary: 'Places of its movement network, by id', params: ofExercise } },
    ({ params }) => {
      const world = shelf.find(params.id);
      if (!world) throw new NotFound(`there is no scenario ${params.id}`, 'GET /api/scenarios names those that there are');
      const places = world.data.nodes.map(({ id, name, country, lon, lat }): [string, Place] => [
        id,
        { name, state: country, lon, lat },
      ]);
      return Object.fromEntries(places);
    },
  );

  server.get('/api/exercises', { schema: { tags: ['start'], summary: 'Exercises that I take part in' } }, ({ person }) =>
    [...exercises.hosts.values()].map((host) => exerciseLine(host, person)).filter(({ mine }) => mine.length > 0),
  );

  server.post(
    '/api/exercises',
    { schema: { tags: ['start'], summary: 'A new exercise; I am its control', body: newExercise }, config: SELDOM },
    async (request) => {
      mustBeLocal(request);
      return exerciseView(await exercises.create(request.body, request.person), request.person);
    },
  );

  server.post(
    '/api/join',
    { schema: { tags: ['start'], summary: 'Take the seat that a code is for', body: joining }, config: SELDOM },
    ({ body, person }) => exercises.join(body.code, person, body.name),
  );
}
