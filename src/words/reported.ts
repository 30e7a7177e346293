import type { ActorId } from './ids.ts';
import type { IsoDate } from './time.ts';

/** PLOVER 2.0 types, with DEMAND kept apart from REQUEST and CONCEDE called YIELD. */
export type EventType =
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'AGREE'
  | 'YIELD'
  | 'RETREAT'
  | 'REQUEST'
  | 'DEMAND'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'PROTEST';

export type EventStatus = 'happened' | 'threatened' | 'requested' | 'planned' | 'conditional' | 'denied';

/** One act that a report tells of. Actors are ISO alpha-3 or organisation codes (`NATO`, `EU`, `UNK`, `X-…`). */
export interface ReportedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actor: readonly ActorId[];
  readonly recipient: readonly ActorId[];
  readonly status: EventStatus;
  readonly date: IsoDate | null;
  readonly location: {
    readonly name: string;
    readonly country: string | null;
    readonly lat?: number;
    readonly lon?: number;
  } | null;
  /** An exact substring of the text, 12 to 400 characters. */
  readonly evidence: string;
  readonly span: readonly [number, number];
  readonly evidenceAlso: readonly { readonly text: string; readonly span: readonly [number, number] }[];
  /** Who says so, where the reporter does not vouch for it. */
  readonly attribution: ActorId | null;
  readonly context: readonly string[];
}

export interface Quote {
  readonly speaker: string;
  readonly speakerCode: ActorId | null;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'interview' | 'communique';
  readonly text: string;
  readonly span: readonly [number, number];
}

/** A garbled phrase, kept as written, with what it was probably meant to say. Never a silent repair. */
export interface ProposedReading {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly reading: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly basis: string;
}

export interface Reading {
  readonly events: readonly ReportedEvent[];
  readonly quotes: readonly Quote[];
  readonly readings: readonly ProposedReading[];
}
