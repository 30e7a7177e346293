import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import limits from '@fastify/rate-limit';
import statics from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { packageRoot, packageVersion } from '../formats/data/package-root.ts';
import type { RunView } from '../formats/view/run-view.ts';
import type { EventStore } from '../store/index.ts';
import { Exercises } from './live/exercises.ts';
import { answerProblems } from './live/problems.ts';
import { liveRoutes } from './live/routes/live-routes.ts';
import type { ScenarioShelf } from './live/scenario-shelf.ts';
import { addSessions, isForeign } from './live/sessions.ts';
import { lookRoutes } from './look-routes.ts';

export interface ServerOptions {
  /** The finished run behind the first door. */
  readonly view: RunView;
  /** What live exercises need; without it there is only the finished run to look at. */
  readonly live?: { readonly store: EventStore; readonly shelf: ScenarioShelf };
  /** 0 takes any free port. */
  readonly port?: number;
  /** Can other machines of the network reach it? */
  readonly lan?: boolean;
}

const DEFAULT_PORT = 2949;
const ARCHIVE_BYTES = 1_000_000;

/** The pages and the interface behind them. Nothing is fetched from elsewhere. */
export async function createServer({ view, live, lan = false }: ServerOptions): Promise<FastifyInstance> {
  const root = join(packageRoot(), 'dist', 'web');
  if (!existsSync(root)) throw new Error('the page is not built: run "npm run build" first');
  const server = fastify({ bodyLimit: ARCHIVE_BYTES, forceCloseConnections: true });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  answerProblems(server);
  server.addHook('onRequest', async (request, reply) => {
    // a page of another site may reach this machine by a name of its own: it gets nothing
    if (!lan && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.host)) {
      return reply.code(421).send({ problem: `this server is not ${request.hostname}`, remedy: 'open it as http://127.0.0.1' });
    }
    if (isForeign(request))
      return reply.code(403).send({ problem: 'a page of another site asked', remedy: 'open Foedus itself' });
    return undefined;
  });
  await server.register(helmet, POLICY);
  // what a seat has missed may be a few hundred kilobytes
  await server.register(compress, { encodings: ['gzip'], threshold: 2048 });
  await server.register(limits, { global: false });
  await addSessions(server);
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Foedus', version: packageVersion(), description: 'Everything that the pages do.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await server.register(lookRoutes, { view });
  if (live) {
    const exercises = await Exercises.open(live.store, live.shelf);
    server.addHook('onClose', () => exercises.close());
    const lanAddress = () => (lan ? ownAddresses().map((address) => `http://${address}:${portOf(server)}`)[0] : undefined);
    await server.register(liveRoutes, { exercises, shelf: live.shelf, lanAddress });
  }
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  // the build puts a compressed copy beside each file
  await server.register(statics, { root, preCompressed: true });
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  server.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url);
    if (asksForPage) return reply.type('text/html; charset=utf-8').send(page);
    return reply.code(404).send({ problem: `there is nothing at ${request.url}`, remedy: 'see /api/openapi.json' });
  });
  return server;
}

const POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      styleSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
  },
  hsts: false,
} as const;

export interface Started {
  readonly server: FastifyInstance;
  /** On this machine. */
  readonly address: string;
  /** For other machines, where they can reach it. */
  readonly lanAddresses: readonly string[];
}

/** Starts the server; takes any free port where the usual one is taken and none was asked for. */
export async function startServer(options: ServerOptions): Promise<Started> {
  const server = await createServer(options);
  const host = options.lan ? '0.0.0.0' : '127.0.0.1';
  try {
    await server.listen({ host, port: options.port ?? DEFAULT_PORT });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || options.port !== undefined) {
      await server.close();
      throw error;
    }
    await server.listen({ host, port: 0 });
  }
  const port = portOf(server);
  const others = options.lan ? ownAddresses().map((address) => `http://${address}:${port}`) : [];
  return { server, address: `http://127.0.0.1:${port}`, lanAddresses: others };
}

function portOf(server: FastifyInstance): number {
  const bound = server.server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : DEFAULT_PORT;
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
