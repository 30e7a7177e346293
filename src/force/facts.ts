import type { DelegatedAuthority } from '../words/council.ts';
import type { CommandPost, Component, Contingent, ForcePresence, PoolEntry, Unit } from '../words/forces.ts';
import type { SourceId, StateId } from '../words/ids.ts';
import type { Provenance } from '../words/source.ts';
import type { Interval, IsoDate, IsoTime, Minutes } from '../words/time.ts';

export type TransportMode = Contingent['modes'][number];

/** What a unit of one type weighs and how fast it is ready, per head. Declared before any case was scored. */
export interface TypeFactors extends Provenance {
  readonly type: string;
  readonly component: Component;
  readonly wheeledPerHead: number;
  readonly trackedPerHead: number;
  readonly containersPerHead: number;
  /** Gross tonnes per head: vehicles, containers, baggage. */
  readonly tonnesPerHead: number;
  /** Military load class of the worst single item. */
  readonly maxLoadClass: number;
  readonly maxAxleTonnes: number;
  /** In order of preference. */
  readonly modes: readonly TransportMode[];
  /** Hours from the national order to ready to move, for a unit that stands in no pool. */
  readonly readinessHours: Interval;
  /** May part of it be sent (a battalion of a brigade)? */
  readonly divisible: boolean;
  /** False for supporting arms (chemical defence, engineers, artillery): they fill a line only when it names them. */
  readonly generalPurpose: boolean;
}

/** Deck or platform length that one item takes, metres, with its share of lashing gaps. */
export interface LaneFactors extends Provenance {
  readonly metresPerWheeled: number;
  readonly metresPerTracked: number;
  readonly metresPerContainer: number;
}

/** How much of the time spent under warning (or before a parliament) comes off the notice to move. */
export interface WarningCredit extends Provenance {
  /** Share of the warned time that counts, 0 to 1. */
  readonly countsShare: number;
  /** At most this share of the notice comes off, 0 to 1. */
  readonly mostShare: number;
}

/** Readiness that a framework imposes whatever the type: words in the framework's name, first match wins. */
export interface FrameworkReadiness extends Provenance {
  readonly words: readonly string[];
  readonly readinessHours: Interval;
}

/** Where a nation's forces leave from when nothing nearer is known. */
export interface NationalHub extends Provenance {
  readonly nation: StateId;
  /** Node id of the network. */
  readonly node: string;
}

/** Which command takes over forces that arrive in a country. */
export interface CommandArea extends Provenance {
  readonly command: string;
  readonly countries: readonly StateId[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What a pool is: its notice as published for the whole, and its size. Entries of the pool may state their own notice. */
export interface PoolDefinition extends Provenance {
  readonly pool: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly noticeToMoveHours: Interval;
  /** People, over all nations. */
  readonly personnel: number;
}

/** A restriction that a nation sets on the use of its forces, as far as it can be checked. All named lists exclude. */
export interface Caveat extends Provenance {
  readonly id: string;
  readonly nation: StateId;
  readonly text: string;
  readonly excludesComponents?: readonly Component[];
  /** Countries where the forces may not be stationed. */
  readonly excludesCountries?: readonly StateId[];
  readonly excludesPools?: readonly string[];
}

/** What force generation rests on by practice; each stands once in the factors. */
export const PRACTICES = [
  'prepare-before-decision',
  'statement-of-requirements',
  'nations-agree',
  'nations-decide',
  'council-deploys',
  'plans-give-authority',
  'authority-on-arrival',
] as const;

/** A practice in words, and where it is on record. */
export interface Practice extends Provenance {
  readonly id: (typeof PRACTICES)[number];
  readonly says: string;
}

/** `data/forces/factors.json`. */
export interface ForceFactors {
  readonly types: readonly TypeFactors[];
  /** Type taken for a force of which only the component is known. */
  readonly defaultTypes: Readonly<Record<Component, string>>;
  readonly lane: LaneFactors;
  readonly warning: WarningCredit;
  readonly frameworks: readonly FrameworkReadiness[];
  readonly pools: readonly PoolDefinition[];
  readonly hubs: readonly NationalHub[];
  readonly areas: readonly CommandArea[];
  readonly practice: readonly Practice[];
}

/** What the stage knows of the world. Handed in; never changed by a run. */
export interface ForceFacts {
  /** The scenario's start: minute 0. */
  readonly start: IsoTime;
  readonly pools: readonly PoolEntry[];
  readonly units: readonly Unit[];
  readonly presence: readonly ForcePresence[];
  readonly commands: readonly CommandPost[];
  readonly factors: ForceFactors;
  /** Country of each network node that may be an origin or a destination; absent at sea. */
  readonly countryOfNode: Readonly<Record<string, StateId>>;
  readonly caveats: readonly Caveat[];
  /** What an office may do without asking the Council again; of every day. */
  readonly authorities: readonly DelegatedAuthority[];
}

/** A nation that agreed to contribute. `caveats` are ids of `Caveat`s or plain words, which are carried along unread. */
export interface Willing {
  readonly nation: StateId;
  readonly caveats: readonly string[];
  /** Minutes from force generation until the nation's own gate (parliament, cabinet) opens. */
  readonly gateMinutes?: Minutes;
}

/** The factors of a unit type. Throws RangeError for a type that is not declared. */
export function getTypeFactors(factors: ForceFactors, type: string): TypeFactors {
  const found = factors.types.find((row) => row.type === type);
  if (!found) throw new RangeError(`no cargo and readiness factors for the unit type "${type}"`);
  return found;
}

/** The source of a practice. @throws RangeError where no row holds it */
export function sourceOfPractice({ practice }: ForceFactors, id: Practice['id']): SourceId {
  const found = practice.find((row) => row.id === id);
  if (!found) throw new RangeError(`no row on the practice "${id}"`);
  return found.source;
}
