import { describe, expect, it } from 'vitest';
import { type CaseRow, readCaseTable } from '../../test/case-table.ts';
import { decisionFactsOn, proposalOf } from '../../test/fixtures/decision-facts.ts';
import { createChance } from '../kernel/chance.ts';
import type { Proposal } from '../words/scenario.ts';
import { bodies, policies, procedures } from './catalogue.ts';
import type { DecisionEvent } from './events.ts';
import { actPolicies, getBody, getProcedure } from './index.ts';
import type { Concern, DecisionState, Position, ProposalState } from './state.ts';

const casesOf = (folder: string) => readCaseTable(new URL(`./${folder}/cases.txt`, import.meta.url));
const words = (cell: string) => cell.split(/\s+/).filter((word) => word !== '' && word !== '-');
const REASON = { says: 'test' };

function openProposal(change: Partial<ProposalState> & { proposal?: Proposal }): ProposalState {
  const { proposal = proposalOf(), ...rest } = change;
  return {
    proposal,
    members: ['FR', 'DE', 'EE'],
    tabledAt: 0,
    round: 1,
    deadline: null,
    status: 'open',
    positions: {},
    breaks: [],
    endedAt: null,
    steps: [],
    ...rest,
  };
}

const stateWith = (open?: ProposalState, plansActive = false): DecisionState => ({
  concerns: {},
  proposals: open ? { [open.proposal.id]: open } : {},
  plansActive,
});

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
        const [member, position] = words(pair);
        return [member, { position: position as Position, why: 'test', at: 0, round: 1 }];
      }),
    );
    const open = openProposal({ members: words(cells.members), positions });
    expect(getProcedure(id).stands(open, cells['deadline passed'] === 'yes')).toBe(cells.stands === 'yes');
  });
});

const concernOf = (change: Partial<Concern>): Concern => ({
  id: 'concern',
  about: 'a test',
  article4Available: true,
  attacker: null,
  victims: [],
  allies: [],
  severity: 'mass',
  ...change,
});

