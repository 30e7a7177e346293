import { NewerVersion } from '../errors.ts';
import type { StoredBody, UpgradeBody } from '../event-store.ts';

/** The first of `upgrades` lifts version 1 to 2, the second 2 to 3, and so on: the newest version is one more than there are. */
export function newestBodyVersion(upgrades: readonly UpgradeBody[]): number {
  return upgrades.length + 1;
}

/** Why this cannot be a body, or undefined when it can. */
export function findBodyProblem(body: unknown, newest: number): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'a body is an object with its version as v';
  const v: unknown = 'v' in body ? body.v : undefined;
  if (!Number.isSafeInteger(v) || (v as number) < 1) return 'a body carries its version as v, a whole number from 1';
  if ((v as number) > newest) return `the body has version ${v}, written by a newer Foedus; this one knows up to ${newest}`;
  return undefined;
}

/** The body in the newest version. Throws NewerVersion. */
export function liftBody(text: string, upgrades: readonly UpgradeBody[]): StoredBody {
  let body = JSON.parse(text) as StoredBody;
  const newest = newestBodyVersion(upgrades);
  if (body.v > newest) throw new NewerVersion('a record', body.v, newest);
  for (const upgrade of upgrades.slice(body.v - 1)) body = { ...upgrade(body), v: body.v + 1 };
  return body;
}
