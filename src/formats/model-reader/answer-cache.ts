import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where answers are kept: `FOEDUS_LLM_CACHE`, or the user's own cache folder. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.FOEDUS_LLM_CACHE) return environment.FOEDUS_LLM_CACHE;
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'foedus', 'model-reader');
}

/** The name of an answer: a hash of all that it depends on. */
export function cacheKey(parts: Readonly<Record<string, string>>): string {
  const text = JSON.stringify(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(text).digest('hex');
}

/** An answer that was kept, or null. One that cannot be read counts as none. */
export function findCached(folder: string, key: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps an answer: whole, or not at all. A folder that cannot be written is no fault, only slower next time. */
export function keepCached(folder: string, key: string, value: unknown): void {
  const file = join(folder, `${key}.json`);
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, `${JSON.stringify(value)}\n`);
    renameSync(part, file);
  } catch {
    rmSync(part, { force: true });
  }
}
