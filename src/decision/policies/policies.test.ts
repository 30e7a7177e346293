import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { type CaseRow, readCaseTable } from '../../formats/case-table/read-case-table.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Condition, Proposal } from '../../words/scenario.ts';
import type { Finding, Verdict } from '../../words/verdict.ts';
import { policies } from '../catalogue.ts';
import type { SeatCommand } from '../define.ts';
import type { DecisionEvent } from '../events.ts';
import { actPolicies } from '../index.ts';
import type { Concern, ConcernState, DecisionState, ProposalState } from '../state.ts';

const casesOf = (id: string) => readCaseTable(new URL(`./${id}/cases.txt`, import.meta.url));
const words = (cell: string) => cell.split(/\s+/).filter((word) => word !== '' && word !== '-');
const REASON = { says: 'test' };
const DATE = '2022-02-24';

const stateWith = (open?: ProposalState, plansActive = false): DecisionState => ({
  concerns: {},
  proposals: open ? { [open.proposal.id]: open } : {},
  plansActive,
});

const concernOf = (change: Partial<Concern> = {}): Concern => ({
  id: 'concern',
  about: 'a test',
  article4Available: true,
  attacker: null,
  victims: [],
  allies: [],
  severity: 'mass',
  elements: {},
  commitments: [],
  ...change,
});

const known = (concern: Concern): ConcernState => ({
  ...{ concern, requesters: [], assistance: [], meeting: null, meetingAt: null, heldAt: null },
});

const taken = (proposal: string, more: { body?: string } = {}): DecisionEvent => ({
  ...{ type: 'DecisionTaken', proposal, body: 'north-atlantic-council', reservations: [], rounds: 1, text: [] },
  ...{ conditional: false, reason: REASON },
  ...more,
});

const moment = (replicate = 0, at = 0) => ({ at, chance: createChance(1, replicate) });

function expectBetween(hours: number, cells: CaseRow['cells'], unit: 'hours' | 'days'): void {
  const measured = unit === 'days' ? hours / 24 : hours;
  expect(measured).toBeGreaterThanOrEqual(Number(cells[`${unit} at least`]));
  expect(measured).toBeLessThanOrEqual(Number(cells[`${unit} at most`]));
}

const typesOf = (commands: readonly SeatCommand[]) => commands.map(({ command }) => command.type).join(' ') || '-';

