import type { ActorId, SourceId, StateId } from '../words/ids.ts';
import type { PartnerSupportKind, SanctionsPackage, TradeShare } from '../words/measures.ts';
import type { Provenance } from '../words/source.ts';
import type { Membership, State } from '../words/states.ts';
import type { Interval, IsoDate, IsoTime } from '../words/time.ts';

/** A declared range of one parameter of a closed form. Never fitted to the outcome of a run. */
export interface EffectParameter extends Provenance {
  readonly kind: 'parameter';
  readonly id: string;
  readonly says: string;
  readonly range: Interval;
}

/** Goods trade of a state (or of the EU with the rest of the world) as a share of its gross domestic product, 0 to 1 and above. */
export interface Openness extends Provenance {
  readonly kind: 'openness';
  readonly id: string;
  readonly state: ActorId;
  readonly year: number;
  readonly importsShare: number;
  readonly exportsShare: number;
}

/** How much of its channel (see `kinds/define.ts`) an instrument stops once it is in force, 0 to 1. */
export interface Coverage extends Provenance {
  readonly kind: 'coverage';
  readonly id: string;
  readonly instrument: string;
  readonly range: Interval;
}

/** A published rate of how often something of the kind has worked. Several stand side by side; none is the answer. */
export interface Prior extends Provenance {
  readonly kind: 'prior';
  readonly id: string;
  readonly of: 'sanctions-success' | 'alliance-honoured';
  /** `all`, or the goal, the period or the kind of pact. */
  readonly scope: string;
  readonly says: string;
  /** Shares, 0 to 1; equal where one figure was published. */
  readonly low: number;
  readonly high: number;
}

/** What was in fact observed, on its day. */
export interface Observation extends Provenance {
  readonly kind: 'observed';
  readonly id: string;
  readonly who: StateId;
  readonly date: IsoDate;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly says: string;
}

/** What a closed form takes for granted (`assumes`) or what is held against it (`critic`). Printed beside each figure. */
export interface MethodNote extends Provenance {
  readonly kind: 'method-note';
  readonly id: string;
  readonly method: string;
  readonly role: 'assumes' | 'critic';
  readonly says: string;
}

/** What a state is in trade and finance, as far as it decides whether a coalition can make an instrument bite. */
export type TradeRole =
  | 'financial-centre'
  | 'messaging-home'
  | 'oil-insurer'
  | 'oil-shipper'
  | 'reserve-dollar'
  | 'reserve-euro'
  | 'reserve-pound'
  | 'reserve-yen'
  | 'technology-leader'
  | 'technology-maker';

/** The states that have a role. */
export interface RoleHolders extends Provenance {
  readonly kind: 'role';
  readonly id: string;
  readonly role: TradeRole;
  readonly says: string;
  readonly states: readonly StateId[];
}

export type EffectRow = EffectParameter | Openness | Coverage | Prior | Observation | MethodNote | RoleHolders;

/**
 * A standing of a partner, first to last day: `capacity-building-package`, `constitutional-neutrality`, `open-hostilities` …
 * Standings that are memberships (Partnership for Peace, enhanced opportunities) come from the memberships.
 */
export interface PartnerArrangement extends Provenance {
  readonly partner: StateId;
  readonly standing: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** All that this stage knows of the world. Rows of `data/measures` and `data/states`, handed in. */
export interface MeasureFacts {
  /** The scenario's start, UTC. */
  readonly start: IsoTime;
  readonly packages: readonly SanctionsPackage[];
  readonly trade: readonly TradeShare[];
  readonly partnerSupport: readonly PartnerSupportKind[];
  readonly arrangements: readonly PartnerArrangement[];
  readonly effects: readonly EffectRow[];
  readonly memberships: readonly Membership[];
  readonly states: readonly State[];
}

/** The range of a declared parameter. Throws where the data has no such row. */
export function getParameter(effects: readonly EffectRow[], id: string): EffectParameter {
  for (const row of effects) if (row.kind === 'parameter' && row.id === id) return row;
  throw new Error(`data/measures/effects.json has no parameter "${id}"; add a row {"kind": "parameter", "id": "${id}", …}`);
}

export function findOpenness(effects: readonly EffectRow[], state: ActorId): Openness | undefined {
  return effects.find((row): row is Openness => row.kind === 'openness' && row.state === state);
}

export function findCoverage(effects: readonly EffectRow[], instrument: string): Coverage | undefined {
  return effects.find((row): row is Coverage => row.kind === 'coverage' && row.instrument === instrument);
}

/** Those of `states` that the data name for the role, in the order of the row. Throws where the data has no such row. */
export function holdersAmong(effects: readonly EffectRow[], role: TradeRole, states: readonly StateId[]): readonly StateId[] {
  const row = effects.find((each): each is RoleHolders => each.kind === 'role' && each.role === role);
  if (!row) throw new Error(`data/measures/effects.json names no states for the role "${role}"; add a row {"kind": "role", …}`);
  return row.states.filter((state) => states.includes(state));
}

export function listMethodNotes(effects: readonly EffectRow[], method: string): readonly MethodNote[] {
  return effects.filter((row): row is MethodNote => row.kind === 'method-note' && row.method === method);
}

/** Observations about one state in order of their days. */
export function listObservations(effects: readonly EffectRow[], who: StateId): readonly Observation[] {
  return effects
    .filter((row): row is Observation => row.kind === 'observed' && row.who === who)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** A row's origin as a `Reason` names it. */
export function sourceOf(row: Provenance): SourceId {
  return row.source;
}
