import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { sending } from '../../../formats/live-api/contract.ts';
import { streamSeat } from '../event-stream.ts';
import { exerciseView } from '../exercise-view.ts';
import { NotForYou } from '../problems.ts';
import { after, type LiveParts, OFTEN, ofExercise, ofSeat } from './live-parts.ts';

/** What a seat does, and what it sees. */
export async function seatRoutes(plain: FastifyInstance, { hosts }: LiveParts): Promise<void> {
  const server = plain.withTypeProvider<ZodTypeProvider>();

  server.get(
    '/api/exercises/:id',
    { schema: { tags: ['exercise'], summary: 'What is the same for every seat', params: ofExercise } },
    ({ params, person }) => {
      const view = exerciseView(hosts.get(params.id), person);
      if (view.mine.length === 0) throw new NotForYou('you hold no seat in this exercise', 'ask control for an invitation');
      return view;
    },
  );

  server.post(
    '/api/exercises/:id/commands',
    { schema: { tags: ['exercise'], summary: 'Do something', params: ofExercise, body: sending }, config: OFTEN },
    ({ params, body, person }) => hosts.get(params.id).submit(person, body.key, body.command),
  );

  server.get(
    '/api/exercises/:id/seats/:seat/events',
    {
      schema: { tags: ['seat'], summary: 'What the seat sees, as it happens', params: ofSeat, querystring: after },
      exposeHeadRoute: false,
    },
    (request, reply) => {
      const { params, person, headers, query } = request;
      const last = Number(headers['last-event-id'] ?? query.after ?? 0);
      const host = hosts.forSeat(request, params.id, params.seat);
      streamSeat({ host, seat: params.seat, person, after: Number.isFinite(last) ? last : 0 }, reply);
    },
  );

  server.get(
    '/api/exercises/:id/seats/:seat/items',
    { schema: { tags: ['seat'], summary: 'What the seat has seen', params: ofSeat, querystring: after } },
    (request) => {
      const { id, seat } = request.params;
      return hosts.forSeat(request, id, seat).exercise.feed.since(seat, request.query.after ?? 0);
    },
  );

  server.get(
    '/api/exercises/:id/seats/:seat/movements',
    { schema: { tags: ['seat'], summary: 'Movements that the seat knows of: ways and intervals', params: ofSeat } },
    (request) => {
      const { id, seat } = request.params;
      return hosts.forSeat(request, id, seat).movements.of(seat);
    },
  );
}
