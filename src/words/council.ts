import type { RuleId, StateId } from './ids.ts';
import type { Provenance } from './source.ts';
import type { Interval, IsoDate } from './time.ts';

/** What would meet a member that cannot accept a clause as it reads. */
export type Ask =
  /** A milder wording of the same clause, where the text holds one. */
  | { readonly kind: 'milder' }
  /** That the clause leaves the text. */
  | { readonly kind: 'drop' }
  /** That a clause on another matter comes in: a side issue. `addition` is an id of the proposal's additions. */
  | { readonly kind: 'add'; readonly addition: string }
  /** Nothing: the member is against the matter itself. */
  | { readonly kind: 'none' };

/** States that no public fact tells apart on a matter, so that they share a policy. */
export interface StateGroup extends Provenance {
  readonly id: RuleId;
  readonly name: string;
  readonly nameFr: string;
  readonly members: readonly StateId[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** How a member, or each member of a group, takes texts on an issue. What no stance speaks to falls to declared rates. */
export interface Stance extends Provenance {
  readonly id: RuleId;
  /** States or ids of groups. */
  readonly members: readonly (StateId | RuleId)[];
  /** `sanctions-energy`, `deploy-response-force` …: the issue of a clause or, where it names none, of its text. */
  readonly issue: string;
  /** Only in this body; absent: wherever the issue comes up. */
  readonly body?: RuleId;
  readonly position: 'reserve' | 'bracket' | 'object';
  /** 0 to 1: how often the member takes this stance on a text on the issue. */
  readonly propensity: number;
  /** 0 to 1: how much it matters; the chance that the member holds to it when asked again and not met. */
  readonly salience: number;
  /** True: it never gives way in this body, whatever the wording, unless what it asks for is done. */
  readonly redLine: boolean;
  readonly ask: Ask;
  readonly why: string;
  readonly whyFr: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What an office may do with forces without asking the Council again. */
export interface DelegatedAuthority extends Provenance {
  readonly id: RuleId;
  /** `SACEUR`, `SG` … */
  readonly office: string;
  readonly act: 'alert' | 'prepare' | 'stage' | 'move' | 'deploy' | 'task';
  /** What must stand first: nothing, active defence plans, or a decision of the Council on this force. */
  readonly given: 'standing' | 'plans-active' | 'council-decision';
  /** Forces it covers: `any`, or a pool such as `NRF-VJTF`, `ARF`. */
  readonly pool: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Who at home must agree before a state's forces leave. Several rows for one state never hold on one day for one purpose. */
export interface NationalGate extends Provenance {
  readonly state: StateId;
  /** To stand on an ally's territory where no fighting is expected, to fight, or either. */
  readonly for: 'deployment' | 'combat' | 'any';
  readonly gate: 'parliament-before' | 'government' | 'president';
  /** From the request to the consent, or to the decision where no parliament is asked. */
  readonly days: Interval;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Where the days rest on something else than the rule does. */
  readonly attributeProvenance?: Readonly<Record<string, Provenance>>;
}
