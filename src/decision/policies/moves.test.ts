import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Proposal } from '../../words/scenario.ts';
import type { DecisionCommand } from '../commands.ts';
import type { SeatCommand } from '../define.ts';
import type { DecisionEvent } from '../events.ts';
import { actPolicies } from '../index.ts';
import type { ClausePosition, Concern, ConcernState, DecisionState, ProposalState } from '../state.ts';
import { draftedText } from '../text/clauses.ts';

const DATE = '2003-02-10';
const HOUR = 60;
const title = (text: string) => ({ en: text, fr: text });
const REASON = { says: 'test' };

const concernOf = (change: Partial<Concern> = {}): Concern => ({
  ...{ id: 'concern', about: 'a test', article4Available: true, attacker: 'RU', victims: [], allies: [] },
  ...{ severity: 'mass', elements: {}, commitments: [] },
  ...change,
});

const known = (concern: Concern, requesters: ConcernState['requesters'] = []): ConcernState => ({
  ...{ concern, requesters, assistance: [], meeting: null, meetingAt: null, heldAt: null },
});

interface Given {
  readonly date?: string;
  readonly over?: Record<string, number>;
  readonly exponential?: Record<string, number>;
  readonly proposals?: Proposal[];
  readonly state?: Partial<DecisionState>;
}

function act(event: DecisionEvent, { date = DATE, over = {}, exponential = {}, proposals = [], state = {} }: Given = {}) {
  const facts = decisionFactsOn(date, proposals, over, [], exponential);
  const whole = { concerns: {}, proposals: {}, plansActive: false, ...state };
  return actPolicies(event, whole, facts, { at: 600, chance: createChance(21, 0) });
}

const only = <Type extends DecisionCommand['type']>(commands: readonly SeatCommand[], type: Type) =>
  commands.flatMap(({ seat, at, command }) =>
    command.type === type ? [{ seat, at, command: command as Extract<DecisionCommand, { type: Type }> }] : [],
  );

const taken = (proposal: string, body = 'north-atlantic-council'): DecisionEvent => ({
  ...{ type: 'DecisionTaken', proposal, body, reservations: [], rounds: 1, text: [], conditional: false, reason: REASON },
});

describe('asking for consultation', () => {
  const everybody = Object.fromEntries(
    ['victim', 'neighbour', 'named', 'other'].map((close) => [`consultation.propensity.mass.${close}`, 1]),
  );

  it('comes after the time that the severity bears, from each that means to ask, and says why', () => {
    const concern = concernOf({ victims: ['EE'], allies: ['BG'] });
    const asked = only(act({ type: 'ConcernRaised', concern }, { date: '2022-02-24', over: everybody }), 'RequestConsultation');
    expect(asked).toHaveLength(30);
    for (const { at } of asked) expect(at).toBeGreaterThan(600);
    const median = asked.map(({ at }) => at - 600).sort((a, b) => a - b)[15] ?? 0;
    expect(median).toBeGreaterThan(HOUR);
    expect(median).toBeLessThan(5 * HOUR);
    const whys = new Map(asked.map(({ seat, command }) => [seat, command.why]));
    expect(whys.get('EE')).toBe('it is itself a victim');
    expect(whys.get('LV')).toBe('it borders the attacker or the state attacked');
    expect(whys.get('BG')).toBe('the demand is about its soil');
    expect(whys.get('PT')).toBe('another Ally is threatened');
  });

  it('counts no neighbour of an attacker whom nobody knows, and none for words', () => {
    const share = { ...everybody, 'consultation.propensity.mass.neighbour': 0, 'consultation.propensity.mass.other': 0 };
    const unknown = concernOf({ attacker: null, victims: ['EE'] });
    const asked = only(
      act({ type: 'ConcernRaised', concern: unknown }, { date: '2022-02-24', over: share }),
      'RequestConsultation',
    );
    expect(asked.map(({ seat }) => seat)).toEqual(['EE']);
    const words = { 'consultation.propensity.words.neighbour': 1, 'consultation.propensity.words.other': 0 };
    const said = concernOf({ severity: 'words' });
    expect(
      only(act({ type: 'ConcernRaised', concern: said }, { date: '2022-02-24', over: words }), 'RequestConsultation'),
    ).toEqual([]);
  });

  it('is joined soon by the others once the first has asked, and only then', () => {
    const concern = concernOf({ victims: ['EE'] });
    const first = { member: 'EE', at: 0, why: 'test' };
    const requested: DecisionEvent = { type: 'ConsultationRequested', member: 'EE', concern: 'concern', why: 'test' };
    const given = (requesters: ConcernState['requesters']) => ({
      ...{ date: '2022-02-24', over: everybody, state: { concerns: { concern: known(concern, requesters) } } },
    });
    const joined = only(act(requested, given([first])), 'RequestConsultation');
    expect(joined).toHaveLength(30);
    expect(Math.max(...joined.map(({ at }) => at - 600))).toBeLessThan(8 * HOUR);
    expect(only(act(requested, given([first, { ...first, member: 'LV' }])), 'RequestConsultation')).toEqual([]);
  });

  it('by a member whose protection is held up, within hours, on the concern that the text answers', () => {
    const proposal = proposalOf({ protects: 'TR' });
    const state = { proposals: { text: proposalStateOf({ proposal, concern: 'concern' }) } };
    const broken = {
      type: 'ConsensusBroken',
      proposal: 'text',
      round: 1,
      member: 'FR',
      silence: true,
      why: 'x',
      source: 'judgement',
    } as const;
    const given = { proposals: [proposal], over: { 'consultation.propensity.refused': 1 }, state };
    const [asked] = only(act(broken, given), 'RequestConsultation');
    expect(asked).toMatchObject({ seat: 'TR', command: { member: 'TR', concern: 'concern' } });
    expect((asked?.at ?? 0) - 600).toBeGreaterThan(5);
    expect((asked?.at ?? 0) - 600).toBeLessThan(30 * HOUR);
    const never = { ...given, over: { 'consultation.propensity.refused': 0 } };
    expect(only(act(broken, never), 'RequestConsultation')).toEqual([]);
  });
});

