import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A small file beside the SQLite file that says who has it open. It only words the refusal: what refuses is SQLite's own lock,
 * which ends with its process, so that a file left behind by a crash blocks nobody.
 */
const holderPath = (path: string): string => `${path}-holder`;

export function writeHolder(path: string): void {
  writeFileSync(holderPath(path), `${JSON.stringify({ process: process.pid, host: hostname() })}\n`);
}

export function removeHolder(path: string): void {
  rmSync(holderPath(path), { force: true });
}

/** In words. */
export function describeHolder(path: string): string {
  try {
    const holder = JSON.parse(readFileSync(holderPath(path), 'utf8'));
    if (holder.host !== hostname()) return `process ${Number(holder.process)} on ${String(holder.host)}`;
    if (holder.process === process.pid) return `this process (${process.pid})`;
    if (isAlive(Number(holder.process))) return `process ${Number(holder.process)}`;
  } catch {
    // not there, or just being written
  }
  return 'another program';
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // somebody else's process may not be asked
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
