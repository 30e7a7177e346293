import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import pg from 'pg';

/** An empty store that nobody else uses. */
export interface FreshTarget {
  readonly target: string;
  /** Runs statements past the store, which must be closed when it is a file. */
  tamper(...statements: string[]): Promise<void>;
  remove(): Promise<void>;
}

export function freshFile(): FreshTarget {
  const folder = mkdtempSync(join(tmpdir(), 'foedus-store-'));
  const target = join(folder, 'exercises.db');
  return {
    target,
    async tamper(...statements) {
      const { default: Database } = await import('libsql');
      const database = new Database(target);
      for (const statement of statements) database.exec(statement);
      database.close();
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A schema of its own in the database that FOEDUS_TEST_POSTGRES gives. */
export async function freshSchema(): Promise<FreshTarget> {
  const address = env.FOEDUS_TEST_POSTGRES;
  if (!address) {
    throw new Error(
      'FOEDUS_TEST_POSTGRES is not set, and this test needs a PostgreSQL: run `npm test`, which starts one or says what to install; ' +
        'for these tests alone: node scripts/with-postgres.mjs -- npx vitest run --config test/vitest.config.ts src/store',
    );
  }
  const schema = `foedus_${randomUUID().replaceAll('-', '')}`;
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: address, options: `-c search_path=${schema}` });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE SCHEMA ${schema}`);
  return {
    target: `${address}${address.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`,
    tamper: run,
    remove: () => run(`DROP SCHEMA ${schema} CASCADE`),
  };
}

/** Both kinds, for `describe.each`. */
export const KINDS: readonly (readonly [string, () => FreshTarget | Promise<FreshTarget>])[] = [
  ['SQLite', freshFile],
  ['PostgreSQL', freshSchema],
];
