import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Exercises } from '../exercises.ts';
import type { HostList } from '../host-list.ts';
import type { ScenarioShelf } from '../scenario-shelf.ts';

/** What the routes of live exercises are given. */
export interface LiveParts {
  readonly exercises: Exercises;
  readonly hosts: HostList;
  readonly shelf: ScenarioShelf;
  /** Address under which other machines reach this server, where they can. */
  readonly lanAddress: () => string | undefined;
}

export const ofExercise = z.object({ id: z.string().max(80) });
export const ofSeat = ofExercise.extend({ seat: z.string().max(80) });
export const after = z.object({ after: z.coerce.number().int().min(0).optional() });

/** Codes are guessed one by one, if at all. */
export const SELDOM = { rateLimit: { max: 60, timeWindow: 60_000 } };
export const OFTEN = { rateLimit: { max: 1200, timeWindow: 60_000, keyGenerator: ({ person }: FastifyRequest) => person } };

/** The answer as a file of JSON Lines to keep. */
export function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/jsonl; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`);
}