const checks: Record<string, (row: CaseRow) => void> = {
  'consult-when-threatened': ({ cells }) => {
    const facts = decisionFactsOn('2022-02-24');
    const concern = concernOf({
      attacker: cells.attacker,
      victims: words(cells.victims),
      allies: words(cells['allies named']),
      severity: cells.severity as Concern['severity'],
      article4Available: cells['article 4 available'] === 'yes',
    });
    let asked = 0;
    const draws = 2000;
    for (let replicate = 0; replicate < draws; replicate++) {
      const moment = { at: 0, chance: createChance(1, replicate) };
      const commands = actPolicies({ type: 'ConcernRaised', concern }, stateWith(), facts, moment);
      if (commands.some(({ seat, command }) => seat === cells.member && command.type === 'RequestConsultation')) asked++;
    }
    expect(asked / draws).toBeGreaterThanOrEqual(Number(cells['share at least']));
    expect(asked / draws).toBeLessThanOrEqual(Number(cells['share at most']));
  },

  drafting: ({ cells }) => {
    const when = cells['proposal waits for'] as Proposal['after']['when'];
    const proposal = proposalOf({ after: { when, of: 'awaited', delayHours: 2 } });
    const happens: Record<string, DecisionEvent> = {
      'concern mass': { type: 'ConcernRaised', concern: concernOf({}) },
      'concern words': { type: 'ConcernRaised', concern: concernOf({ severity: 'words' }) },
      'consultation held': { type: 'ConsultationHeld', meeting: 'm', concern: 'c', requesters: [], reason: REASON },
      'decision on another text': { type: 'DecisionTaken', proposal: 'other', reservations: [], rounds: 1, reason: REASON },
      'decision on the text it waits for': {
        type: 'DecisionTaken',
        proposal: 'awaited',
        reservations: [],
        rounds: 1,
        reason: REASON,
      },
    };
    const facts = decisionFactsOn('2022-02-24', [proposal]);
    const state = stateWith(openProposal({ proposal: proposalOf({ id: 'awaited' }) }));
    state.proposals.other = openProposal({ proposal: proposalOf({ id: 'other' }) });
    const commands = actPolicies(happens[cells.happens], state, facts, { at: 60, chance: createChance(1, 0) });
    const tabled = commands.filter(({ command }) => command.type === 'TableProposal');
    expect(tabled.map(({ at, seat }) => ({ at, seat }))).toEqual(cells.tabled === 'yes' ? [{ at: 180, seat: 'SG' }] : []);
  },

  instructions: ({ cells }) => {
    const round = Number(cells.round);
    const proposal = proposalOf({ procedure: cells.procedure, silenceHours: 24 });
    const breaks = cells['objected before'] === 'yes' ? [{ member: 'FR', round: 1, at: 0, why: 'test' }] : [];
    const facts = decisionFactsOn('2022-02-24', [proposal], {
      'objection.north-atlantic-council': Number(cells.q),
      'objection.after-amendment': Number(cells.q),
    });
    const state = stateWith(openProposal({ proposal, members: ['FR'], round, breaks }));
    const event: DecisionEvent =
      round === 1
        ? { type: 'ProposalTabled', proposal, members: ['FR'] }
        : { type: 'ProposalAmended', proposal: proposal.id, round, met: [] };
    const [said] = actPolicies(event, state, facts, { at: 0, chance: createChance(1, 0) });
    expect(said === undefined ? 'no' : 'yes').toBe(cells.speaks);
    if (said?.command.type === 'StatePosition') {
      expect(said.command.position).toBe(cells.position);
      if (cells.procedure === 'silence-procedure') expect(said.at).toBeLessThan(24 * 60);
    }
  },

  bargaining: ({ cells }) => {
    const proposal = proposalOf({ body: cells.body });
    const event: DecisionEvent = {
      type: 'ConsensusBroken',
      proposal: proposal.id,
      round: Number(cells.round),
      member: 'FR',
      silence: true,
      why: 'test',
    };
    const open = openProposal({ proposal, round: Number(cells.round), status: 'broken' });
    const [next] = actPolicies(event, stateWith(open), decisionFactsOn('2022-02-24', [proposal]), {
      at: 0,
      chance: createChance(1, 0),
    });
    expect(next.command.type).toBe(cells.command);
    expect(next.at / 1440).toBeGreaterThanOrEqual(Number(cells['days at least']));
    expect(next.at / 1440).toBeLessThanOrEqual(Number(cells['days at most']));
  },

  activation: ({ cells }) => {
    const effect: Proposal['effect'] = cells.effect === 'deploy' ? { kind: 'deploy', requirements: [] } : { kind: 'statement' };
    const proposal = proposalOf({ effect });
    const event: DecisionEvent =
      cells.after === 'DecisionTaken'
        ? { type: 'DecisionTaken', proposal: proposal.id, reservations: [], rounds: 1, reason: REASON }
        : { type: 'ActivationStepTaken', proposal: proposal.id, step: cells.after as 'ACTWARN', reason: REASON };
    const open = openProposal({ proposal, status: 'agreed' });
    const commands = actPolicies(
      event,
      stateWith(open, cells['plans active'] === 'yes'),
      decisionFactsOn('2022-02-24', [proposal]),
      {
        at: 0,
        chance: createChance(1, 0),
      },
    );
    const [next] = commands.filter(({ command }) => command.type === 'TakeActivationStep');
    expect(next?.command.type === 'TakeActivationStep' ? next.command.step : '-').toBe(cells.next);
    if (next === undefined) return;
    expect(next.seat).toBe('SACEUR');
    expect(next.at / 60).toBeGreaterThanOrEqual(Number(cells['hours at least']));
    expect(next.at / 60).toBeLessThanOrEqual(Number(cells['hours at most']));
  },
};

describe.each(policies.map((policy) => policy.id))('policy %s', (id) => {
  it.each(casesOf(`policies/${id}`))('line $line: $cells.why', (row) => {
    expect(checks[id], `a check for the policy ${id}`).toBeDefined();
    checks[id](row);
  });
});
