import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Proposal } from '../../words/scenario.ts';
import type { DecisionCommand } from '../commands.ts';
import type { SeatCommand } from '../define.ts';
import type { DecisionEvent } from '../events.ts';
import { actPolicies } from '../index.ts';
import type { Concern, ConcernState, DecisionState, ProposalState } from '../state.ts';

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
  readonly proposals?: Proposal[];
  readonly state?: Partial<DecisionState>;
}

function act(event: DecisionEvent, { date = DATE, over = {}, proposals = [], state = {} }: Given = {}) {
  const facts = decisionFactsOn(date, proposals, over);
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
    const how = { round: 1, member: 'FR', silence: true, why: 'x', source: 'judgement' } as const;
    const broken: DecisionEvent = { type: 'ConsensusBroken', proposal: 'text', ...how };
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

  it('of the Union are as long as the data say, and a renewal is not tabled before the measure stands', () => {
    const measure = proposalOf({ id: 'package', body: 'eu-council', effect: { kind: 'sanctions', package: 'eu-2' } });
    const state = { proposals: { package: proposalStateOf({ proposal: measure, status: 'agreed' }) } };
    const within = (days: number) =>
      act(taken('package', 'eu-council'), { date: '2022-02-25', over: { 'renewal.term.days': days }, state });
    const termMinutes = 90 * 1440;
    expect(only(within(90), 'LetLapse')[0]).toMatchObject({ at: 600 + termMinutes, command: { termMinutes } });
    const [tabled] = only(within(90), 'TableProposal');
    expect(tabled?.at).toBeGreaterThan(600);
    expect(tabled?.at).toBeLessThan(600 + termMinutes);
    expect(only(within(1), 'TableProposal')[0]?.at).toBe(600);
  });
});
