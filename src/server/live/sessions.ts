import { createHash, randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PersonId } from '../../play/live/journal.ts';
import { NotForYou } from './problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    person: PersonId;
  }
}

const COOKIE = 'foedus';
const TOKEN = /^[0-9a-f]{64}$/;
const A_YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Gives whoever comes a session: a random token in a cookie that scripts cannot read and other sites cannot send. The person is
 * known by a hash of it, so that records, exports and pages never hold what would let somebody else sit down in their place.
 */
export async function addSessions(server: FastifyInstance): Promise<void> {
  await server.register(cookie);
  server.decorateRequest('person', '');
  server.addHook('onRequest', async (request, reply) => {
    // with the page already: what it asks for next, all at once, must not be taken for several people. Else by the route, not by
    // how its address was written
    const asksForPage = request.headers.accept?.includes('text/html') === true;
    if (!asksForPage && !request.routeOptions.url?.startsWith('/api/')) return;
    let token = request.cookies[COOKIE];
    if (token === undefined || !TOKEN.test(token)) {
      token = randomBytes(32).toString('hex');
      reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: A_YEAR_SECONDS });
    }
    request.person = createHash('sha256').update(token).digest('hex').slice(0, 20);
  });
}

/** Is it asked from this machine itself? */
function isLocal({ socket }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? '';
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

/** Does a page of another site ask? Such a request changes nothing, whatever cookie it brings. */
export function isForeign({ headers, method }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

/** @throws NotForYou where another machine asks for what is made on this one */
export function mustBeLocal(request: FastifyRequest): void {
  if (!isLocal(request)) {
    throw new NotForYou('exercises are made on the machine that Foedus runs on', 'ask whoever runs it, or run Foedus yourself');
  }
}
