import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { seatReach } from '../seat-reach.ts';
import { jsonLinesOf, searchItems } from '../seat-record.ts';
import { asFile, type LiveParts, OFTEN, ofSeat } from './live-parts.ts';

/** What a seat has seen, searched and taken away. */
export async function recordRoutes(plain: FastifyInstance, { hosts }: LiveParts): Promise<void> {
  const server = plain.withTypeProvider<ZodTypeProvider>();

  server.get(
    '/api/exercises/:id/seats/:seat/reach',
    {
      schema: {
        ...{ tags: ['seat'], summary: 'Hours until a force can stand in each part of allied land, as GeoJSON', params: ofSeat },
        querystring: z.object({
          force: z.enum(['light-battalion', 'battlegroup', 'brigade']).default('battlegroup'),
          lang: z.enum(['en', 'fr']).default('en'),
        }),
      },
      config: OFTEN,
    },
    (request) => {
      const { id, seat } = request.params;
      const { force, lang } = request.query;
      return seatReach(hosts.forSeat(request, id, seat).exercise, seat, force, lang);
    },
  );

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
