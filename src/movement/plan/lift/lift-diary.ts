/** What one asset does, in order of time: loads that it carries, and times in which it is not to be had (`pickup` -1). */
export interface AssetDiary {
  readonly from: number[];
  readonly to: number[];
  /** Nodes, by index. */
  readonly pickup: number[];
  readonly delivery: number[];
}

/** Where lift is when: by lane, what each asset carries from where to where. Between two loads it goes empty. */
export class LiftDiary {
  readonly #assets = new Map<number, AssetDiary>();

  of(lane: number): AssetDiary | undefined {
    return this.#assets.get(lane);
  }

  /** From the start of loading until empty again. The caller has made sure that it can be there. */
  carry(lane: number, from: number, to: number, pickup: number, delivery: number): void {
    let diary = this.#assets.get(lane);
    if (!diary) {
      diary = { from: [], to: [], pickup: [], delivery: [] };
      this.#assets.set(lane, diary);
    }
    const at = countBefore(diary, from);
    diary.from.splice(at, 0, from);
    diary.to.splice(at, 0, to);
    diary.pickup.splice(at, 0, pickup);
    diary.delivery.splice(at, 0, delivery);
  }

  /** It is not to be had; where it is stays as it was. */
  block(lane: number, from: number, to: number): void {
    this.carry(lane, from, to, -1, -1);
  }

  /** Takes back what it began to carry at a minute. */
  remove(lane: number, from: number): void {
    const diary = this.#assets.get(lane);
    if (!diary) return;
    const at = countBefore(diary, from);
    if (diary.from[at] !== from) return;
    diary.from.splice(at, 1);
    diary.to.splice(at, 1);
    diary.pickup.splice(at, 1);
    diary.delivery.splice(at, 1);
  }
}

/** Entries that begin before a minute. */
export function countBefore({ from }: AssetDiary, at: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
