import type { Component } from '../../../words/forces.ts';
import type { EventStatus, EventType } from '../../../words/reported.ts';
import type { Verdict } from '../../../words/verdict.ts';
import type { BriefPosition } from '../brief.ts';

/** Every word of the brief in one language. Names arrive ready; numbers and days are formatted here. */
export interface BriefWords {
  readonly title: (scenario: string) => string;
  readonly asOf: (time: string, seed: number, replicates: number) => string;
  readonly caveats: readonly string[];
  readonly headings: Readonly<
    Record<'report' | 'assessment' | 'decision' | 'force' | 'movement' | 'measure' | 'outcome', string>
  >;
  /** `A, B and C`; with `most`, the rest is counted. */
  readonly list: (names: readonly string[], most?: number) => string;
  readonly number: (value: number) => string;
  /** To two significant digits: no more than the sources bear. */
  readonly about: (value: number) => string;
  readonly percent: (share: number) => string;
  /** `28 Feb` from an ISO day. */
  readonly day: (iso: string) => string;
  /** `28 Feb 14:00` from an ISO time. */
  readonly time: (iso: string) => string;
  readonly range: (from: string, to: string) => string;
  /** `2-7 Mar` or `28 Feb-3 Mar` from two ISO days. */
  readonly days: (from: string, to: string) => string;
  /** Hours up to 72, then days. */
  readonly hoursRange: (from: number, to: number) => string;
  readonly unknownActor: string;
  readonly reported: (actors: string, type: EventType, mode: string | null, status: EventStatus, recipients: string) => string;
  /** A pledge to defend. */
  readonly pledge: (by: string, status: EventStatus) => string;
  readonly demand: (by: string, of: string) => string;
  /** `after`: those that joined after this day (ISO); null: all. */
  readonly demandConcerns: (count: number, members: number, after: string | null, allies: string) => string;
  readonly threat: (by: string, against: string) => string;
  readonly garbled: (count: number) => string;
  readonly nothingReported: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly article4: (available: boolean, about: string) => string;
  /** `ground`: why not, where that is plain: the victim is no Party, or nothing but words were used. */
  readonly article5: (verdict: Verdict, about: string, ground: { readonly nonParty: string } | 'threat' | null) => string;
  readonly otherTreaty: (name: string, verdict: Verdict) => string;
  readonly clause: (title: string, share: string) => string;
  readonly demandOf: (actor: string) => string;
  readonly requested: (about: string, members: string, count: number, when: string) => string;
  readonly notRequested: string;
  readonly agreed: (title: string, when: string, within: string | null, rounds: number) => string;
  readonly notAgreed: (title: string, status: 'open' | 'broken' | 'blocked', objectors: string) => string;
  /** A text in one sentence; `body` where it lies now. */
  readonly textStatus: (
    status: 'open' | 'broken' | 'agreed' | 'conditional' | 'blocked',
    body: string,
    when: string | null,
    round: number,
  ) => string;
  readonly position: Readonly<Record<BriefPosition['position'], string>>;
  /** All that sit in the body. */
  readonly everyMember: string;
  /** Words of a member, with the numbers of the clauses they are about. */
  readonly onClauses: (why: string, clauses: readonly number[]) => string;
  readonly saidBy: (members: string, why: string) => string;
  /** Notes in one line. */
  readonly notes: (each: readonly string[]) => string;
  /** What was done to a clause, and for whom. */
  readonly changed: (kind: 'reword' | 'add' | 'drop' | 'set-aside', members: string) => string;
  readonly shifted: (title: string, body: string, when: string) => string;
  readonly conditionOf: (title: string, says: string, metWhen: string | null) => string;
  readonly lapsed: (title: string, when: string) => string;
  /** A clause of a treaty by its id; `title` where this language has no name of its own for it. */
  readonly treaty: (id: string, title: string) => string;
  readonly commitments: { readonly caption: string; readonly columns: readonly string[] };
  readonly step: Readonly<Record<'requested' | 'none' | 'decided' | 'conditional' | 'refused' | 'each', string>>;
  readonly brokenShare: (share: string) => string;
  readonly saysReport: string;
  readonly lead: (nations: string) => string;
  readonly component: Readonly<Record<Component, string>>;
  readonly contributors: (nations: string) => string;
  readonly reportedContributors: (nations: string) => string;
  readonly unfilled: (title: string, filled: string, required: string) => string;
  readonly nobodySent: string;
  /** The line of the statement that comes first by priority: days of first and last serial, with their intervals. */
  readonly firstForce: (unit: string, place: string, first: string, complete: string) => string;
  readonly lastForce: (unit: string, place: string, when: string, within: string | null) => string;
  readonly arrivals: { readonly caption: string; readonly columns: readonly string[] };
  readonly sanctions: { readonly caption: string; readonly columns: readonly string[] };
  readonly senders: (count: number, names: string) => string;
  readonly sendersInRun: (count: number, names: string) => string;
  readonly overlap: (states: string) => string;
  readonly costToTarget: (name: string, range: string) => string;
  readonly costToSenders: (range: string, most: string, mostRange: string) => string;
  readonly partner: (name: string, kinds: string) => string;
  readonly partnerWithout: (name: string, kinds: string) => string;
  readonly partnerLaw: (name: string) => string;
  readonly kind: (id: string) => string;
  readonly strength: { readonly caption: string; readonly columns: readonly string[] };
  readonly posture: (allies: number, before: string, after: string, own: string) => string;
  readonly brigade: (
    soonest: string,
    soonestHours: string,
    latest: string,
    latestHours: string,
    missing: string | null,
  ) => string;
  readonly risks: (count: number) => string;
  readonly risk: (says: string) => string;
}
