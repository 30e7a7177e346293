import { createChance, type Stream } from '../../../../kernel/chance.ts';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import type { Contingent } from '../../../../words/forces.ts';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../../../words/network.ts';
import type { MovementFactors } from '../../../factors/movement-factors.ts';
import { compileNetwork } from '../../../network/compile-network.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import type { ClosedResource } from '../../../plan/movement-plan.ts';
import { contingent } from '../../example-network.ts';
import type { WeightedContingent } from '../../plan-objective.ts';

/** A small network with some packages and closures. */
export interface DrawnCase {
  readonly weighted: readonly WeightedContingent[];
  readonly network: CompiledNetwork;
  readonly closures: readonly ClosedResource[];
}

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low', note: 'made up for tests' } as const;
const NATIONS = ['DE', 'PL', 'LT'] as const;
const MODES: readonly Contingent['modes'][] = [
  ['road'],
  ['rail'],
  ['rail'],
  ['sea'],
  ['air'],
  ['road', 'rail'],
  ['rail', 'sea', 'road'],
  ['sea', 'air', 'rail'],
  ['air', 'road'],
];

/** Draws a case in which everything that the bound looks at comes up: equal seeds give equal cases. */
export function drawCase(seed: number, factors: MovementFactors): DrawnCase {
  return new Draw(createChance(seed, 0).stream('bound/case')).case(factors);
}

