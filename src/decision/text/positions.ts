import type { StateId } from '../../words/ids.ts';
import type { ClausePosition, Position, ProposalState } from '../state.ts';
import { clausesIn } from './clauses.ts';

const HARDNESS: readonly Position[] = ['accept', 'reserve', 'bracket', 'object'];

/** The hardest of `positions`; `accept` where there are none. */
export function hardest(positions: readonly Position[]): Position {
  return positions.reduce<Position>((worst, next) => (HARDNESS.indexOf(next) > HARDNESS.indexOf(worst) ? next : worst), 'accept');
}

/** Does it keep the text from standing? */
export function isOpenPosition(position: Position): boolean {
  return position === 'bracket' || position === 'object';
}

/** A position on the whole text, as one on each of its clauses: what a person says who names none. */
export function onEveryClause(position: Position, why: string, open: ProposalState): ClausePosition[] {
  if (position === 'accept') return [];
  return clausesIn(open.text).map((clause) => ({
    clause: clause.id,
    position,
    ask: { kind: 'milder' },
    redLine: false,
    why,
    source: 'judgement',
  }));
}

/** Members whose position in this round keeps the text from standing, with the clauses it is about. */
export function holdoutsOf(open: ProposalState): { readonly member: StateId; readonly clauses: readonly ClausePosition[] }[] {
  return open.members.flatMap((member) => {
    const stated = open.positions[member];
    if (stated === undefined || stated.round !== open.round || !isOpenPosition(stated.position)) return [];
    return [{ member, clauses: stated.clauses.filter((clause) => isOpenPosition(clause.position)) }];
  });
}
