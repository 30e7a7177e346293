import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { readCaseTable } from '../../formats/case-table/read-case-table.ts';
import type { Ask } from '../../words/council.ts';
import { ways } from '../catalogue.ts';
import type { ClausePosition, ProposalState, Revision, StatedPosition } from '../state.ts';
import type { TextClause } from '../text/clauses.ts';

const casesOf = (id: string) => readCaseTable(new URL(`./${id}/cases.txt`, import.meta.url));
const title = (text: string) => ({ en: text, fr: text });

function askOf(word: string): Ask {
  const [kind, addition] = word.split(':');
  if (kind === 'add') return { kind, addition: addition ?? 'something' };
  return { kind: kind as 'milder' | 'drop' | 'none' };
}

/** `FR c1 none, BE c1 milder` as positions of round 1. */
function positionsOf(cell: string, redLine = false): Record<string, StatedPosition> {
  const positions: Record<string, StatedPosition> = {};
  for (const part of cell === '-' ? [] : cell.split(',')) {
    const [member = '', clause = '', ask = ''] = part.trim().split(/\s+/);
    const said: ClausePosition = { clause, position: 'object', ask: askOf(ask), redLine, why: 'test', source: 'judgement' };
    positions[member] = {
      position: 'object',
      clauses: [...(positions[member]?.clauses ?? []), said],
      why: 'test',
      at: 0,
      round: 1,
    };
  }
  return positions;
}

const proposal = proposalOf({
  clauses: [
    { id: 'c1', text: title('as drafted'), milder: [title('milder'), title('mildest')] },
    { id: 'c2', text: title('another matter'), severable: true },
  ],
  additions: [{ id: 'exemption', text: title('an exemption') }],
});

const clause = (id: string, more: Partial<TextClause> = {}): TextClause => ({
  ...{ id, text: title(id), issue: 'test', wording: 0, status: 'in', added: false },
  ...more,
});

function openWith(cell: string, more: Partial<ProposalState> = {}, redLine = false): ProposalState {
  const positions = positionsOf(cell, redLine);
  return proposalStateOf({ proposal, status: 'broken', members: Object.keys(positions), positions, ...more });
}

const facts = decisionFactsOn('2022-02-24');
const look = (id: string, open: ProposalState, on = facts) => ways.find((way) => way.id === id)?.look(open, on) ?? null;

function describeMove(move: ReturnType<typeof look>): string {
  if (move === null) return '-';
  if (move.kind === 'shift') return move.to;
  if (move.kind === 'withdraw') return move.why;
  return move.changes
    .map((change) => {
      const wording = change.kind === 'reword' ? ` ${change.wording}` : '';
      return `${change.kind} ${change.clause}${wording} for ${change.for.join(' ')}`;
    })
    .join('; ');
}

describe('dilute', () => {
  it.each(casesOf('dilute'))('line $line: $cells.why', ({ cells }) => {
    const text = [clause('c1', { wording: Number(cells['wording of c1']) }), clause('c2')];
    expect(describeMove(look('dilute', openWith(cells['holdouts (member clause ask)'], { text })))).toBe(cells.change);
  });
});

describe('set-aside', () => {
  it.each(casesOf('set-aside'))('line $line: $cells.why', ({ cells }) => {
    const text = [clause('c1'), clause('c2'), clause('c3', { added: true })];
    expect(describeMove(look('set-aside', openWith(cells['holdouts (member clause ask)'], { text })))).toBe(cells.change);
  });

  it('never empties a text', () => {
    expect(look('set-aside', openWith('FR c2 drop', { text: [clause('c2')] }))).toBeNull();
  });
});

describe('meet-side-issue', () => {
  it.each(casesOf('meet-side-issue'))('line $line: $cells.why', ({ cells }) => {
    const added = cells['in the text already'] === 'yes' ? [clause('exemption', { added: true, status: 'dropped' })] : [];
    const open = openWith(cells['holdouts (member clause ask)'], { text: [clause('c1'), ...added] });
    expect(describeMove(look('meet-side-issue', open))).toBe(cells.change);
  });
});

describe('shift-forum', () => {
  it.each(casesOf('shift-forum'))('line $line: $cells.why', ({ cells }) => {
    const matter = cells.matter === '-' ? {} : { matter: cells.matter };
    const open = openWith(cells['holdouts (member clause ask)'], { proposal: { ...proposal, ...matter } });
    expect(describeMove(look('shift-forum', open, decisionFactsOn(cells.date)))).toBe(cells.to);
  });
});

describe('wait', () => {
  const twice = decisionFactsOn('2022-02-24', [], { 'bargaining.waits': 2 });
  const waited: Revision = { round: 1, at: 0, way: 'wait', changes: [], to: null };

  it.each(casesOf('wait'))('line $line: $cells.why', ({ cells }) => {
    const revisions = Array.from({ length: Number(cells.waited) }, () => waited);
    const open = openWith(cells['holdouts (member clause ask)'], { revisions }, cells['red line'] === 'yes');
    const move = look('wait', open, twice);
    expect(move).toEqual(cells.open === 'yes' ? { kind: 'amend', changes: [] } : null);
  });
});

describe('give-up', () => {
  it.each(casesOf('give-up'))('line $line: $cells.why', ({ cells }) => {
    const round = Number(cells.round);
    const open = openWith(cells['holdouts (member clause ask)'], { round });
    for (const stated of Object.values(open.positions)) Object.assign(stated, { round });
    expect(describeMove(look('give-up', open))).toBe(cells.says);
  });
});

it('has a test for every way, and the last is always open', () => {
  expect(ways.map((way) => way.id)).toEqual(['shift-forum', 'meet-side-issue', 'dilute', 'set-aside', 'wait', 'give-up']);
  expect(look('give-up', openWith('-'))).not.toBeNull();
});