class Draw {
  readonly #stream: Stream;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  case(factors: MovementFactors): DrawnCase {
    const nodes = this.#nodes();
    const arcs = [...this.#arcs(nodes, 'road'), ...this.#arcs(nodes, 'rail'), ...this.#arcs(nodes, 'sea')];
    const network = compileNetwork(nodes, arcs, this.#lift(nodes), this.#permissions(), this.#factors(factors));
    const camps = nodes.filter(({ kind }) => kind === 'assembly-area' || kind === 'railhead' || kind === 'port');
    const count = this.#whole(1, 5);
    const weighted = Array.from({ length: count }, (_, index) => this.#package(`p${index}`, camps));
    return { weighted, network, closures: this.#closures(network) };
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#stream.integer(values.length)] as Value;
  }

  #whole(least: number, most: number): number {
    return least + this.#stream.integer(most - least + 1);
  }

  #factors(factors: MovementFactors): MovementFactors {
    const other: Readonly<Record<string, readonly number[]>> = {
      transloadHours: [0, 3, 10.33],
      marchDayHours: [2, 5, 9.5],
      convoyVehicles: [5, 20],
      borrowDelayHours: [0, 24],
      receptionHours: [0, 8],
      roadVehiclesPerHour: [20, 250],
      unlistedPermissionHours: [0, 7, 48],
      localAccessKm: [20, 80],
      transporterTroopVehicles: [2, 10],
      trainLoadHours: [2, 6],
    };
    const rows = factors.factors.map((row) => {
      const values = other[row.id];
      return values && this.#stream.happens(0.5) ? { ...row, value: this.#one(values) } : row;
    });
    return { ...factors, factors: rows };
  }

  #nodes(): NetworkNode[] {
    const kinds: NetworkNode['kind'][] = ['assembly-area', 'assembly-area', 'railhead', 'railhead', 'gauge-change', 'junction'];
    kinds.push('port', 'port', 'airfield', 'airfield');
    for (let more = this.#whole(0, 3); more > 0; more--) kinds.push(this.#one(kinds));
    return kinds.map((kind, index) => {
      // in bands from west to east, so that ways lead through nations
      const lon = 12 + 9 * this.#stream.uniform();
      const country = NATIONS[Math.min(2, Math.floor((lon - 12) / 3))] as string;
      const node = { id: `n${index}`, name: `n${index}`, country, kind, lat: 52 + 2.5 * this.#stream.uniform(), lon, ...MADE_UP };
      return { ...node, ...this.#places(kind) } as NetworkNode;
    });
  }

  #places(kind: NetworkNode['kind']): Partial<NetworkNode> {
    const ramps = { railRamps: this.#whole(1, 2) };
    if (kind === 'gauge-change') return { ...ramps, railGaugesMm: [1435, 1520] };
    if (kind === 'port') return { berths: this.#whole(1, 2) };
    if (kind === 'airfield') return { aircraftParking: this.#whole(1, 2), runwayMetres: 2500 };
    if (kind === 'railhead') return this.#stream.happens(0.2) ? { ...ramps, railGaugesMm: [1435, 1520] } : ramps;
    return this.#stream.happens(0.3) ? ramps : {};
  }

  /** A tree over the nodes of the mode and some arcs more. */
  #arcs(nodes: readonly NetworkNode[], mode: NetworkArc['mode']): NetworkArc[] {
    const mine = nodes.filter(({ kind }) => {
      if (mode === 'sea') return kind === 'port';
      if (mode === 'rail') return kind !== 'port' && kind !== 'airfield' && this.#stream.happens(0.8);
      return this.#stream.happens(0.85);
    });
    const arcs: NetworkArc[] = [];
    const add = (from: NetworkNode, to: NetworkNode) => {
      const lengthKm = Math.max(1, Math.round(greatCircleKm(from, to) * (0.8 + 0.6 * this.#stream.uniform()) * 10) / 10);
      const id = `${mode}-${arcs.length}-${from.id}-${to.id}`;
      arcs.push({ id, from: from.id, to: to.id, mode, lengthKm, ...this.#limits(mode), ...MADE_UP });
    };
    mine.forEach((node, index) => {
      if (index > 0) add(mine[this.#stream.integer(index)] as NetworkNode, node);
    });
    for (let more = mine.length > 2 ? this.#whole(0, 5) : 0; more > 0; more--) {
      const [from, to] = [this.#one(mine), this.#one(mine)];
      if (from !== to) add(from, to);
    }
    return arcs;
  }

  #limits(mode: NetworkArc['mode']): Partial<NetworkArc> {
    if (mode === 'sea') return {};
    const rates = mode === 'rail' ? [2, 5, 24, 100] : [3, 30, 400];
    const rate = this.#stream.happens(0.7) ? { rate: this.#one(rates) } : {};
    if (mode === 'road') return this.#stream.happens(0.2) ? { ...rate, maxAxleTonnes: this.#one([9, 11]) } : rate;
    return this.#stream.happens(0.25) ? { ...rate, gaugeMm: 1520 } : rate;
  }

  #lift(nodes: readonly NetworkNode[]): LiftPool[] {
    return Array.from({ length: this.#whole(2, 8) }, (_, index) => {
      const mode = this.#one(['rail', 'rail', 'sea', 'air', 'road'] as const);
      const home = this.#stream.happens(0.1) ? 'nowhere' : this.#one(nodes).id;
      const hours = () => this.#one([0, 0.51, 2, 6]);
      return {
        id: `${mode}-${index}`,
        nation: this.#one(NATIONS),
        asset: mode,
        mode,
        count: mode === 'road' ? this.#whole(4, 24) : this.#whole(1, 3),
        payloadTonnes: { rail: this.#one([300, 1100]), sea: this.#one([400, 3000]), air: this.#one([17, 60]), road: 70 }[mode],
        passengers: this.#one([0, 40, 110]),
        ...(this.#stream.happens(0.6) ? { laneMetres: this.#one([60, 200, 600]) } : {}),
        speedKmh: { rail: this.#one([28, 60]), sea: this.#one([25, 33]), air: this.#one([400, 700]), road: 40 }[mode],
        loadHours: hours(),
        unloadHours: hours(),
        home,
        availability: this.#one([1, 0.6]),
        ...MADE_UP,
      } as LiftPool;
    });
  }

  #permissions(): BorderPermission[] {
    return NATIONS.flatMap((nation) =>
      (['road', 'rail', 'air'] as const).flatMap((mode) => {
        if (this.#stream.happens(0.3)) return [];
        const p50 = this.#one([0, 0, 3, 20, 55.5, 130]);
        return [{ nation, mode, hours: { p10: p50, p50, p90: p50 }, ...MADE_UP }];
      }),
    );
  }

  #package(id: string, camps: readonly NetworkNode[]): WeightedContingent {
    const many = (most: number) => (this.#stream.happens(0.45) ? this.#whole(1, most) : 0);
    const cargo = {
      passengers: many(400),
      wheeledVehicles: many(60),
      trackedVehicles: many(40),
      containers: many(30),
      maxAxleTonnes: this.#one([8, 11, 13]),
      maxLoadClass: this.#one([24, 65]),
      tonnes: this.#one([0, 0, 900]),
    };
    const readyAt = this.#one([-100, 0, this.#whole(0, 3000)]);
    const more = {
      readyAt,
      requiredBy: this.#stream.happens(0.8) ? readyAt + this.#whole(0, 4000) : null,
      priority: this.#whole(1, 3),
      modes: this.#one(MODES),
      origin: this.#one(camps).id,
      destination: this.#one(camps).id,
      nation: this.#one(['DE', 'PL', 'FR'] as const),
    };
    return { contingent: contingent(id, cargo, more), weight: this.#one([1, 2, 4]) };
  }

  #closures(network: CompiledNetwork): ClosedResource[] {
    if (this.#stream.happens(0.5)) return [];
    const used = network.resources.map((_, index) => index);
    return Array.from({ length: this.#whole(1, 12) }, () => {
      const from = this.#whole(-200, 4000);
      return { resource: this.#one(used), from, to: from + this.#whole(1, 3000) };
    });
  }
}
