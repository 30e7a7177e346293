import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { jsonLinesOf, searchItems } from '../seat-record.ts';
import { asFile, type LiveParts, ofSeat } from './live-parts.ts';

/** What a seat has seen, searched and taken away. */
export async function recordRoutes(plain: FastifyInstance, { hosts }: LiveParts): Promise<void> {
  const server = plain.withTypeProvider<ZodTypeProvider>();

  server.get(
    '/api/exercises/:id/seats/:seat/search',
    {
      schema: {
        ...{ tags: ['seat'], summary: 'Among what the seat has seen', params: ofSeat },
        querystring: z.object({ q: z.string().trim().min(1).max(200) }),
      },
    },
    (request) => {
      const { id, seat } = request.params;
      return searchItems(hosts.forSeat(request, id, seat).exercise.feed.since(seat, 0), request.query.q);
    },
  );

  server.get(
    '/api/exercises/:id/seats/:seat/export.jsonl',
    { schema: { tags: ['seat'], summary: 'The record of the seat', params: ofSeat } },
    (request, reply) => {
      const { id, seat } = request.params;
      const host = hosts.forSeat(request, id, seat);
      return asFile(reply, `${id}-${seat}.jsonl`).send(jsonLinesOf(host, seat));
    },
  );
}
