import type { Stance } from './council.ts';
import type { Component } from './forces.ts';
import type { ActorId, OrganisationId, RuleId, StateId } from './ids.ts';
import type { Incident, KnownFact } from './incident.ts';
import type { Provenance } from './source.ts';
import type { Interval, IsoDate, IsoTime, Minutes } from './time.ts';

export interface Title {
  readonly en: string;
  readonly fr: string;
}

/** One numbered piece of a text that a body may agree. */
export interface Clause {
  readonly id: string;
  readonly text: Title;
  /** What positions speak to; absent: the text's issue. */
  readonly issue?: string;
  /** Weaker wordings that the chair holds ready, each milder than the one before. */
  readonly milder?: readonly Title[];
  /** May be set aside, into a text of its own, without the rest losing its sense. */
  readonly severable?: boolean;
}

/** What brings a proposal before its body. */
export interface ProposalTrigger {
  /** `time`: a day that the scenario names; `condition`: the condition of a decision is met; `blocked`: a text fell. */
  readonly when: 'incident' | 'demand' | 'consultation' | 'decision' | 'condition' | 'blocked' | 'time';
  /** The text waited for, where `when` is `decision`, `condition` or `blocked`. */
  readonly of?: string;
  /** Where `when` is `time`. */
  readonly at?: IsoTime;
  /** Hours from that moment: one figure, or an interval from which each run draws. */
  readonly delayHours: number | Interval;
}

/** A decision that counts only once something is established ("if the attack was directed from abroad"). */
export interface Condition {
  /** An element of armed attack, as assessed from what is known. */
  readonly element: 'force' | 'gravity' | 'direction' | 'externalOrigin' | 'intent' | 'otherwiseLawful';
  readonly says: Title;
}

/** What follows when the text stands. */
export type ProposalEffect =
  | { readonly kind: 'activate-plans' }
  | { readonly kind: 'deploy'; readonly requirements: readonly string[] }
  | { readonly kind: 'sanctions'; readonly package: string }
  | { readonly kind: 'support'; readonly partners: readonly StateId[] }
  /** The body decides that a commitment is engaged. */
  | { readonly kind: 'invoke'; readonly treaty: RuleId }
  /** Help under a commitment, to a state that asked for it. */
  | { readonly kind: 'assist'; readonly treaty: RuleId; readonly to: StateId }
  | { readonly kind: 'renew'; readonly of: string }
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
  /** Clauses on other matters that a member may ask for, and that the chair may take in to meet it. */
  readonly additions?: readonly Clause[];
  readonly condition?: Condition;
  /** Where a body stands in for another on some matters only: `defence-planning`. */
  readonly matter?: string;
  /** Who must lead, under a procedure of the willing. */
  readonly frameworkNation?: StateId;
  /** The member that the text is to protect. */
  readonly protects?: StateId;
  readonly after: ProposalTrigger;
  readonly effect: ProposalEffect;
}

/** A declared figure of the decision stage that a scenario sets otherwise, with its ground. */
export interface Assumption extends Provenance {
  readonly id: string;
  readonly value?: number;
  readonly interval?: Interval;
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

/** What becomes known of an incident in the course of a run. */
export type EvidenceItem = EvidenceReport | EvidenceWithdrawal;

interface EvidenceOrigin extends Provenance {
  readonly id: string;
  /** An incident of the scenario, or one that is read from the report (`incident-1-1`). */
  readonly incident: string;
  readonly says: Title;
  /** A time, or days after the incident is confirmed (a withdrawal: after what it withdraws has arrived), drawn in each run. */
  readonly arrives: { readonly at: IsoTime | IsoDate } | { readonly afterDays: Interval };
}

/** `arrives`: what was known before gives way to it. `contradicts`: where it says otherwise, direction and intent are disputed. */
export interface EvidenceReport extends EvidenceOrigin {
  readonly kind: 'arrives' | 'contradicts';
  readonly fact: KnownFact['fact'];
}

/** Takes an earlier item back: what stood without it stands again. */
export interface EvidenceWithdrawal extends EvidenceOrigin {
  readonly kind: 'withdraws';
  /** Id of the item. */
  readonly withdraws: string;
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
  /** What becomes known of incidents later, be it true or not. */
  readonly evidence?: readonly EvidenceItem[];
  /** Last day of the posture that the demand would restore, where the report's demand needs one. */
  readonly demandAfter?: IsoDate;
  readonly demandProvenance?: Provenance;
  readonly clauses: readonly DeclaredClause[];
  readonly proposals: readonly Proposal[];
  readonly requirements: readonly Requirement[];
  readonly reinforcements: readonly Reinforcement[];
  readonly partners: readonly StateId[];
  /** Figures set otherwise than `data/decision/factors.json` declares them. */
  readonly assumptions?: readonly Assumption[];
  /** Policies of members in this crisis; they come before those of `data/decision/stances.json`. */
  readonly stances?: readonly Stance[];
}
