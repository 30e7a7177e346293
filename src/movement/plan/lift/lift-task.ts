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
  /** For which the asset stood ready and had no crew: set by `sendAsset`. */
  crewMinutes = 0;
  /** Kept by `figuresOf`. */
  readonly figures = new Map<number, PoolFigures>();
  /** The candidate that `soonestPool` looked up last, and for when. */
  known: Candidate | null = null;
  knownAt = 0;

  constructor(pickup: number, delivery: number) {
    this.pickup = pickup;
    this.delivery = delivery;
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

/** What is the same for all assets of a pool in one task. Lanes from `first` to `end` are at hand. */
export interface PoolFigures {
  readonly first: number;
  readonly end: number;
  readonly tripMinutes: number;
  /** From when an asset was looked for last. */
  askedAt: number;
  /** Empty minutes by node, worked out when asked for: from there to the pickup, and from the delivery to there. */
  readonly toPickup: Map<number, number>;
  readonly fromDelivery: Map<number, number>;
  /** By lane from `first`, what was found for it last: the gap, from when, and how often the lane had been sent by then. */
  readonly gaps: number[];
  readonly readyAt: number[];
  readonly sent: number[];
}

/** An asset that could take a load: in which gap of its diary, ready from when, and when the load would be there. */
export interface Candidate {
  readonly pool: number;
  readonly lane: number;
  readonly gap: number;
  readonly readyAt: number;
  readonly key: number;
}
