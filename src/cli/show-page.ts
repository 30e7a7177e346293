import { resolve } from 'node:path';
import { env } from 'node:process';
import type { World } from '../chain/world.ts';
import type { RunView } from '../formats/view/run-view.ts';
import { ScenarioShelf } from '../server/live/scenario-shelf.ts';
import { type Started, startServer } from '../server/start-server.ts';
import { type EventStore, openStore, StoreError, StoreHeld } from '../store/index.ts';
import { wrongOption } from './exit.ts';

export interface PageOptions {
  readonly title: string;
  readonly port?: number;
  /** Address as JSON. */
  readonly json?: boolean;
  /** Where the address is told; standard output by default. */
  readonly to?: NodeJS.WritableStream;
  /** Where live exercises are kept; DATABASE_URL, or else a file in this folder, where absent. */
  readonly data?: string;
  readonly lan?: boolean;
  /** Shows the finished run alone where another process holds the exercises. */
  readonly looksAlone?: boolean;
  /** A scenario that may not be among those that come with Foedus. */
  readonly own?: { readonly folder: string; readonly world: World };
}

const USUAL_FILE = 'foedus-exercises.db';

/** Serves the pages until Ctrl-C, which ends it with status 0. @throws WrongInput where it cannot */
export async function showPage(view: RunView, options: PageOptions): Promise<void> {
  const { title, json, to = process.stdout } = options;
  const store = await openExercises(options);
  const { server, address, lanAddresses } = await start(view, store, options);
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(0);
    isEnding = true;
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  if (json) to.write(`${JSON.stringify({ address, ...(options.lan ? { lanAddresses } : {}) })}\n`);
  else {
    to.write(`${title}: ${address}   (Ctrl-C ends)\n`);
    if (options.lan) to.write(lanWords(lanAddresses));
  }
}

function lanWords(addresses: readonly string[]): string {
  const where = addresses.length > 0 ? addresses.join(' or ') : 'no address of a network was found';
  return `For others in this network: ${where}. Direct from this machine; open the invitations from an address that they can reach.\n`;
}

async function start(view: RunView, store: EventStore | undefined, { port, lan = false, own }: PageOptions): Promise<Started> {
  try {
    const live = store && { store, shelf: new ScenarioShelf(own) };
    return await startServer({ view, lan, ...(live ? { live } : {}), ...(port === undefined ? {} : { port }) });
  } catch (error) {
    await store?.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw wrongOption('--port', `port ${port} is taken`, 'give another, or leave --port out: a free one is taken');
    }
    if (code === 'EACCES') throw wrongOption('--port', `port ${port} may not be used by you`, 'give one from 1024 to 65535');
    throw error;
  }
}

async function openExercises({ data, looksAlone }: PageOptions): Promise<EventStore | undefined> {
  const target = data ?? env.DATABASE_URL ?? resolve(USUAL_FILE);
  try {
    return await openStore(target);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (looksAlone) return undefined;
    const remedy =
      error instanceof StoreHeld
        ? 'end the other one, or give this one a file of its own with --data FILE'
        : 'give a file that can be written, or a postgresql:// address, with --data';
    throw wrongOption('--data', error.message, remedy);
  }
}