describe('tabling', () => {
  const waitFor = (when: Proposal['after']['when'], delayHours: Proposal['after']['delayHours']) => ({
    when,
    of: 'first',
    delayHours,
  });

  it('draws its hour from an interval, and hands on what the text answers', () => {
    const second = proposalOf({ id: 'second', after: waitFor('decision', { p10: 10, p50: 20, p90: 40 }) });
    const first = proposalStateOf({ proposal: proposalOf({ id: 'first' }), concern: 'concern' });
    const [tabled] = only(act(taken('first'), { proposals: [second], state: { proposals: { first } } }), 'TableProposal');
    expect(tabled?.command).toEqual({ type: 'TableProposal', proposal: second, concern: 'concern' });
    expect((tabled?.at ?? 0) - 600).toBeGreaterThan(5 * HOUR);
    expect((tabled?.at ?? 0) - 600).toBeLessThan(80 * HOUR);
  });

  it('follows a file to the forum where it was agreed, on the matter that this forum may decide', () => {
    const second = proposalOf({ id: 'second', matter: 'defence-planning', after: waitFor('decision', 0) });
    const first = proposalStateOf({ proposal: proposalOf({ id: 'first' }), body: 'defence-planning-committee' });
    const state = { proposals: { first } };
    const [moved] = only(act(taken('first'), { proposals: [second], state }), 'TableProposal');
    expect(moved?.command).toMatchObject({ body: 'defence-planning-committee' });
    const stayed = proposalStateOf({ proposal: proposalOf({ id: 'first' }) });
    const [there] = only(act(taken('first'), { proposals: [second], state: { proposals: { first: stayed } } }), 'TableProposal');
    expect(there?.command.body).toBeUndefined();
    const other = proposalOf({ id: 'second', after: waitFor('decision', 0) });
    const [elsewhere] = only(act(taken('first'), { proposals: [other], state }), 'TableProposal');
    expect(elsewhere?.command.body).toBeUndefined();
  });

  it('on what came up hands on that concern; a text tabled once is not tabled again', () => {
    const text = proposalOf({ after: { when: 'incident', delayHours: 1 } });
    const [tabled] = only(act({ type: 'ConcernRaised', concern: concernOf() }, { proposals: [text] }), 'TableProposal');
    expect(tabled).toMatchObject({ seat: 'SG', at: 660, command: { concern: 'concern' } });
    const held: DecisionEvent = { type: 'ConsultationHeld', meeting: 'm', concern: 'other', requesters: [], reason: REASON };
    const met = proposalOf({ after: { when: 'consultation', delayHours: 0 } });
    expect(only(act(held, { proposals: [met] }), 'TableProposal')[0]?.command.concern).toBe('other');
    const there = { proposals: { text: proposalStateOf({ proposal: text }) } };
    expect(
      only(act({ type: 'ConcernRaised', concern: concernOf() }, { proposals: [text], state: there }), 'TableProposal'),
    ).toEqual([]);
  });
});

const said = (clause: string, ask: ClausePosition['ask'], redLine = false): ClausePosition => ({
  ...{ clause, position: 'object', ask, redLine, why: 'test', source: 'judgement' },
});

/** A text on which members hold out, each on one clause. */
function deadlock(
  proposal: Proposal,
  holdouts: Record<string, ClausePosition>,
  more: Partial<ProposalState> = {},
): ProposalState {
  const positions = Object.fromEntries(
    Object.entries(holdouts).map(([member, clause]) => [
      member,
      { position: 'object' as const, clauses: [clause], why: 'x', at: 0, round: 1 },
    ]),
  );
  const open = { proposal, status: 'broken' as const, text: draftedText(proposal), members: Object.keys(holdouts), positions };
  return proposalStateOf({ ...open, ...more });
}

