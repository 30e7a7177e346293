import type { RunView } from '../formats/view/run-view.ts';
import { startServer } from '../server/start-server.ts';
import { wrongOption } from './exit.ts';

export interface PageOptions {
  readonly title: string;
  readonly port?: number;
  /** The address as JSON. */
  readonly json?: boolean;
  /** Where the address is told; standard output by default. */
  readonly to?: NodeJS.WritableStream;
}

/** Serves the page of a run on this machine until Ctrl-C, which ends it with status 0. @throws WrongInput where it cannot */
export async function showPage(view: RunView, { title, port, json, to = process.stdout }: PageOptions): Promise<void> {
  const address = await start(view, port);
  // nothing is lost by ending at once: the page only reads
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  to.write(json ? `${JSON.stringify({ address })}\n` : `${title}: ${address}   (Ctrl-C ends)\n`);
}

async function start(view: RunView, port: number | undefined): Promise<string> {
  try {
    return await startServer({ view, ...(port === undefined ? {} : { port }) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw wrongOption('--port', `port ${port} is taken`, 'give another, or leave --port out: a free one is taken');
    }
    if (code === 'EACCES') throw wrongOption('--port', `port ${port} may not be used by you`, 'give one from 1024 to 65535');
    throw error;
  }
}
