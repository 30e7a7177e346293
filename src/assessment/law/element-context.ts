import type { ActorId, OrganisationId, SourceId, StateId } from '../../words/ids.ts';
import type { Incident, IncidentFacts } from '../../words/incident.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import type { Element } from './findings.ts';

export type KnownFacts = Omit<IncidentFacts, 'knownAt'>;

/** What evidence says of one fact, item by item, and what would lift a dispute that it makes. */
export interface Testimony {
  readonly because: readonly Reason[];
  readonly wouldChange?: string;
}

/** An incident as known at one moment: what was learnt later is not in it. */
export type KnownIncident = Omit<Incident, 'facts'> & {
  readonly facts: KnownFacts;
  /** Of the facts that standing evidence speaks to. */
  readonly testimony?: Readonly<Partial<Record<keyof KnownFacts, Testimony>>>;
};

/** What a treaty rule may use: the incident as known, and the elements that several treaties share. */
export interface ElementContext {
  readonly incident: KnownIncident;
  readonly date: IsoDate;
  readonly facts: AssessmentFacts;
  /** Where it happened, or null where no position is given. */
  readonly point: Point | null;
  /** The main victim: the first that is named, or the owner of the object where that is no state. Null where neither is a state. */
  readonly mainVictim: StateId | null;
  /** Every state that is hit: victims named, and the owner of the object. */
  readonly victims: readonly StateId[];
  /** Who holds, or may hold, the ground, the air above it or the waters; null inside for "possibly nobody". */
  readonly sovereigns: readonly (StateId | null)[];
  readonly attacker: ActorId | null;
  /** Whether the state was a member (of `NATO`, `EU`, `ANZUS` …) on the incident's day. */
  isMember(state: StateId | null, organisation: OrganisationId): boolean;
  /** Where the membership stands written, for a reason. */
  sourceOf(state: StateId | null, organisation: OrganisationId): { readonly source: SourceId };
  membersOf(organisation: OrganisationId): readonly StateId[];
  /** Armed attack in the sense of the treaties, element by element. */
  readonly armedAttack: Element;
  /** Each part of it, for treaties that ask for less or more. */
  readonly attackElements: AttackElements;
  /** Article 6: is this object, at this place, on this day, one of those that Article 5 protects? */
  readonly article6: Element;
}

export interface AttackElements {
  readonly force: Element;
  readonly gravity: Element;
  readonly direction: Element;
  readonly externalOrigin: Element;
  readonly intent: Element;
  readonly otherwiseLawful: Element;
}