const checks: Record<string, (row: CaseRow) => void> = {
  'consult-when-threatened': ({ cells }) => {
    const facts = decisionFactsOn(DATE);
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
      const commands = actPolicies({ type: 'ConcernRaised', concern }, stateWith(), facts, moment(replicate));
      if (commands.some(({ seat, command }) => seat === cells.member && command.type === 'RequestConsultation')) asked++;
    }
    expect(asked / draws).toBeGreaterThanOrEqual(Number(cells['share at least']));
    expect(asked / draws).toBeLessThanOrEqual(Number(cells['share at most']));
  },

  'ask-when-refused': ({ cells }) => {
    const proposal = proposalOf(cells.protects === '-' ? {} : { protects: cells.protects });
    const facts = decisionFactsOn(DATE, [proposal], { 'consultation.propensity.refused': Number(cells.q) });
    const concern = cells.concern === 'yes' ? 'concern' : null;
    const round = Number(cells.round);
    const open = proposalStateOf({
      proposal,
      concern,
      round,
      breaks: [{ member: 'FR', round, at: 0, why: 'test', source: 'judgement', silence: true }],
    });
    const event: DecisionEvent = {
      type: 'ConsensusBroken',
      proposal: 'text',
      round,
      member: 'FR',
      silence: true,
      why: 'test',
      source: 'judgement',
    };
    const asked = actPolicies(event, stateWith(open), facts, moment()).filter(({ seat }) => seat === 'TR');
    expect(typesOf(asked)).toBe(cells.asks === 'yes' ? 'RequestConsultation' : '-');
  },

  drafting: ({ cells }) => {
    const when = cells['proposal waits for'] as Proposal['after']['when'];
    const at = when === 'time' ? { at: '2022-02-24T05:00Z' } : {};
    const proposal = proposalOf({ after: { when, of: 'awaited', ...at, delayHours: 2 } });
    const happens: Record<string, DecisionEvent> = {
      'concern mass': { type: 'ConcernRaised', concern: concernOf() },
      'concern words': { type: 'ConcernRaised', concern: concernOf({ severity: 'words' }) },
      'consultation held': { type: 'ConsultationHeld', meeting: 'm', concern: 'c', requesters: [], reason: REASON },
      'decision on another text': taken('other'),
      'decision on the text it waits for': taken('awaited'),
      'condition of the text it waits for met': { type: 'ConditionMet', proposal: 'awaited', reason: REASON },
      'the text it waits for fell': { type: 'ProposalBlocked', proposal: 'awaited', by: [], reason: REASON },
    };
    const facts = decisionFactsOn(DATE, [proposal]);
    const state = stateWith(proposalStateOf({ proposal: proposalOf({ id: 'awaited' }) }));
    state.proposals.other = proposalStateOf({ proposal: proposalOf({ id: 'other' }) });
    const commands = actPolicies(happens[cells.happens], state, facts, moment(0, 60));
    const tabled = commands.filter(({ command }) => command.type === 'TableProposal');
    const minute = when === 'time' ? 420 : 180;
    expect(tabled.map(({ at, seat }) => ({ at, seat }))).toEqual(cells.tabled === 'yes' ? [{ at: minute, seat: 'SG' }] : []);
  },

  instructions: ({ cells }) => {
    const round = Number(cells.round);
    const proposal = proposalOf({ procedure: cells.procedure, silenceHours: 24 });
    const facts = decisionFactsOn(DATE, [proposal], {
      'objection.north-atlantic-council': Number(cells.q),
      'objection.salience': Number(cells.q),
    });
    const said = {
      clause: 'c1',
      position: 'object',
      ask: { kind: 'none' },
      redLine: false,
      why: 'test',
      source: 'judgement',
    } as const;
    const before = { FR: { position: 'object', clauses: [said], why: 'test', at: 0, round: 1 } } as const;
    const positions = cells['objected before'] === 'yes' ? before : {};
    const state = stateWith(proposalStateOf({ proposal, members: ['FR'], round, positions }));
    const { body, procedure } = proposal;
    const event: DecisionEvent =
      round === 1
        ? { type: 'ProposalTabled', proposal, concern: null, body, procedure, members: ['FR'] }
        : { type: 'ProposalAmended', proposal: proposal.id, round, way: 'wait', changes: [], met: [] };
    const [spoken] = actPolicies(event, state, facts, moment());
    expect(spoken === undefined ? 'no' : 'yes').toBe(cells.speaks);
    if (spoken?.command.type !== 'StatePosition') return;
    expect(spoken.command.position).toBe(cells.position);
    if (cells.procedure === 'silence-procedure') expect(spoken.at).toBeLessThan(24 * 60);
  },

  bargaining: ({ cells }) => {
    const proposal = proposalOf({ body: cells.body });
    const isLast = cells.after === 'MembersConsulted' && cells['first in the round'] === 'no';
    const said = {
      clause: 'c1',
      position: 'object',
      ask: { kind: 'none' },
      redLine: isLast,
      why: 'test',
      source: 'judgement',
    } as const;
    const broken = { member: 'FR', round: 1, at: 0, why: 'test', source: 'judgement', silence: true };
    const open = proposalStateOf({
      proposal,
      status: 'broken',
      positions: { FR: { position: 'object', clauses: [said], why: 'test', at: 0, round: 1 } },
      breaks: cells['first in the round'] === 'yes' ? [broken] : [broken, { ...broken, member: 'DE' }],
    });
    const events: Record<string, DecisionEvent> = {
      ConsensusBroken: {
        type: 'ConsensusBroken',
        proposal: 'text',
        round: 1,
        member: 'FR',
        silence: true,
        why: 'test',
        source: 'judgement',
      },
      BracketsLeft: { type: 'BracketsLeft', proposal: 'text', round: 1, members: ['FR'] },
      MembersConsulted: { type: 'MembersConsulted', proposal: 'text', round: 1, holdouts: ['FR'] },
    };
    const commands = actPolicies(events[cells.after], stateWith(open), decisionFactsOn(DATE, [proposal]), moment());
    expect(typesOf(commands)).toBe(cells.command);
    for (const { at } of commands) expectBetween(at / 60, cells, 'days');
  },

  determination: ({ cells }) => {
    const element = cells.element as Condition['element'];
    const proposal = proposalOf({ condition: { element, says: { en: 'if so', fr: 'si oui' } } });
    const concern = concernOf({ elements: { [element]: cells.found as Finding } });
    const status = cells.decided === 'yes' ? 'agreed' : 'open';
    const state = stateWith(proposalStateOf({ proposal, status, concern: concern.id }));
    state.concerns[concern.id] = known(concern);
    const event: DecisionEvent = cells.after === 'DecisionTaken' ? taken('text') : { type: 'ConcernUpdated', concern };
    const [stated, ...more] = actPolicies(event, state, decisionFactsOn(DATE, [proposal]), moment());
    expect(stated?.command.type ?? '-').toBe(cells.stated === 'yes' ? 'MeetCondition' : '-');
    expect(more).toEqual([]);
    if (stated) expectBetween(stated.at / 60, cells, 'hours');
  },

  assistance: ({ cells }) => {
    const { treaty } = cells;
    const facts = decisionFactsOn(DATE, [], { [`assistance.propensity.${treaty}`]: Number(cells.q) });
    const decidedBy = cells['decided by'] === '-' ? null : cells['decided by'];
    const commitments = [{ treaty, verdict: cells.verdict as Verdict, victims: ['AM'], decidedBy }];
    const concern = concernOf({ article4Available: false, commitments });
    const state = stateWith();
    state.concerns[concern.id] = known(concern);
    const requested = { type: 'AssistanceRequested', member: 'AM', treaty, concern: concern.id, reason: REASON } as const;
    const event: DecisionEvent =
      cells.happens === 'AssistanceRequested' ? requested : { type: cells.happens as 'ConcernRaised', concern };
    const commands = actPolicies(event, state, facts, moment());
    expect(typesOf(commands)).toBe(cells.command);
    for (const { command } of commands)
      if (command.type === 'TableProposal') expect(command.proposal).toMatchObject({ body: decidedBy, effect: { to: 'AM' } });
  },

  renewal: ({ cells }) => {
    const effects: Record<string, Proposal['effect']> = {
      sanctions: { kind: 'sanctions', package: 'eu-2' },
      renew: { kind: 'renew', of: 'measure' },
      statement: { kind: 'statement' },
    };
    const proposal = proposalOf({ body: cells.body, effect: effects[cells.effect] });
    const state = stateWith(proposalStateOf({ proposal, status: 'agreed' }));
    state.proposals.measure = proposalStateOf({ proposal: proposalOf({ id: 'measure', body: cells.body }), status: 'agreed' });
    const facts = decisionFactsOn(DATE, [proposal]);
    const commands = actPolicies(taken('text', { body: cells.body }), state, facts, moment());
    expect(typesOf(commands)).toBe(cells.commands);
    const [tabling, lapse] = cells.days.split(' ');
    if (tabling === '-') return;
    const [from, to] = tabling.split('-').map(Number);
    expect(commands[0].at / 1440).toBeGreaterThanOrEqual(from);
    expect(commands[0].at / 1440).toBeLessThanOrEqual(to);
    expect(commands[1].at / 1440).toBe(Number(lapse));
  },

  activation: ({ cells }) => {
    const effect: Proposal['effect'] =
      cells.effect === 'deploy' ? { kind: 'deploy', requirements: ['line'] } : { kind: 'statement' };
    const condition = cells.after === 'ConditionMet' || cells.condition === 'waits';
    const proposal = proposalOf({
      effect,
      ...(condition ? { condition: { element: 'direction', says: { en: 'if so', fr: 'si oui' } } } : {}),
    });
    const met = cells.after === 'ConditionMet' ? { conditionMetAt: 0 } : {};
    const steps: Record<string, DecisionEvent> = {
      DecisionTaken: taken('text'),
      ConditionMet: { type: 'ConditionMet', proposal: 'text', reason: REASON },
    };
    const step = { type: 'ActivationStepTaken', proposal: 'text', step: cells.after as 'ACTWARN', reason: REASON } as const;
    const open = proposalStateOf({ proposal, status: 'agreed', ...met });
    const state = stateWith(open, cells['plans active'] === 'yes');
    const on = decisionFactsOn(cells.date, [proposal]);
    const line = {
      id: 'line',
      title: 'A line',
      component: 'land',
      personnel: 100,
      destination: 'x',
      requiredBy: null,
      priority: 1,
    };
    const requirements = [{ ...line, component: 'land' as const, ...(cells.pool === '-' ? {} : { pool: cells.pool }) }];
    const facts = { ...on, scenario: { ...on.scenario, requirements } };
    const commands = actPolicies(steps[cells.after] ?? step, state, facts, moment());
    const [next] = commands.filter(({ command }) => command.type === 'TakeActivationStep');
    expect(next?.command.type === 'TakeActivationStep' ? next.command.step : '-').toBe(cells.next);
    if (next === undefined) return;
    expect(next.seat).toBe('SACEUR');
    expectBetween(next.at / 60, cells, 'hours');
  },
};

describe.each(policies.map((policy) => policy.id))('policy %s', (id) => {
  it.each(casesOf(id))('line $line: $cells.why', (row) => {
    expect(checks[id], `a check for the policy ${id}`).toBeDefined();
    checks[id](row);
  });
});
