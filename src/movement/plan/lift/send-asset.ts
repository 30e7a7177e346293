import type { Run } from '../run.ts';
import { crewFreeAt, holdCrew } from './crews.ts';
import { countBefore } from './lift-diary.ts';
import type { Candidate, LiftTask, PoolFigures } from './lift-task.ts';

/** The pool whose asset would bring a load soonest if it were ready at `at`; holds nothing. */
export function soonestPool(run: Run, pools: readonly number[], task: LiftTask, at: number): number {
  const best = bestCandidate(run, pools, task, at, NONE_REFUSED);
  task.known = best;
  task.knownAt = at;
  return best.pool;
}

const NONE_REFUSED: ReadonlyMap<number, number> = new Map();

/**
 * Finds the asset that can bring the load soonest, among all assets of the pools, and sends it: it comes empty from where its
 * last load left it, or from home, and can be in time for the next that it has.
 */
export function sendAsset(run: Run, pools: readonly number[], task: LiftTask, at: number): void {
  let best = takeKnown(task, at) ?? bestCandidate(run, pools, task, at, NONE_REFUSED);
  let refused: Map<number, number> | undefined;
  for (;;) {
    tryWithCrew(run, task, best);
    if (fitsBefore(run, task, best, task.freeAt)) break;
    refused ??= new Map();
    refused.set(best.lane, best.gap + 1);
    best = bestCandidate(run, pools, task, at, refused);
  }
  best = leastIdle(run, pools, task, best);
  task.pool = best.pool;
  task.lane = best.lane;
  run.sent.set(best.lane, (run.sent.get(best.lane) ?? 0) + 1);
  holdCrew(run, best.pool, task.loadAt, task.freeAt);
  run.carry(best.lane, task.loadAt, task.freeAt, task.pickup, task.delivery);
}

/** Tries an asset from when it is there and has a crew for as long as the load takes. */
function tryWithCrew(run: Run, task: LiftTask, { pool, readyAt }: Candidate): void {
  let at = readyAt;
  for (;;) {
    task.tryFrom(pool, at);
    const crewAt = crewFreeAt(run, pool, task.loadAt, task.freeAt);
    if (crewAt <= task.loadAt) break;
    at = crewAt;
  }
  task.crewMinutes = at - readyAt;
}

/** What `soonestPool` found is still good if the load is ready when it was said to be. */
function takeKnown(task: LiftTask, at: number): Candidate | null {
  const { known } = task;
  task.known = null;
  return task.knownAt === at ? known : null;
}

function bestCandidate(
  run: Run,
  pools: readonly number[],
  task: LiftTask,
  at: number,
  refused: ReadonlyMap<number, number>,
): Candidate {
  let best: Candidate = { pool: -1, lane: -1, gap: 0, readyAt: 0, key: Infinity };
  for (const pool of pools) {
    const figures = figuresOf(run, pool, task);
    const { first, end, tripMinutes, gaps, readyAt: known, sent } = figures;
    // what was found for a later minute may not be the soonest for an earlier one: a shorter column is ready before the last
    if (at < figures.askedAt) sent.length = 0;
    figures.askedAt = at;
    // not even one at hand at once would be sooner than what was found
    if (at + tripMinutes >= best.key) continue;
    for (let lane = first; lane < end; lane++) {
      const index = lane - first;
      const times = run.sent.get(lane) ?? 0;
      const from = refused.get(lane);
      if (from !== undefined || sent[index] !== times || (known[index] as number) < at) {
        gaps[index] = findGap(run, task, pool, lane, at, from);
        known[index] = Math.max(at, readyIn(run, task, pool, lane, gaps[index] as number));
        sent[index] = from === undefined ? times : -1;
      }
      const readyAt = known[index] as number;
      if (readyAt + tripMinutes < best.key) {
        best = { pool, lane, gap: gaps[index] as number, readyAt, key: readyAt + tripMinutes };
      }
      // No lane of this pool is better than one at hand at once; lanes are taken from the lowest up, so those after an
      // untouched one are as good as untouched and no better either.
      if (readyAt === at || !run.diary.of(lane)) break;
    }
  }
  return best;
}

/**
 * Of all assets that bring the load as soon as the one found, the one that would stand idle for the shortest before it is loaded:
 * the others are left for who can use them sooner.
 */
