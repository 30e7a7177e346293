import type { Contingent } from '../../words/forces.ts';
import type { MovementFactors } from '../factors/movement-factors.ts';
import { compileNetwork } from '../network/compile-network.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource, PlannedLeg, PlannedSerial } from '../plan/movement-plan.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { lowerBound } from './bound/lower-bound.ts';
import { type ClaimedPlan, checkCertificate } from './check-certificate.ts';
import { arcs, contingent, lift, nodes, permissions } from './example-network.ts';
import { objectiveOf, type WeightedContingent } from './plan-objective.ts';

/** Packages by every mode over the network of the example, one on lift of another nation, one that cannot go. */
export const packages: readonly WeightedContingent[] = [
  contingent('tanks', { trackedVehicles: 30, maxLoadClass: 65 }, { modes: ['rail'], requiredBy: 3000 }),
  contingent('ship', { wheeledVehicles: 200, containers: 20 }, { modes: ['sea'], requiredBy: 4000 }),
  contingent('light', { passengers: 370 }, { modes: ['air'], requiredBy: 1000 }),
  contingent('guest', { passengers: 90 }, { modes: ['air'], nation: 'LU' }),
  contingent('column', { wheeledVehicles: 45 }, { modes: ['road'], requiredBy: null }),
  contingent('frigate', { passengers: 180 }, { component: 'maritime', modes: ['sea'], requiredBy: 1000 }),
  contingent('haul', { trackedVehicles: 12, maxAxleTonnes: 11, maxLoadClass: 65 }, { modes: ['road'], requiredBy: 5000 }),
  contingent('lost', { wheeledVehicles: 4 }, { modes: ['road'], destination: 'nowhere' }),
].map((row, index) => ({ contingent: row, weight: index + 1 }));

/** What may be otherwise when a claim is checked: rows of the network by id, factors by id, packages by id. */
export interface Changed {
  readonly nodes?: Readonly<Record<string, object>>;
  readonly arcs?: Readonly<Record<string, object>>;
  readonly lift?: Readonly<Record<string, object>>;
  readonly hours?: number;
  readonly factors?: Readonly<Record<string, number>>;
  readonly packages?: Readonly<Record<string, Partial<Contingent>>>;
  readonly closures?: readonly ClosedResource[];
}

const WITHOUT_PRICES = { horizon: 1, prices: [], spans: {} };

/** A plan for the packages and all that it is said to achieve, with the means to change it and to check it. */
export class ExampleClaim {
  readonly factors: MovementFactors;
  readonly network: CompiledNetwork;
  readonly claim: ClaimedPlan;

  constructor(factors: MovementFactors) {
    this.factors = factors;
    this.network = this.#compile({});
    const contingents = packages.map((row) => row.contingent);
    const plan = scheduleMovements(contingents, this.network, { start: 0 });
    const planned = packages.filter((row) => row.contingent.id !== 'lost');
    this.claim = {
      serials: plan.serials,
      reservations: plan.reservations,
      closures: plan.arrivals.map(({ contingent: id, arriveCompleteAt }) => ({ contingent: id, completeAt: arriveCompleteAt })),
      unreachable: ['lost'],
      objective: objectiveOf(plan, planned, this.network),
      bound: lowerBound(planned, this.network, 0, [], WITHOUT_PRICES),
      certificate: WITHOUT_PRICES,
    };
  }

  /** Every breach, one a line. */
  check(claim: Partial<ClaimedPlan>, changed: Changed = {}): string {
    const weighted = packages.map((row) => {
      return { ...row, contingent: { ...row.contingent, ...changed.packages?.[row.contingent.id] } };
    });
    const { closures } = changed;
    return checkCertificate({ ...this.claim, ...claim }, weighted, this.#compile(changed), 0, closures).join('\n');
  }

  /** The plan with a serial of a package changed, the first unless another is told. */
  withSerial(id: string, change: (serial: PlannedSerial) => PlannedSerial, which = 0): Partial<ClaimedPlan> {
    const mine = this.claim.serials.flatMap((serial, index) => (serial.contingent === id ? [index] : []));
    const at = mine[which];
    return { serials: this.claim.serials.map((serial, index) => (index === at ? change(serial) : serial)) };
  }

  /** As `withSerial`, with one leg changed. */
  withLeg(id: string, number: number, change: Partial<PlannedLeg>, which = 0): Partial<ClaimedPlan> {
    return this.withSerial(
      id,
      (serial) => ({ ...serial, legs: serial.legs.map((leg, at) => (at === number ? { ...leg, ...change } : leg)) }),
      which,
    );
  }

  /** The plan with the first reservation of a resource changed. */
  withReservation(name: string, change: (row: number[]) => number[]): Partial<ClaimedPlan> {
    const resource = this.network.resources.find((row) => row.name === name);
    const reservations = [...this.claim.reservations];
    for (let i = 0; i < reservations.length; i += 4) {
      if (reservations[i] !== resource?.firstLane) continue;
      reservations.splice(i, 4, ...change(reservations.slice(i, i + 4)));
      return { reservations };
    }
    throw new Error(`nobody holds ${name}`);
  }

  #compile(changed: Changed): CompiledNetwork {
    const by = <Row extends { readonly id: string }>(rows: readonly Row[], change?: Readonly<Record<string, object>>) =>
      rows.map((row) => ({ ...row, ...change?.[row.id] }));
    const { hours } = changed;
    const leave = permissions.map((row) => (hours ? { ...row, hours: { p10: hours, p50: hours, p90: hours } } : row));
    const values = by(
      this.factors.factors,
      Object.fromEntries(Object.entries(changed.factors ?? {}).map(([id, value]) => [id, { value }])),
    );
    const factors = changed.factors ? { ...this.factors, factors: values } : this.factors;
    return compileNetwork(by(nodes, changed.nodes), by(arcs, changed.arcs), by(lift, changed.lift), leave, factors);
  }
}