describe('the chair in a deadlock', () => {
  const proposal = proposalOf({
    matter: 'defence-planning',
    clauses: [
      { id: 'c1', text: title('one'), milder: [title('milder')], severable: true },
      { id: 'c2', text: title('two'), severable: true },
      { id: 'c3', text: title('three') },
    ],
    additions: [{ id: 'extra', text: title('extra') }],
  });
  const consulted: DecisionEvent = { type: 'MembersConsulted', proposal: 'text', round: 1, holdouts: [] };
  const move = (holdouts: Record<string, ClausePosition>, date = DATE) => {
    const state = { proposals: { text: deadlock(proposal, holdouts) } };
    return act(consulted, { date, proposals: [proposal], state }).map(({ seat, at, command }) => ({ seat, at, ...command }));
  };

  it('makes one package of all that would meet somebody, one change a clause', () => {
    const [amended] = move({
      BE: said('c1', { kind: 'milder' }),
      DE: said('c2', { kind: 'drop' }),
      TR: said('c3', { kind: 'add', addition: 'extra' }),
    });
    expect(amended).toMatchObject({ type: 'AmendProposal', way: 'meet-side-issue', seat: 'SG', at: 600 });
    const changes = amended?.type === 'AmendProposal' ? (amended.changes ?? []) : [];
    expect(changes.map((change) => `${change.kind} ${change.clause} ${change.for.join()}`)).toEqual([
      'add extra TR',
      'reword c1 BE',
      'set-aside c2 DE',
    ]);
  });

  it('goes to another forum before it changes a word for those who could be met', () => {
    const holdouts = { FR: said('c1', { kind: 'none' }), BE: said('c1', { kind: 'milder' }) };
    expect(move(holdouts)).toMatchObject([{ type: 'ShiftForum', to: 'defence-planning-committee', proposal: 'text' }]);
    expect(move(holdouts, '2022-02-24')).toMatchObject([{ type: 'AmendProposal', way: 'dilute' }]);
  });

  it('gives up where a red line is left and no other forum', () => {
    expect(move({ BE: said('c3', { kind: 'none' }, true) })).toMatchObject([{ type: 'WithdrawProposal', proposal: 'text' }]);
  });

  it('takes hours over brackets, its own time in the Union, and less in later rounds', () => {
    const mean = (id: string, days: number) => ({ [id]: days });
    const days = (event: DecisionEvent, open: ProposalState, exponential: Record<string, number>) => {
      const state = { proposals: { text: open } };
      const [command] = act(event, { proposals: [open.proposal], state, exponential });
      return ((command?.at ?? 0) - 600) / 1440;
    };
    const broken = { member: 'FR', round: 1, at: 0, why: 'x', source: 'judgement', silence: true };
    const event = {
      type: 'ConsensusBroken',
      proposal: 'text',
      round: 1,
      member: 'FR',
      silence: true,
      why: 'x',
      source: 'judgement',
    } as const;
    const left: DecisionEvent = { type: 'BracketsLeft', proposal: 'text', round: 1, members: ['FR'] };
    const text = proposalOf({ issue: 'test' });
    const open = proposalStateOf({ proposal: text, breaks: [broken], status: 'broken' });
    const far = {
      ...mean('bargaining.days', 1000),
      ...mean('bargaining.brackets.days', 0.001),
      ...mean('bargaining.later.days', 0.001),
    };
    expect(days(event, open, far)).toBeGreaterThan(10);
    expect(days(left, open, far)).toBeLessThan(0.1);
    const later = { ...open, round: 2, breaks: [{ ...broken, round: 2 }] };
    expect(days({ ...event, round: 2 }, later, far)).toBeLessThan(0.1);
    const issue = { ...far, 'bargaining.test.days': 0.001 };
    expect(days(event, open, issue)).toBeLessThan(0.1);
    expect(days(event, open, { ...far, 'bargaining.north-atlantic-council.test.days': 0.001 })).toBeLessThan(0.1);
    const union = { ...open, body: 'eu-council', proposal: { ...text, body: 'eu-council' } };
    expect(days(event, union, { ...far, 'bargaining.eu-council.days': 0.001 })).toBeLessThan(0.1);
  });
});

