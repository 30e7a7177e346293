import type { CargoGroup } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { STANDARD_GAUGE_MM } from '../lift/lift-figures.ts';
import { changesGauge } from '../way/check-ends.ts';

/** Are two nodes joined for a load? */
export type Joined = (a: string, b: string) => boolean;

/** Which nodes are joined by arcs that admit a load. Arcs go both ways, so being joined divides the nodes into parts. */
export class JoinedWays {
  /** Does the load go by road without a transporter? */
  readonly marches: boolean;
  readonly #held: HeldPlan;
  readonly #group: CargoGroup;
  readonly #known = new Map<string, Joined>();

  constructor(held: HeldPlan, group: CargoGroup) {
    this.#held = held;
    this.#group = group;
    this.marches = MODES.road.admitsCarrier(group, null, held.values).finding !== 'not-met';
  }

  byRoad(): Joined {
    return this.#keep('road', () => {
      const parts = new Parts();
      for (const arc of this.#openArcs('road')) parts.join(arc.from, arc.to);
      return (a, b) => parts.of(a) === parts.of(b);
    });
  }

  /** On tracks of these gauges, of any where none are given; loads change trains where gauges meet beside a ramp. */
  byRail(gauges?: ReadonlySet<number>): Joined {
    return this.#keep(`rail ${gauges ? [...gauges].sort((a, b) => a - b).join() : 'any'}`, () => {
      const parts = new Parts();
      const laid = new Map<string, Set<number>>();
      for (const arc of this.#openArcs('rail')) {
        const gauge = arc.gaugeMm ?? STANDARD_GAUGE_MM;
        if (gauges && !gauges.has(gauge)) continue;
        parts.join(`${arc.from} ${gauge}`, `${arc.to} ${gauge}`);
        for (const node of [arc.from, arc.to]) laid.set(node, (laid.get(node) ?? new Set()).add(gauge));
      }
      const statesAt = (node: string) => [...(laid.get(node) ?? [])].map((gauge) => `${node} ${gauge}`);
      for (const node of this.#held.network.nodes) {
        const [first, ...others] = changesGauge(node) ? statesAt(node.id) : [];
        for (const other of others) parts.join(first as string, other);
      }
      return (a, b) => a === b || statesAt(a).some((state) => statesAt(b).some((other) => parts.of(state) === parts.of(other)));
    });
  }

  #keep(key: string, make: () => Joined): Joined {
    const joined = this.#known.get(key) ?? make();
    this.#known.set(key, joined);
    return joined;
  }

  #openArcs(mode: 'road' | 'rail') {
    return this.#held.network.arcs.filter(
      (arc) => arc.mode === mode && MODES[mode].admitsWay(this.#group, arc, this.#held.values).finding !== 'not-met',
    );
  }
}

/** Things that fall into parts as they are joined; each is first a part by itself. */
class Parts {
  readonly #above = new Map<string, string>();

  of(one: string): string {
    let top = one;
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above;
    if (top !== one) this.#above.set(one, top);
    return top;
  }

  join(a: string, b: string): void {
    const [partA, partB] = [this.of(a), this.of(b)];
    if (partA !== partB) this.#above.set(partA, partB);
  }
}
