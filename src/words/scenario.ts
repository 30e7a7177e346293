import type { Component } from './forces.ts';
import type { ActorId, OrganisationId, RuleId, StateId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Provenance } from './source.ts';
import type { IsoDate, IsoTime, Minutes } from './time.ts';

export interface Title {
  readonly en: string;
  readonly fr: string;
}

/** One numbered piece of a text that a body may agree. */
export interface Clause {
  readonly id: string;
  readonly text: string;
}

/** What brings a proposal before its body. `delayHours` counts from that moment. */
export interface ProposalTrigger {
  readonly when: 'incident' | 'demand' | 'consultation' | 'decision';
  /** The decision waited for, where `when` is `decision`. */
  readonly of?: string;
  readonly delayHours: number;
}

/** What follows when the text stands. */
export type ProposalEffect =
  | { readonly kind: 'activate-plans' }
  | { readonly kind: 'deploy'; readonly requirements: readonly string[] }
  | { readonly kind: 'sanctions'; readonly package: string }
  | { readonly kind: 'support'; readonly partners: readonly StateId[] }
  | { readonly kind: 'statement' };

/** A text that a body is asked to agree. */
export interface Proposal {
  readonly id: string;
  /** Id of a body: `north-atlantic-council`, `eu-council`, `g7`, `government-us` … */
  readonly body: RuleId;
  readonly title: Title;
  /** What the text is about; member policies speak to it. */
  readonly issue: string;
  readonly procedure: RuleId;
  readonly silenceHours?: number;
  readonly clauses: readonly Clause[];
  readonly after: ProposalTrigger;
  readonly effect: ProposalEffect;
}

/** A line of the statement of requirements: what the commander asks nations for. */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly component: Component;
  readonly personnel: number;
  /** Node id of the network. */
  readonly destination: string;
  /** Minutes after activation; null where no date is set. */
  readonly requiredBy: Minutes | null;
  readonly priority: number;
  readonly pool?: string;
  readonly types?: readonly string[];
}

/** A national decision to send a unit, outside NATO command. `decided` may lie before the scenario's start. */
export interface Reinforcement {
  readonly unit: string;
  readonly destination: string;
  readonly decided: IsoTime | IsoDate;
  readonly modes?: readonly ('air' | 'road' | 'rail' | 'sea')[];
  readonly record?: string;
}

/** A declared conditional: "a cyber attack can trigger Article 5". */
export interface DeclaredClause {
  readonly id: string;
  readonly title: Title;
  readonly kind: 'cyber' | 'hybrid';
}

/** The setting of an exercise: facts about one crisis that the general data do not hold. */
export interface Scenario {
  readonly id: string;
  readonly title: Title;
  readonly marking: string;
  readonly start: IsoTime;
  readonly end: IsoTime;
  readonly reportDate: IsoDate;
  readonly reportFile: string;
  readonly alliance: OrganisationId;
  readonly adversary: ActorId;
  readonly seed: number;
  /** Incidents that a person has entered; those read from the report come on top. */
  readonly incidents: readonly Incident[];
  /** Last day of the posture that the demand would restore, where the report's demand needs one. */
  readonly demandAfter?: IsoDate;
  readonly demandProvenance?: Provenance;
  readonly clauses: readonly DeclaredClause[];
  readonly proposals: readonly Proposal[];
  readonly requirements: readonly Requirement[];
  readonly reinforcements: readonly Reinforcement[];
  readonly partners: readonly StateId[];
}
