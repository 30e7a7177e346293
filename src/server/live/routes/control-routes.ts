import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { renderSVG } from 'uqr';
import { type Invitation, stepping } from '../../../formats/live-api/contract.ts';
import { CONTROL } from '../../../play/live/seats.ts';
import { invitationCode } from '../exercise-head.ts';
import { mustBeLocal } from '../sessions.ts';
import { asFile, type LiveParts, OFTEN, ofExercise, ofSeat, SELDOM } from './live-parts.ts';

/** Bytes where it came as an archive; text that was decoded may have lost what was wrong in it. */
const archiveOf = (body: unknown) => (Buffer.isBuffer(body) ? body : String(body));

/** What only control does. */
export async function controlRoutes(plain: FastifyInstance, { exercises, hosts, lanAddress }: LiveParts): Promise<void> {
  const server = plain.withTypeProvider<ZodTypeProvider>();

  server.post(
    '/api/exercises/:id/seats/:seat/take',
    { schema: { tags: ['control'], summary: 'Control sits down in a seat', params: ofSeat }, config: OFTEN },
    (request) => {
      const { id, seat } = request.params;
      const host = hosts.forSeat(request, id, CONTROL);
      const sequence = host.exercise.feed.number;
      return host.submit(request.person, `take-${seat}-${sequence}`, { type: 'TakeSeat', seat, name: 'EXCON' });
    },
  );

  server.post(
    '/api/exercises/:id/step',
    { schema: { tags: ['control'], summary: 'Let time pass by hand', params: ofExercise, body: stepping }, config: OFTEN },
    (request) => {
      const { body, person, params } = request;
      return hosts.forSeat(request, params.id, CONTROL).step(person, body.to === 'next' ? null : body.minutes);
    },
  );

  server.get(
    '/api/exercises/:id/invitations',
    { schema: { tags: ['control'], summary: 'Codes, links and pictures of them, by seat', params: ofExercise } },
    (request): Invitation[] => {
      const { id, head, exercise } = hosts.forSeat(request, request.params.id, CONTROL);
      // whoever directs sits at this machine; those who are invited do not
      const address = lanAddress() ?? `${request.protocol}://${request.host}`;
      return [...exercise.seats.keys()].map((seat) => {
        const code = invitationCode(head.secret, id, seat);
        const link = `${address}/join/${code}`;
        return { seat, code, link, qr: renderSVG(link, { border: 1 }) };
      });
    },
  );

  server.get(
    '/api/exercises/:id/archive.jsonl',
    { schema: { tags: ['control'], summary: 'The whole exercise, to be imported elsewhere', params: ofExercise } },
    async (request, reply) => {
      const { id } = hosts.forSeat(request, request.params.id, CONTROL);
      let text = '';
      for await (const line of exercises.exportLines(id)) text += line;
      return asFile(reply, `${id}.jsonl`).send(text);
    },
  );

  server.post(
    '/api/import',
    { schema: { tags: ['control'], summary: 'An exercise from its archive' }, config: SELDOM, bodyLimit: 200_000_000 },
    async (request) => {
      mustBeLocal(request);
      return { exercise: await exercises.import([archiveOf(request.body)], request.person) };
    },
  );
}
