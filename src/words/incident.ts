import type { ActorId, StateId } from './ids.ts';
import type { IsoDate } from './time.ts';

export interface IncidentParty {
  readonly code: ActorId | null;
  readonly name: string;
  readonly kind: string;
}

/** What is known of an act. Every field may be null: not applicable, or not known. */
export interface IncidentFacts {
  readonly force: 'used' | 'threatened' | 'none' | null;
  readonly intent: 'deliberate' | 'error' | 'accident' | 'disputed' | 'unknown' | null;
  readonly direction:
    | 'state-organs'
    | 'state-proxy'
    | 'non-state-from-abroad'
    | 'non-state-domestic'
    | 'disputed'
    | 'unknown'
    | null;
  readonly deaths: number | null;
  readonly injured: number | null;
  readonly physicalEffect: 'none' | 'limited' | 'serious' | 'mass' | null;
  readonly functionalEffect: 'none' | 'limited' | 'serious' | 'national' | null;
  readonly duration: 'single' | 'repeated' | 'sustained' | null;
  readonly objectOwner: 'state' | 'private' | 'mixed' | null;
  readonly objectFlag: StateId | null;
  readonly place:
    | 'land'
    | 'internal-waters-or-port'
    | 'territorial-sea'
    | 'eez'
    | 'high-seas'
    | 'airspace-over-land'
    | 'airspace-over-sea'
    | 'network'
    | null;
  readonly placeSovereign: StateId | null | readonly (StateId | null)[];
  readonly placeStatus: 'undisputed' | 'disputed' | 'occupied' | 'leased-base' | null;
  readonly seaArea: string | null;
  readonly attackerIsParty: boolean | null;
  /** What became known when: entries are laid over the facts, in order, up to the moment asked for. */
  readonly knownAt: readonly KnownFact[];
}

export interface Attribution {
  readonly kind: string | null;
  readonly actor: string | null;
  readonly when?: string | null;
  readonly status: string | null;
}

export interface KnownFact {
  readonly t: string;
  readonly fact: Partial<Omit<IncidentFacts, 'knownAt'>> & { readonly attributed?: Attribution };
}

/** One act, as far as it is known, in the shape that `foedus assess` reads. `id` is a handle, never a criterion. */
export interface Incident {
  readonly id: string;
  readonly date: IsoDate;
  readonly endDate?: IsoDate | null;
  readonly attacker: IncidentParty | null;
  readonly victim: readonly IncidentParty[];
  readonly location: {
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly approx?: boolean;
  } | null;
  readonly objectType: string | null;
  readonly means: string | null;
  readonly attributed: Attribution | null;
  readonly facts: IncidentFacts;
}
