import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { briefToHtml } from '../formats/brief/html.ts';
import { packageRoot } from '../formats/data/package-root.ts';
import { landCollection } from '../formats/geography/land-collection.ts';
import type { RunView } from '../formats/view/run-view.ts';

export interface ServerOptions {
  readonly view: RunView;
  /** 0 takes any free port. */
  readonly port?: number;
}

const DEFAULT_PORT = 2949;

/** The page of one finished run. Loopback only: nothing leaves this machine and nothing is fetched. */
export async function createServer({ view }: ServerOptions): Promise<FastifyInstance> {
  const server = fastify();
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    hsts: false,
  });
  server.get('/api/run', () => view);
  server.get('/api/land', () => landCollection());
  server.get<{ Querystring: { lang?: string } }>('/api/brief.html', (request, reply) => {
    const language = request.query.lang === 'fr' ? 'fr' : 'en';
    const { reasons, sources, head, seed } = view;
    // the printable brief carries its own style and no script
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").type('text/html; charset=utf-8');
    return briefToHtml(view.brief[language], { reasons, sources, language, head, seed });
  });
  const root = join(packageRoot(), 'dist', 'web');
  if (!existsSync(root)) throw new Error('the page is not built: run "npm run build" first');
  await server.register(statics, { root });
  return server;
}

/** Starts the server on this machine; the next free port where the usual one is taken. Gives the address. */
export async function startServer(options: ServerOptions): Promise<string> {
  const server = await createServer(options);
  const wanted = options.port ?? DEFAULT_PORT;
  try {
    return await server.listen({ host: '127.0.0.1', port: wanted });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || options.port !== undefined) throw error;
    return await server.listen({ host: '127.0.0.1', port: 0 });
  }
}
