import type { Run } from '../run.ts';
import { TaskPool, type Trip } from './task-pool.ts';

/** An asset that could take a load: in which gap of its diary, ready from when, and when the load would be there. */
export interface Candidate {
  readonly from: TaskPool;
  readonly lane: number;
  readonly gap: number;
  readonly readyAt: number;
  readonly thereAt: number;
}

/** What a lift asset is wanted for. `tryFrom` holds nothing: it works out `loadAt` and `freeAt` for an asset at hand at `at`. */
export abstract class LiftTask implements Trip {
  readonly pickup: number;
  readonly delivery: number;
  loadAt = 0;
  freeAt = 0;
  /** The asset that was sent: set by `sendAsset`. */
  pool = -1;
  lane = -1;
  /** For which the asset stood ready and had no crew: set by `sendAsset`. */
  crewMinutes = 0;
  /** The candidate that `soonestPool` looked up last, and for when. */
  known: Candidate | null = null;
  knownAt = 0;
  readonly #pools = new Map<number, TaskPool>();

  constructor(pickup: number, delivery: number) {
    this.pickup = pickup;
    this.delivery = delivery;
  }

  poolIn(run: Run, pool: number): TaskPool {
    let found = this.#pools.get(pool);
    if (!found) {
      found = new TaskPool(run, this, pool);
      this.#pools.set(pool, found);
    }
    return found;
  }

  /** Notes that the load waited so long for an asset with its crew. */
  protected waitForLift(run: Run, minutes: number): void {
    const forCrew = Math.min(minutes, this.crewMinutes);
    run.spend('lift', minutes);
    run.wait(run.network.assetsOf[this.pool] as number, minutes - forCrew);
    run.wait(run.network.crewsOf[this.pool] as number, forCrew);
  }

  abstract tryFrom(pool: number, at: number): void;
  /** Minutes from loading to the end of unloading if nothing is in the way. */
  abstract tripMinutes(pool: number): number;
}
