import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CONTROL } from '../../../play/live/seats.ts';
import { askForesight } from '../../foresight/ask-foresight.ts';
import { type LiveParts, ofExercise, SELDOM } from './live-parts.ts';

const question = z.object({
  continuations: z.coerce.number().int().min(10).max(20_000).optional(),
  /** Minute of the exercise; now where absent. */
  at: z.coerce.number().int().min(0).optional(),
});

const USUAL = 1000;
/** Figures are told anew so often at most. */
const TOLD_EACH_MILLISECONDS = 250;

/** What may come of a moment: odds while they arrive, by server-sent events (`odds`, then `done` or `failed`). For control. */
export async function foresightRoute(plain: FastifyInstance, { hosts, shelf }: LiveParts): Promise<void> {
  plain.withTypeProvider<ZodTypeProvider>().get(
    '/api/exercises/:id/foresight',
    {
      schema: { tags: ['control'], summary: 'What continuations come to', params: ofExercise, querystring: question },
      config: SELDOM,
    },
    async (request, reply) => {
      const { head, records, exercise } = hosts.forSeat(request, request.params.id, CONTROL);
      const { continuations = USUAL, at = exercise.now } = request.query;
      const [folder, { seed }] = [shelf.folderOf(head.scenario), head];
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      const leaving = new AbortController();
      request.raw.on('close', () => leaving.abort());
      const tell = (event: string, data: unknown) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      let toldAt = 0;
      try {
        const soFar = await askForesight(
          { folder, seed, records: [...records], at: Math.min(at, exercise.now), continuations },
          (part) => {
            const now = performance.now();
            if (toldAt !== 0 && now < toldAt + TOLD_EACH_MILLISECONDS) return;
            toldAt = now;
            tell('odds', part);
          },
          leaving.signal,
        );
        tell('odds', soFar);
        tell('done', {});
      } catch (error) {
        if (!leaving.signal.aborted) {
          request.log.error(error);
          tell('failed', { problem: 'the continuations could not be played', remedy: 'the terminal of the server says more' });
        }
      }
      raw.end();
    },
  );
}
