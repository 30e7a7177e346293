import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../test/fixtures/decision-facts.ts';
import { readCaseTable } from '../formats/case-table/read-case-table.ts';
import { bodies, procedures } from './catalogue.ts';
import { getBody, getProcedure } from './index.ts';
import type { Position } from './state.ts';

const casesOf = (folder: string) => readCaseTable(new URL(`./${folder}/cases.txt`, import.meta.url));
const words = (cell: string) => cell.split(/\s+/).filter((word) => word !== '' && word !== '-');

describe.each(bodies.map((body) => body.id))('body %s', (id) => {
  it.each(casesOf(`bodies/${id}`))('line $line: $cells.body on $cells.date', ({ cells }) => {
    const members = getBody(cells.body).members(cells.body, decisionFactsOn(cells.date));
    expect(members).toHaveLength(Number(cells.count));
    for (const state of words(cells.includes)) expect(members).toContain(state);
    for (const state of words(cells.excludes)) expect(members).not.toContain(state);
  });
});

describe.each(procedures.map((procedure) => procedure.id))('procedure %s', (id) => {
  it.each(casesOf(`procedures/${id}`))('line $line: $cells.why', ({ cells }) => {
    const positions = Object.fromEntries(
      (cells.positions === '-' ? [] : cells.positions.split(',')).map((pair) => {
        const [member, position, when] = words(pair);
        const round = when === 'earlier' ? 1 : 2;
        return [member, { position: position as Position, clauses: [], why: 'test', at: 0, round }];
      }),
    );
    const members = words(cells.members);
    const proposal = proposalOf({ procedure: id, ...(members.includes('GB') ? { frameworkNation: 'GB' } : {}) });
    const open = proposalStateOf({ proposal, members, positions, round: 2 });
    expect(getProcedure(id).stands(open, cells['deadline passed'] === 'yes')).toBe(cells.stands === 'yes');
  });

  it('is broken by what keeps it from standing, or by nothing', () => {
    const procedure = getProcedure(id);
    for (const position of ['accept', 'reserve'] as const) expect(procedure.isBrokenBy(position)).toBe(false);
    expect(procedure.isBrokenBy('object')).toBe(id !== 'by-the-willing');
    expect(procedure.isBrokenBy('bracket')).toBe(['silence-procedure', 'written-procedure'].includes(id));
  });
});
