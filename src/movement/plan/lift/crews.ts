import type { Run } from '../run.ts';

/** A crew goes with each load, from the start of loading until the carrier is empty, and then rests. Pools without a number have enough. */
function turnMinutes(run: Run, pool: number, loadAt: number, freeAt: number): number {
  return freeAt - loadAt + Math.ceil((run.network.pools[pool]?.crews?.restHours ?? 0) * 60);
}

/** First minute from `loadAt` on when a crew of the pool is at hand for a load as long; `loadAt` itself where crews do not count. */
export function crewFreeAt(run: Run, pool: number, loadAt: number, freeAt: number): number {
  const row = run.network.resources[run.network.crewsOf[pool] as number];
  if (!row) return loadAt;
  run.timetable.findLane(row.firstLane, row.lanes, loadAt, turnMinutes(run, pool, loadAt, freeAt));
  return run.timetable.foundAt;
}

/** Sends a crew with a load for which `crewFreeAt` found one. */
export function holdCrew(run: Run, pool: number, loadAt: number, freeAt: number): void {
  const row = run.network.resources[run.network.crewsOf[pool] as number];
  if (!row) return;
  const minutes = turnMinutes(run, pool, loadAt, freeAt);
  const lane = run.timetable.findLane(row.firstLane, row.lanes, loadAt, minutes);
  run.timetable.hold(lane, loadAt, loadAt + minutes, run.serial);
}
