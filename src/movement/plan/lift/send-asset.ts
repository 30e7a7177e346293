import type { Run } from '../run.ts';
import { crewFreeAt, holdCrew } from './crews.ts';
import { countBefore } from './lift-diary.ts';
import type { Candidate, LiftTask } from './lift-task.ts';
import type { TaskPool } from './task-pool.ts';

const NONE_REFUSED: ReadonlyMap<number, number> = new Map();

/** The pool whose asset would bring a load soonest if it were ready at `at`; holds nothing. */
export function soonestPool(run: Run, pools: readonly number[], task: LiftTask, at: number): number {
  task.known = soonestOf(run, pools, task, at, NONE_REFUSED);
  task.knownAt = at;
  return task.known.from.pool;
}

/**
 * Finds the asset that can bring the load soonest, among all assets of the pools, and sends it: it comes empty from where its
 * last load left it, or from home, and can be in time for the next that it has.
 */
export function sendAsset(run: Run, pools: readonly number[], task: LiftTask, at: number): void {
  let best = takeKnown(task, at) ?? soonestOf(run, pools, task, at, NONE_REFUSED);
  let refused: Map<number, number> | undefined;
  for (;;) {
    tryWithCrew(run, task, best);
    if (best.from.fitsBefore(best.lane, best.gap, task.freeAt)) break;
    refused ??= new Map();
    refused.set(best.lane, best.gap + 1);
    best = soonestOf(run, pools, task, at, refused);
  }
  const { from, lane } = leastIdle(run, pools, task, best);
  task.pool = from.pool;
  task.lane = lane;
  run.sent.set(lane, (run.sent.get(lane) ?? 0) + 1);
  holdCrew(run, from.pool, task.loadAt, task.freeAt);
  run.carry(lane, task.loadAt, task.freeAt, task.pickup, task.delivery);
}

/** What `soonestPool` found is still good if the load is ready when it was said to be. */
function takeKnown(task: LiftTask, at: number): Candidate | null {
  const { known } = task;
  task.known = null;
  return task.knownAt === at ? known : null;
}

/** Tries an asset from when it is there and has a crew for as long as the load takes. */
function tryWithCrew(run: Run, task: LiftTask, { from: { pool }, readyAt }: Candidate): void {
  let at = readyAt;
  for (;;) {
    task.tryFrom(pool, at);
    const crewAt = crewFreeAt(run, pool, task.loadAt, task.freeAt);
    if (crewAt <= task.loadAt) break;
    at = crewAt;
  }
  task.crewMinutes = at - readyAt;
}

/** `refused`: by lane, the first gap that may be taken. */
function soonestOf(
  run: Run,
  pools: readonly number[],
  task: LiftTask,
  at: number,
  refused: ReadonlyMap<number, number>,
): Candidate {
  let best: Candidate | undefined;
  for (const pool of pools) {
    const from = task.poolIn(run, pool);
    // not even one at hand at once would be sooner than what was found
    if (best && at + from.tripMinutes >= best.thereAt) continue;
    for (let lane = from.first; lane < from.end; lane++) {
      const readyAt = from.find(lane, at, refused.get(lane));
      const thereAt = readyAt + from.tripMinutes;
      if (!best || thereAt < best.thereAt) best = { from, lane, gap: from.foundGap, readyAt, thereAt };
      // No lane of this pool is better than one at hand at once; lanes are taken from the lowest up, so those after an
      // untouched one are as good as untouched and no better either.
      if (readyAt === at || !run.diary.of(lane)) break;
    }
  }
  if (!best) throw new Error('no pool has an asset at hand');
  return best;
}

/**
 * Of all assets that bring the load as soon as the one found, the one that would stand idle for the shortest before it is loaded:
 * the others are left for who can use them sooner.
 */
function leastIdle(run: Run, pools: readonly number[], task: LiftTask, found: Candidate): Candidate {
  const { loadAt, freeAt } = task;
  let best: Candidate = { ...found, readyAt: found.from.readyIn(found.lane, found.gap) };
  for (const pool of pools) {
    const from = task.poolIn(run, pool);
    if (!areAlike(run, from, found.from)) continue;
    for (let lane = from.first; lane < from.end && best.readyAt < loadAt; lane++) {
      const diary = run.diary.of(lane);
      const gap = diary ? countBefore(diary, loadAt) : 0;
      const readyAt = from.readyIn(lane, gap);
      if (readyAt > best.readyAt && readyAt <= loadAt && from.fitsBefore(lane, gap, freeAt)) {
        best = { ...best, from, lane, gap, readyAt };
      }
      if (!diary) break;
    }
  }
  if (best.from === found.from) return best;
  task.tryFrom(best.from.pool, found.readyAt);
  if (task.loadAt === loadAt && task.freeAt === freeAt) return best;
  task.tryFrom(found.from.pool, found.readyAt);
  return found;
}

/** Can an asset of one pool stand in for one of the other? Not where either has to have a crew of its own. */
function areAlike({ network: { crewsOf } }: Run, one: TaskPool, other: TaskPool): boolean {
  if (one === other) return true;
  return one.tripMinutes === other.tripMinutes && (crewsOf[one.pool] as number) < 0 && (crewsOf[other.pool] as number) < 0;
}