describe('help under a commitment', () => {
  const commitment = (treaty: string, decidedBy: string | null) => ({
    treaty,
    verdict: 'engaged' as const,
    victims: ['AM'],
    decidedBy,
  });
  const concern = concernOf({ commitments: [commitment('other', 'eu-council'), commitment('csto-4', 'csto-council')] });

  it('is asked for after a while by each victim', () => {
    const over = { 'assistance.propensity.csto-4': 1 };
    const [asked, ...more] = only(act({ type: 'ConcernRaised', concern }, { date: '2022-09-13', over }), 'RequestAssistance');
    expect(asked).toMatchObject({ seat: 'AM', command: { member: 'AM', treaty: 'csto-4', concern: 'concern' } });
    expect((asked?.at ?? 0) - 600).toBeGreaterThan(HOUR / 2);
    expect(more).toEqual([]);
  });

  it.each([
    ['csto-4', 'csto-council', 'CSTO', 'consensus-at-the-table'],
    ['jef', 'jef', 'GB', 'by-the-willing'],
  ])('under %s is put before %s', (treaty, body, seat, procedure) => {
    const asked = concernOf({ commitments: [commitment('first', 'eu-council'), commitment(treaty, body)] });
    const event = { type: 'AssistanceRequested', member: 'AM', treaty, concern: 'concern', reason: REASON } as const;
    const [tabled] = only(act(event, { date: '2022-09-13', state: { concerns: { concern: known(asked) } } }), 'TableProposal');
    expect(tabled).toMatchObject({ seat, command: { concern: 'concern' } });
    expect((tabled?.at ?? 0) - 600).toBeGreaterThan(10);
    expect(tabled?.command.proposal).toMatchObject({
      ...{ id: `assist-${treaty}-concern-am`, body, procedure, issue: `assistance-${treaty}` },
      ...{ title: { en: `Help for AM at its request (${treaty})` }, effect: { kind: 'assist', treaty, to: 'AM' } },
      ...{
        clauses: [{ id: 'c1', text: { en: `Help for AM at its request (${treaty})` } }],
        after: { when: 'incident', delayHours: 0 },
      },
    });
  });

  it('is not put before the Council, whose texts the scenario prepares, nor before nobody', () => {
    for (const body of ['north-atlantic-council', null, 'no-such-body']) {
      const asked = concernOf({ commitments: [commitment('nat-5', body)] });
      const event = { type: 'AssistanceRequested', member: 'AM', treaty: 'nat-5', concern: 'concern', reason: REASON } as const;
      expect(only(act(event, { state: { concerns: { concern: known(asked) } } }), 'TableProposal')).toEqual([]);
    }
  });
});

describe('conditions and terms', () => {
  it('are stated for the text that waits on this concern, once', () => {
    const proposal = proposalOf({ condition: { element: 'direction', says: title('if') } });
    const concern = concernOf({ elements: { direction: 'met' } });
    const state = (more: Partial<ProposalState>) => ({
      concerns: { concern: known(concern) },
      proposals: { text: proposalStateOf({ proposal, status: 'agreed', concern: 'concern', ...more }) },
    });
    const stated = (more: Partial<ProposalState>) =>
      only(act({ type: 'ConcernUpdated', concern }, { state: state(more) }), 'MeetCondition');
    expect(stated({})).toMatchObject([{ seat: 'SG', command: { proposal: 'text' } }]);
    expect(stated({ concern: 'other' })).toEqual([]);
    expect(stated({ conditionMetAt: 5 })).toEqual([]);
    expect(stated({ status: 'blocked' })).toEqual([]);
  });

  it('of the Union are renewed under a new name each time, and lapse where they are not', () => {
    const measure = proposalOf({ id: 'package', body: 'eu-council', effect: { kind: 'sanctions', package: 'eu-2' } });
    const renewed = proposalOf({ id: 'package-renewal-1', body: 'eu-council', effect: { kind: 'renew', of: 'package' } });
    const states = {
      package: proposalStateOf({ proposal: measure, status: 'agreed' }),
      'package-renewal-1': proposalStateOf({ proposal: renewed, status: 'agreed' }),
    };
    const first = act(taken('package', 'eu-council'), { date: '2022-02-25', state: { proposals: { package: states.package } } });
    expect(only(first, 'TableProposal')[0]).toMatchObject({
      seat: 'EU',
      command: {
        proposal: {
          ...{ id: 'package-renewal-1', body: 'eu-council', procedure: 'written-procedure', issue: 'sanctions-renewal' },
          ...{ effect: { kind: 'renew', of: 'package' }, title: { en: 'Renewal: A text' }, clauses: [{ id: 'c1' }] },
        },
      },
    });
    const lapse = only(first, 'LetLapse')[0];
    expect(lapse).toMatchObject({ seat: 'EU', at: 600 + 182 * 1440, command: { proposal: 'package', termMinutes: 182 * 1440 } });
    const second = act(taken('package-renewal-1', 'eu-council'), { date: '2022-02-25', state: { proposals: states } });
    expect(only(second, 'TableProposal')[0]?.command.proposal.id).toBe('package-renewal-2');
    expect(only(second, 'LetLapse')[0]?.command.proposal).toBe('package');
  });
});
