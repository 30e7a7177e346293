import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '../../formats/live-api/contract.ts';
import { ExerciseExists, ImportRefused } from '../../store/index.ts';
import { Refused } from './exercise-host.ts';

/** Something that is not there. */
export class NotFound extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

/** Something that is there, for others. */
export class NotForYou extends NotFound {}

/** Errors leave as words: what is wrong and what to do. What nobody foresaw says nothing of what is inside. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, problem] = problemOf(error);
    if (status >= 500) process.stderr.write(`${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    reply.code(status).send(problem);
  });
}

function problemOf(error: FastifyError): [number, Problem] {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const all = error.validation.map(
      ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'body'}: ${message}`,
    );
    return [422, { problem: all.join('; '), remedy: 'see /api/openapi.json' }];
  }
  if (error instanceof Refused) return [409, { problem: error.message }];
  if (error instanceof NotForYou) return [403, { problem: error.message, remedy: error.remedy }];
  if (error instanceof NotFound) return [404, { problem: error.message, remedy: error.remedy }];
  if (error instanceof ExerciseExists || error instanceof ImportRefused) return [422, { problem: error.message }];
  if (error.statusCode === 429) return [429, { problem: 'too many requests', remedy: 'wait a minute' }];
  const status = error.statusCode ?? 500;
  return status < 500
    ? [status, { problem: error.message }]
    : [500, { problem: 'the server failed', remedy: 'its terminal says more' }];
}
