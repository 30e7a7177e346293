import type { DelegatedAuthority, NationalGate, Stance, StateGroup } from '../words/council.ts';
import type { CommandPost, ForcePresence, PoolEntry, Unit } from '../words/forces.ts';
import type { StateId } from '../words/ids.ts';
import type { PartnerSupportKind, SanctionsPackage, TradeShare } from '../words/measures.ts';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../words/network.ts';
import type { Provenance, Source } from '../words/source.ts';
import type { Membership, Office, Organisation, State } from '../words/states.ts';

/** A territory with its own ISO 3166-1 code that is not a state: Greenland, Puerto Rico, Gibraltar … */
export interface Territory extends Provenance {
  /** ISO 3166-1 alpha-2. */
  readonly id: StateId;
  readonly alpha3: string;
  readonly name: string;
  readonly nameFr: string;
  /** The state that it belongs to; null where sovereignty is open (Western Sahara, Palestine, Antarctica). */
  readonly sovereign: StateId | null;
}

/** Every collection of facts, as read from `data/`. A collection that is not there is empty. */
export interface FoedusData {
  readonly states: readonly State[];
  readonly territories: readonly Territory[];
  readonly organisations: readonly Organisation[];
  readonly memberships: readonly Membership[];
  readonly offices: readonly Office[];
  readonly sources: readonly Source[];
  readonly nodes: readonly NetworkNode[];
  readonly arcs: readonly NetworkArc[];
  readonly lift: readonly LiftPool[];
  readonly permissions: readonly BorderPermission[];
  readonly pools: readonly PoolEntry[];
  readonly units: readonly Unit[];
  readonly presence: readonly ForcePresence[];
  readonly commands: readonly CommandPost[];
  readonly packages: readonly SanctionsPackage[];
  readonly trade: readonly TradeShare[];
  readonly partnerSupport: readonly PartnerSupportKind[];
  readonly stateGroups: readonly StateGroup[];
  readonly stances: readonly Stance[];
  readonly authorities: readonly DelegatedAuthority[];
  readonly gates: readonly NationalGate[];
}
