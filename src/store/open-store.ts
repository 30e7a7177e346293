import { createStore } from './create-store.ts';
import type { Connection } from './database/connection.ts';
import { openPostgres } from './database/postgres.ts';
import { prepareSchema } from './database/schema.ts';
import { openSqlite } from './database/sqlite.ts';
import { StoreError } from './errors.ts';
import type { EventStore, UpgradeBody } from './event-store.ts';

export interface StoreOptions {
  /** The first lifts a body of version 1 to 2, the second 2 to 3 … Without any, bodies have version 1. */
  readonly upgradeBody?: readonly UpgradeBody[];
}

/**
 * The store at `target`: the address of a PostgreSQL database (`postgresql://…`), the path of an SQLite file, or `:memory:`.
 * Makes what is not there and lifts what is older. Throws StoreError: StoreHeld, NewerVersion, or what is in the way.
 */
export async function openStore(target: string, options: StoreOptions = {}): Promise<EventStore> {
  const connection = await connect(target);
  try {
    await prepareSchema(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return createStore(connection, options.upgradeBody ?? []);
}

function connect(target: string): Promise<Connection> {
  if (/^postgres(ql)?:\/\//.test(target)) return openPostgres(target);
  const scheme = /^(file:|[a-z][a-z0-9+.-]+:\/\/)/i.exec(target)?.[0];
  if (target === '' || scheme) {
    const given = scheme ? `an address that begins with ${scheme}` : 'nothing';
    throw new StoreError(`a store is the path of an SQLite file or a postgresql:// address, not ${given}`);
  }
  return openSqlite(target);
}
