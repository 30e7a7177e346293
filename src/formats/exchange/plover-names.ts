import type { EventStatus, EventType } from '../../words/reported.ts';

/** The sixteen categories of PLOVER 2.0. */
export const ploverTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof ploverTypes)[number];

const FUTURE_COOPERATION = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'RETREAT']);

export interface PloverName {
  readonly type: PloverType;
  /** Null where the mode is one of our own, or belongs to another type than the exported one. */
  readonly mode: string | null;
}

/**
 * An event by the names of PLOVER 2.0: DEMAND is a REQUEST, YIELD is CONCEDE, cooperation that is announced is AGREE; modes of our own
 * (`x-…`) have no name there.
 */
export function ploverName({ type, mode, status }: { type: EventType; mode: string | null; status: EventStatus }): PloverName {
  if (status === 'planned' && FUTURE_COOPERATION.has(type)) return { type: 'AGREE', mode: null };
  const named: PloverType = type === 'DEMAND' ? 'REQUEST' : type === 'YIELD' ? 'CONCEDE' : type;
  return { type: named, mode: mode?.startsWith('x-') ? null : mode };
}
