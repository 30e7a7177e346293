import { createChance } from '../../../src/kernel/chance.ts';
import { emptySteps, type TinyInstance, type TinyPackage } from './tiny-instance.ts';
import { costOf, endOf, type TinyTrip } from './tiny-trips.ts';
import { lanesOf, optionsOf, type TripOption } from './trip-options.ts';

/** The cheapest of some plans in which serials go one after the other, in an order by chance, each as it comes soonest. */
export function listedCost(tiny: TinyInstance, tries: number): number {
  const stream = createChance(tiny.seed, 1).stream('tiny/list');
  const options = tiny.packages.map((_, index) => optionsOf(tiny, index));
  const serials = tiny.packages.flatMap(({ items }, index) => Array.from({ length: items }, () => index));
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const order = serials.map((index) => ({ index, key: stream.uniform() })).sort((a, b) => a.key - b.key);
    const list = new TripList(tiny);
    for (const { index } of order) list.add(options[index] as TripOption[]);
    least = Math.min(least, costOf(tiny, list.trips));
  }
  return least;
}

class TripList {
  readonly trips: TinyTrip[] = [];
  readonly #tiny: TinyInstance;
  /** By resource and step: how many hold it. */
  readonly #held = new Map<string, number>();
  /** By fleet: where and from when each carrier stands empty. */
  readonly #carriers: { node: number; freeAt: number }[][];

  constructor(tiny: TinyInstance) {
    this.#tiny = tiny;
    this.#carriers = tiny.fleets.map(({ homes }) =>
      homes.flatMap(({ node, count }) => Array.from({ length: count }, () => ({ node, freeAt: 0 }))),
    );
  }

  add(options: readonly TripOption[]): void {
    const found = options.map((option) => this.#soonest(option)).sort((a, b) => endOf(a) - endOf(b));
    const [trip] = found as [TinyTrip];
    const { option, starts } = trip;
    option.operations.forEach(({ resource, holdSteps }, number) => {
      for (let step = starts[number] as number, left = holdSteps; left > 0; step++, left--) {
        this.#held.set(`${resource}/${step}`, (this.#held.get(`${resource}/${step}`) ?? 0) + 1);
      }
    });
    const carrier = this.#nextCarrier(option);
    const { destination } = this.#tiny.packages[option.package] as TinyPackage;
    if (carrier) Object.assign(carrier, { node: destination, freeAt: endOf(trip) });
    this.trips.push(trip);
  }

  #soonest(option: TripOption): TinyTrip {
    const carrier = this.#nextCarrier(option);
    let at = Math.max(option.beginStep, carrier ? this.#comes(option, carrier) : 0);
    const starts = option.operations.map(({ resource, holdSteps, lagSteps }) => {
      while (!this.#isFree(resource, at, holdSteps)) at++;
      at += lagSteps;
      return at - lagSteps;
    });
    return { option, starts };
  }

  #nextCarrier(option: TripOption) {
    const carriers = [...(this.#carriers[option.fleet] ?? [])];
    return carriers.sort((a, b) => this.#comes(option, a) - this.#comes(option, b))[0];
  }

  #comes({ package: index }: TripOption, { node, freeAt }: { node: number; freeAt: number }): number {
    return freeAt + emptySteps(this.#tiny, node, (this.#tiny.packages[index] as TinyPackage).origin);
  }

  #isFree(resource: string, at: number, steps: number): boolean {
    const lanes = lanesOf(this.#tiny, resource);
    for (const closed of this.#tiny.closures) {
      if (closed.resource === resource && at < closed.to && at + steps > closed.from) return false;
    }
    for (let step = at; step < at + steps; step++) if ((this.#held.get(`${resource}/${step}`) ?? 0) >= lanes) return false;
    return true;
  }
}
