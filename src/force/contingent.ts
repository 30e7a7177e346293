import type { Contingent, Unit } from '../words/forces.ts';
import type { Minutes } from '../words/time.ts';
import { type ForceFactors, getTypeFactors, type TransportMode } from './facts.ts';
import { cargoFor, shareOfCargo } from './rules/cargo/rule.ts';

export interface ContingentOptions {
  /** People who go, where the unit goes in part. */
  readonly sent?: number;
  readonly modes?: readonly TransportMode[];
  readonly requiredBy?: Minutes | null;
  /** 1 is first. */
  readonly priority?: number;
  readonly command?: string;
  readonly caveats?: readonly string[];
}

const NATIONAL_PRIORITY = 3;

/**
 * The force as movement sees it: cargo from the unit's own row or from the factors of its type. Its id is the unit's, since
 * a unit goes once. Throws RangeError for an undeclared unit type.
 */
export function contingentOf(
  unit: Unit,
  destination: string,
  readyAt: Minutes,
  factors: ForceFactors,
  options: ContingentOptions = {},
): Contingent {
  const type = getTypeFactors(factors, unit.type);
  const sent = options.sent ?? unit.personnel;
  const cargo = unit.cargo ? shareOfCargo(unit.cargo, unit.personnel, sent) : cargoFor(sent, type, factors.lane);
  return {
    id: unit.id,
    nation: unit.nation,
    unit: unit.id,
    component: unit.component,
    personnel: sent,
    cargo,
    origin: unit.origin,
    destination,
    modes: options.modes ?? type.modes,
    readyAt,
    requiredBy: options.requiredBy ?? null,
    priority: options.priority ?? NATIONAL_PRIORITY,
    command: options.command ?? 'national',
    caveats: options.caveats ?? [],
  };
}
