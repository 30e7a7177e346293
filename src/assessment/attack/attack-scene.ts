import type { ActorId, StateId } from '../../words/ids.ts';
import type { Threshold } from '../law/assessment-facts.ts';
import type { KnownIncident } from '../law/element-context.ts';

/** What the elements of an armed attack look at. */
export interface AttackScene {
  readonly incident: KnownIncident;
  readonly attacker: ActorId | null;
  readonly mainVictim: StateId | null;
  /** Both the attacker and the main victim are Parties to the North Atlantic Treaty. */
  readonly isAmongParties: boolean;
  /** The place is one at which the treaty itself covers the craft or forces: they are there by right. */
  readonly isCovered: boolean;
  readonly sovereigns: readonly (StateId | null)[];
  /** Where non-kinetic effects begin to count as force, as a declared range. */
  readonly threshold: Threshold | undefined;
}

/** Nothing destroyed or stopped beyond what is soon repaired, and nobody killed. */
export function isMinor({ facts }: KnownIncident): boolean {
  const small = (effect: string | null): boolean => effect === null || effect === 'none' || effect === 'limited';
  return small(facts.physicalEffect) && small(facts.functionalEffect) && (facts.deaths ?? 0) === 0;
}

/** No effect at all on things or people. */
export function isWithoutEffect({ facts }: KnownIncident): boolean {
  const none = (effect: string | null): boolean => effect === null || effect === 'none';
  return none(facts.physicalEffect) && none(facts.functionalEffect) && (facts.deaths ?? 0) === 0 && (facts.injured ?? 0) === 0;
}

/** Ten dead, or a loss for months: grave whatever was meant. */
export function isGrave({ facts }: KnownIncident): boolean {
  return facts.physicalEffect === 'serious' || facts.physicalEffect === 'mass' || (facts.deaths ?? 0) >= 10;
}

/** One or two persons harmed in private, and nothing else: an assassination, an abduction. */
export function isCrimeAgainstPerson(incident: KnownIncident): boolean {
  const { facts } = incident;
  const harmed = (facts.deaths ?? 0) + (facts.injured ?? 0);
  const nothingElse = (facts.physicalEffect ?? 'none') === 'none' && (facts.functionalEffect ?? 'none') === 'none';
  return isCovert(incident) && facts.objectOwner === 'private' && nothingElse && harmed > 0 && harmed <= 2;
}

/** Means that are neither open fire nor fire from afar: the act hides its author or its nature. */
export function isCovert({ means }: KnownIncident): boolean {
  return means !== 'armed attack' && means !== 'missile/drone';
}