function leastIdle(run: Run, pools: readonly number[], task: LiftTask, found: Candidate): Candidate {
  const { loadAt, freeAt } = task;
  const tripMinutes = figuresOf(run, found.pool, task).tripMinutes;
  let best: Candidate = { ...found, readyAt: readyIn(run, task, found.pool, found.lane, found.gap) };
  for (const pool of pools) {
    const figures = figuresOf(run, pool, task);
    if (tripMinutes !== figures.tripMinutes || (pool !== found.pool && (hasCrews(run, pool) || hasCrews(run, found.pool))))
      continue;
    for (let lane = figures.first; lane < figures.end && best.readyAt < loadAt; lane++) {
      const diary = run.diary.of(lane);
      const gap = diary ? countBefore(diary, loadAt) : 0;
      const readyAt = readyIn(run, task, pool, lane, gap);
      if (readyAt > best.readyAt && readyAt <= loadAt) {
        const candidate = { pool, lane, gap, readyAt, key: found.key };
        if (fitsBefore(run, task, candidate, freeAt)) best = candidate;
      }
      if (!diary) break;
    }
  }
  if (best.pool === found.pool) return best;
  task.tryFrom(best.pool, found.readyAt);
  if (task.loadAt === loadAt && task.freeAt === freeAt) return best;
  task.tryFrom(found.pool, found.readyAt);
  return found;
}

function hasCrews({ network }: Run, pool: number): boolean {
  return (network.crewsOf[pool] as number) >= 0;
}

/** The first gap of an asset's diary in which it could bring the load if nothing is in the way; not before gap `from`. */
function findGap(run: Run, task: LiftTask, pool: number, lane: number, at: number, from: number | undefined): number {
  const diary = run.diary.of(lane);
  if (!diary) return 0;
  const { tripMinutes } = figuresOf(run, pool, task);
  let gap = from ?? countBefore(diary, at + tripMinutes);
  for (; gap < diary.from.length; gap++) {
    const readyAt = Math.max(at, readyIn(run, task, pool, lane, gap));
    if (fitsBefore(run, task, { pool, lane, gap }, readyAt + tripMinutes)) break;
  }
  return gap;
}

/** When an asset can be at the pickup in a gap of its diary. */
function readyIn(run: Run, task: LiftTask, pool: number, lane: number, gap: number): number {
  const diary = run.diary.of(lane);
  let notBefore = -Infinity;
  for (let i = gap - 1; diary && i >= 0; i--) {
    const to = diary.to[i] as number;
    const place = diary.delivery[i] as number;
    if (place >= 0) return Math.max(notBefore, Math.max(to, run.start) + emptyToPickup(run, task, pool, place));
    notBefore = Math.max(notBefore, to);
  }
  return Math.max(notBefore, run.start + emptyToPickup(run, task, pool, run.network.poolHome[pool] as number));
}

/** If it is empty at the delivery at `freeAt`, can it do what comes after the gap? */
function fitsBefore(
  run: Run,
  task: LiftTask,
  { pool, lane, gap }: Pick<Candidate, 'pool' | 'lane' | 'gap'>,
  freeAt: number,
): boolean {
  const diary = run.diary.of(lane);
  for (let i = gap; diary && i < diary.from.length; i++) {
    const from = diary.from[i] as number;
    const place = diary.pickup[i] as number;
    if (place >= 0) return freeAt + emptyFromDelivery(run, task, pool, place) <= from;
    if (freeAt > from) return false;
  }
  return true;
}

function emptyToPickup(run: Run, task: LiftTask, pool: number, node: number): number {
  const { toPickup } = figuresOf(run, pool, task);
  let minutes = toPickup.get(node);
  if (minutes === undefined) {
    minutes = run.emptyMinutes(pool, node, task.pickup);
    toPickup.set(node, minutes);
  }
  return minutes;
}

function emptyFromDelivery(run: Run, task: LiftTask, pool: number, node: number): number {
  const { fromDelivery } = figuresOf(run, pool, task);
  let minutes = fromDelivery.get(node);
  if (minutes === undefined) {
    minutes = run.emptyMinutes(pool, task.delivery, node);
    fromDelivery.set(node, minutes);
  }
  return minutes;
}

function figuresOf(run: Run, pool: number, task: LiftTask): PoolFigures {
  let figures = task.figures.get(pool);
  if (!figures) {
    const first = run.network.resources[run.network.assetsOf[pool] as number]?.firstLane ?? 0;
    figures = {
      first,
      end: first + run.assetsAtHand(pool),
      tripMinutes: task.tripMinutes(pool),
      askedAt: -Infinity,
      toPickup: new Map(),
      fromDelivery: new Map(),
      gaps: [],
      readyAt: [],
      sent: [],
    };
    task.figures.set(pool, figures);
  }
  return figures;
}
