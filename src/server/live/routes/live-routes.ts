import type { FastifyInstance } from 'fastify';
import type { Exercises } from '../exercises.ts';
import { HostList } from '../host-list.ts';
import type { ScenarioShelf } from '../scenario-shelf.ts';
import { controlRoutes } from './control-routes.ts';
import { foresightRoute } from './foresight-route.ts';
import { recordRoutes } from './record-routes.ts';
import { seatRoutes } from './seat-routes.ts';
import { startRoutes } from './start-routes.ts';

export interface LiveOptions {
  readonly exercises: Exercises;
  readonly shelf: ScenarioShelf;
  readonly lanAddress: () => string | undefined;
}

/** Everything that the pages of live exercises do. */
export async function liveRoutes(server: FastifyInstance, options: LiveOptions): Promise<void> {
  const parts = { ...options, hosts: new HostList(options.exercises) };
  await startRoutes(server, parts);
  await seatRoutes(server, parts);
  await recordRoutes(server, parts);
  await controlRoutes(server, parts);
  await foresightRoute(server, parts);
  // an archive is read as it came
  server.addContentTypeParser('application/jsonl', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
