import type { Run } from '../run.ts';

/** What a lift asset is wanted for. `tryFrom` holds nothing: it works out `loadAt` and `freeAt` for an asset at hand at `at`. */
export abstract class LiftTask {
  readonly pickup: number;
  readonly delivery: number;
  loadAt = 0;
  freeAt = 0;
  /** The asset that was sent: set by `sendAsset`. */
  pool = -1;
  lane = -1;
  /** Kept by `figuresOf`. */
  readonly figures = new Map<number, PoolFigures>();

  constructor(pickup: number, delivery: number) {
    this.pickup = pickup;
    this.delivery = delivery;
  }

  abstract tryFrom(pool: number, at: number): void;
  /** Minutes from loading to the end of unloading if nothing is in the way, and of the way between, loaded or empty. */
  abstract tripMinutes(pool: number): number;
  abstract returnMinutes(pool: number): number;
}

/** What is the same for all assets of a pool in one task. Lanes from `first` to `end` are at hand. */
export interface PoolFigures {
  readonly first: number;
  readonly end: number;
  readonly comeMinutes: number;
  readonly tripMinutes: number;
  readonly returnMinutes: number;
  readonly homeMinutes: number;
}

function figuresOf(run: Run, pool: number, task: LiftTask): PoolFigures {
  let figures = task.figures.get(pool);
  if (!figures) {
    const first = run.network.resources[run.network.assetsOf[pool] as number]?.firstLane ?? 0;
    figures = {
      first,
      end: first + run.assetsAtHand(pool),
      comeMinutes: run.positionMinutes(pool, task.pickup),
      tripMinutes: task.tripMinutes(pool),
      // the way back is no shorter than any empty way: by sea the arcs may be shorter than the detour that is declared
      returnMinutes: Math.max(task.returnMinutes(pool), run.emptyMinutes(pool, task.delivery, task.pickup)),
      homeMinutes: run.positionMinutes(pool, task.delivery),
    };
    task.figures.set(pool, figures);
  }
  return figures;
}

/** An asset that stands empty at the delivery and may go back for more instead of home. */
interface OpenMission {
  readonly missionAt: number;
  readonly freeAt: number;
  readonly entry: number;
}

/** Assets that shuttle between one pickup and one delivery, by lane, and the candidate that `soonestPool` looked up last. */
export class Shuttle {
  readonly open = new Map<number, OpenMission>();
  known: Candidate | null = null;
  knownAt = 0;
}

/** The pool whose asset would bring a load soonest if it were ready at `at`; holds nothing. */
export function soonestPool(run: Run, pools: readonly number[], task: LiftTask, at: number, shuttle: Shuttle): number {
  const best = bestCandidate(run, pools, task, at, shuttle, NONE_REFUSED);
  shuttle.known = best;
  shuttle.knownAt = at;
  return best.pool;
}

const NONE_REFUSED: ReadonlyMap<number, number> = new Map();

interface Candidate {
  pool: number;
  lane: number;
  gap: number;
  readyAt: number;
  key: number;
}

/**
 * Finds the asset that can bring the load soonest, among all assets of the pools: one that goes back for more, or one
 * that comes from home in a gap between its missions. Holds it from leaving home to being home again.
 */
export function sendAsset(run: Run, pools: readonly number[], task: LiftTask, at: number, shuttle: Shuttle): void {
  let best = takeKnown(shuttle, at) ?? bestCandidate(run, pools, task, at, shuttle, NONE_REFUSED);
  let refused: Map<number, number> | undefined;
  for (;;) {
    task.tryFrom(best.pool, best.readyAt);
    const homeAt = task.freeAt + figuresOf(run, best.pool, task).homeMinutes;
    if (homeAt <= run.timetable.gapEnd(best.lane, best.gap)) {
      holdAsset(run, best, task, homeAt, shuttle);
      task.pool = best.pool;
      task.lane = best.lane;
      return;
    }
    shuttle.open.delete(best.lane);
    refused ??= new Map();
    refused.set(best.lane, best.gap + 1);
    best = bestCandidate(run, pools, task, at, shuttle, refused);
  }
}

/** What `soonestPool` found is still good if the load is ready when it was said to be. */
function takeKnown(shuttle: Shuttle, at: number): Candidate | null {
  const { known } = shuttle;
  shuttle.known = null;
  return shuttle.knownAt === at ? known : null;
}

function bestCandidate(
  run: Run,
  pools: readonly number[],
  task: LiftTask,
  at: number,
  shuttle: Shuttle,
  refused: ReadonlyMap<number, number>,
): Candidate {
  const best: Candidate = { pool: -1, lane: -1, gap: 0, readyAt: 0, key: Infinity };
  const { timetable } = run;
  const anyOpen = shuttle.open.size > 0;
  const anyRefused = refused.size > 0;
  for (const pool of pools) {
    const { first, end, comeMinutes, tripMinutes, returnMinutes, homeMinutes } = figuresOf(run, pool, task);
    // not even one at hand at once would be sooner than what was found
    if (at + tripMinutes >= best.key) continue;
    for (let lane = first; lane < end; lane++) {
      const open = anyOpen ? shuttle.open.get(lane) : undefined;
      let gap: number;
      let readyAt: number;
      if (open) {
        readyAt = Math.max(at, open.freeAt + returnMinutes);
        if (readyAt + tripMinutes >= best.key) continue;
        gap = timetable.countBefore(lane, open.missionAt) + 1;
      } else {
        gap = (anyRefused ? refused.get(lane) : undefined) ?? timetable.countBefore(lane, at - comeMinutes + 1);
        for (; ; gap++) {
          readyAt = Math.max(at, Math.max(timetable.gapStart(lane, gap), run.start) + comeMinutes);
          if (readyAt + tripMinutes + homeMinutes <= timetable.gapEnd(lane, gap)) break;
        }
      }
      if (readyAt + tripMinutes < best.key) {
        best.pool = pool;
        best.lane = lane;
        best.gap = gap;
        best.readyAt = readyAt;
        best.key = readyAt + tripMinutes;
      }
      // No lane of this pool is better than one at hand at once; lanes are taken from the lowest up, so those after an
      // untouched one are untouched too and no better either.
      if (readyAt === at || (!open && timetable.gapCount(lane) === 1)) break;
    }
  }
  return best;
}

function holdAsset(run: Run, chosen: Candidate, task: LiftTask, homeAt: number, shuttle: Shuttle): void {
  const open = shuttle.open.get(chosen.lane);
  let missionAt: number;
  if (open) {
    missionAt = open.missionAt;
    run.timetable.shorten(chosen.lane, missionAt, open.freeAt, open.entry);
    shuttle.open.set(chosen.lane, { missionAt, freeAt: task.freeAt, entry: run.timetable.nextEntry() });
    run.timetable.prolong(chosen.lane, missionAt, homeAt, run.serial);
  } else {
    missionAt = task.loadAt - figuresOf(run, chosen.pool, task).comeMinutes;
    shuttle.open.set(chosen.lane, { missionAt, freeAt: task.freeAt, entry: run.timetable.nextEntry() });
    run.timetable.hold(chosen.lane, missionAt, homeAt, run.serial);
  }
}
