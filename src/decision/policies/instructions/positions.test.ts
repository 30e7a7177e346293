import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../../test/fixtures/decision-facts.ts';
import { createChance } from '../../../kernel/chance.ts';
import type { Stance } from '../../../words/council.ts';
import type { Proposal } from '../../../words/scenario.ts';
import type { DecisionEvent } from '../../events.ts';
import { actPolicies } from '../../index.ts';
import type { ClausePosition, ProposalState, Revision } from '../../state.ts';
import { applyChanges, draftedText, type TextChange } from '../../text/clauses.ts';

const DATE = '2022-02-24';
const title = (text: string) => ({ en: text, fr: text });

const stance = (change: Partial<Stance> = {}): Stance => ({
  ...{ id: 'stance', members: ['FR'], issue: 'planning', position: 'object', propensity: 1, salience: 1, redLine: false },
  ...{ ask: { kind: 'milder' }, why: 'its reason', whyFr: 'sa raison', from: '1949-01-01', to: null },
  ...{ source: 'unverified', asOf: DATE, confidence: 'low' },
  ...change,
});

const TEXT = proposalOf({
  issue: 'whole',
  clauses: [
    { id: 'c1', text: title('first'), issue: 'planning', milder: [title('milder')] },
    { id: 'c2', text: title('second'), severable: true },
    { id: 'c3', text: title('third') },
  ],
  additions: [{ id: 'extra', text: title('extra'), issue: 'side' }],
});

const NOBODY_OBJECTS = { 'objection.north-atlantic-council': 0 };

interface Given {
  readonly stances?: Stance[];
  readonly over?: Record<string, number>;
  readonly proposal?: Proposal;
  readonly open?: Partial<ProposalState>;
  readonly replicate?: number;
  readonly exponential?: Record<string, number>;
}

/** What the members say when the text comes before them. */
function say({ stances = [], over = NOBODY_OBJECTS, proposal = TEXT, open = {}, replicate = 0, exponential = {} }: Given) {
  const facts = decisionFactsOn(DATE, [proposal], over, stances, exponential);
  const state = proposalStateOf({ proposal, text: draftedText(proposal), members: ['FR', 'TR'], ...open });
  const { round, body, procedure, members } = state;
  const tabled: DecisionEvent = { type: 'ProposalTabled', proposal, concern: null, body, procedure, members };
  const again: DecisionEvent = { type: 'ProposalAmended', proposal: 'text', round, way: 'dilute', changes: [], met: [] };
  const moment = { at: 1000, chance: createChance(11, replicate) };
  const state_ = { concerns: {}, proposals: { text: state }, plansActive: false };
  const commands = actPolicies(round === 1 ? tabled : again, state_, facts, moment);
  return commands.flatMap(({ seat, at, command }) => (command.type === 'StatePosition' ? [{ seat, at, ...command }] : []));
}

const by = (said: ReturnType<typeof say>, seat: string) => said.find((one) => one.seat === seat);

describe('a text seen for the first time', () => {
  it('is taken clause by clause, by the stance on the issue of each', () => {
    const said = say({
      stances: [stance(), stance({ id: 'other', issue: 'whole', position: 'reserve', ask: { kind: 'none' } })],
    });
    expect(by(said, 'FR')).toMatchObject({
      position: 'object',
      round: 1,
      clauses: [
        { clause: 'c1', position: 'object', ask: { kind: 'milder' }, redLine: false, why: 'its reason', source: 'unverified' },
        { clause: 'c2', position: 'reserve', ask: { kind: 'none' } },
        { clause: 'c3', position: 'reserve' },
      ],
      why: 'on clause c1: its reason (and 2 more)',
    });
    expect(by(said, 'TR')).toMatchObject({ position: 'accept', clauses: [], why: 'instructions from the capital' });
  });

  it('leaves aside stances of other bodies, of other days, and general ones where the scenario has its own', () => {
    expect(by(say({ stances: [stance({ body: 'eu-council' })] }), 'FR')?.position).toBe('accept');
    expect(by(say({ stances: [stance({ body: 'north-atlantic-council' })] }), 'FR')?.position).toBe('object');
    expect(by(say({ stances: [stance({ members: ['DE'] })] }), 'FR')?.position).toBe('accept');
    expect(by(say({ stances: [stance({ propensity: 0 })] }), 'FR')?.position).toBe('accept');
    expect(by(say({ stances: [stance({ members: ['baltic'] })], open: { members: ['EE'] } }), 'EE')?.position).toBe('object');
  });

  it('meets objections that nothing foresaw at the declared rate, asking for what the text has to offer', () => {
    const asks = new Set<string>();
    let [objections, single] = [0, 0];
    for (let replicate = 0; replicate < 400; replicate++) {
      const french = by(say({ over: { 'objection.north-atlantic-council': 0.5 }, replicate }), 'FR');
      if (french === undefined || french.position === 'accept') continue;
      objections++;
      if (french.clauses?.length === 1) single++;
      const [clause] = french.clauses ?? [];
      asks.add(`${clause?.clause} ${clause?.ask.kind} ${clause?.position} ${clause?.source}`);
    }
    expect(objections).toBeGreaterThan(150);
    expect(objections).toBeLessThan(250);
    expect(single).toBe(objections);
    expect([...asks].sort()).toEqual(['c1 milder bracket judgement', 'c2 drop bracket judgement', 'c3 none object judgement']);
  });

  it('meets none of them from the member that it protects', () => {
    const proposal = { ...TEXT, protects: 'TR' };
    const said = say({ proposal, over: { 'objection.north-atlantic-council': 1 } });
    expect(by(said, 'TR')?.position).toBe('accept');
    expect(by(said, 'FR')?.position).not.toBe('accept');
  });

  it('takes the finest rate that is declared', () => {
    const rates = { 'objection.north-atlantic-council': 1, 'objection.north-atlantic-council.whole': 0, 'objection.whole.FR': 1 };
    const said = say({ over: rates });
    expect(by(said, 'TR')?.position).toBe('accept');
    expect(by(said, 'FR')?.position).not.toBe('accept');
  });
});

describe('when a member speaks', () => {
  it('at the table after its instructions, by the finest delay that is declared; a government by itself soon', () => {
    const mean = { 'instructions.delay.hours': 1000, 'instructions.delay.own-government.hours': 0.001 };
    const council = say({ exponential: mean });
    expect(council.every(({ at }) => at > 1000 + 60)).toBe(true);
    const alone = { ...TEXT, body: 'government-fr' };
    expect(say({ proposal: alone, open: { members: ['FR'] }, exponential: mean, over: { objection: 0 } })[0]?.at).toBe(1000);
    const finer = { ...mean, 'instructions.delay.whole.hours': 0.001 };
    expect(say({ exponential: finer }).every(({ at }) => at === 1000)).toBe(true);
  });

  it('under silence only against, in its last hours and before its end, whatever the procedure allows', () => {
    for (const [procedure, silenceHours, deadline] of [
      ['silence-procedure', 90, 90],
      ['silence-procedure', undefined, 24],
      ['written-procedure', undefined, 12],
    ] as const) {
      const proposal = { ...TEXT, procedure, ...(silenceHours === undefined ? {} : { silenceHours }) };
      const said = Array.from({ length: 40 }, (_, replicate) => say({ proposal, stances: [stance()], replicate }));
      const hours = said.map((one) => ((one[0]?.at ?? 0) - 1000) / 60);
      expect(said.every((one) => one.length === 1 && one[0]?.seat === 'FR')).toBe(true);
      expect(Math.max(...hours)).toBeLessThan(deadline);
      expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
      expect(hours.filter((hour) => hour > deadline * 0.5).length).toBeGreaterThan(30);
    }
  });
});

const held = (change: Partial<ClausePosition> = {}): ClausePosition => ({
  ...{ clause: 'c1', position: 'object', ask: { kind: 'milder' }, redLine: false, why: 'its reason', source: 'unverified' },
  ...change,
});

const revision = (changes: TextChange[], to: string | null = null): Revision => ({ round: 2, at: 0, way: 'dilute', changes, to });

/** The text comes back in round 2 after `changes`, to a member that had said `position`. */
function comeBack(position: ClausePosition, changes: TextChange[], more: Given = {}, to: string | null = null) {
  const proposal = more.proposal ?? TEXT;
  const said = { position: position.position, clauses: [position], why: 'before', at: 0, round: 1 };
  const open = {
    round: 2,
    text: applyChanges(draftedText(proposal), changes),
    revisions: [revision(changes, to)],
    positions: { FR: said },
    ...(to === null ? {} : { body: to }),
    ...more.open,
  };
  return by(say({ ...more, proposal, open }), 'FR');
}

const reword: TextChange = { kind: 'reword', clause: 'c1', from: title('first'), to: title('milder'), wording: 1, for: ['FR'] };
const add: TextChange = { kind: 'add', clause: 'extra', to: title('extra'), issue: 'side', for: ['FR'] };
const drop = (clause: string): TextChange => ({ kind: 'drop', clause, from: title(clause), for: ['TR'] });

describe('a text that comes back', () => {
  it('in milder words meets a member, or does not, by the declared rate', () => {
    expect(comeBack(held(), [reword], { over: { ...NOBODY_OBJECTS, 'objection.after-amendment': 0 } })?.position).toBe('accept');
    expect(comeBack(held(), [reword], { over: { ...NOBODY_OBJECTS, 'objection.after-amendment': 1 } })?.position).toBe('object');
  });

  it('unchanged, is held up as long as the member holds on, and let go with a reservation on record', () => {
    const hold = (salience: number) => ({ ...NOBODY_OBJECTS, 'objection.salience': salience });
    expect(comeBack(held(), [], { over: hold(1) })).toMatchObject({ position: 'object', clauses: [held()] });
    expect(comeBack(held(), [], { over: hold(0) })).toMatchObject({
      position: 'reserve',
      clauses: [held({ position: 'reserve' })],
    });
    expect(comeBack(held({ redLine: true }), [], { over: hold(0) })?.position).toBe('object');
    expect(comeBack(held({ position: 'reserve' }), [], { over: hold(0) })?.position).toBe('reserve');
    expect(comeBack(held({ position: 'bracket' }), [], { over: hold(1) })?.position).toBe('bracket');
  });

  it('weighs by the salience of its stance where it has one', () => {
    const over = { ...NOBODY_OBJECTS, 'objection.salience': 0 };
    expect(comeBack(held(), [], { over, stances: [stance({ salience: 1 })] })?.position).toBe('object');
    expect(
      comeBack(held(), [], { over: { ...over, 'objection.salience': 1 }, stances: [stance({ salience: 0 })] })?.position,
    ).toBe('reserve');
  });

  it('without the clause at issue, or with what was asked for, meets it', () => {
    const over = { ...NOBODY_OBJECTS, 'objection.salience': 1 };
    expect(comeBack(held({ clause: 'c2', ask: { kind: 'drop' } }), [drop('c2')], { over })?.position).toBe('accept');
    const wish = held({ ask: { kind: 'add', addition: 'extra' }, redLine: true });
    expect(comeBack(wish, [add], { over })?.position).toBe('accept');
    expect(comeBack(wish, [reword], { over })?.position).toBe('object');
  });

  it('with something new is looked at by all; without it again, who asked for it stands where it stood', () => {
    const over = { ...NOBODY_OBJECTS, 'objection.salience': 1 };
    const against = stance({ id: 'against', members: ['TR'], issue: 'side', ask: { kind: 'drop' } });
    const open = { round: 2, text: applyChanges(draftedText(TEXT), [add]), revisions: [revision([add])], positions: {} };
    expect(by(say({ stances: [against], over, open }), 'TR')).toMatchObject({
      position: 'object',
      clauses: [{ clause: 'extra', ask: { kind: 'drop' } }],
    });
    const wanted = stance({ ask: { kind: 'add', addition: 'extra' }, redLine: true });
    const gone = { ...open, round: 3, text: applyChanges(draftedText(TEXT), [add, drop('extra')]) };
    const last = { revisions: [revision([add]), { ...revision([drop('extra')]), round: 3 }] };
    expect(by(say({ stances: [wanted], over, open: { ...gone, ...last } }), 'FR')).toMatchObject({
      position: 'object',
      clauses: [{ clause: 'c1' }],
    });
  });

  it('in another body is taken by the stance there, and else as before', () => {
    const over = { ...NOBODY_OBJECTS, 'objection.salience': 0 };
    const committee = 'defence-planning-committee';
    const milder = stance({ body: committee, position: 'bracket', why: 'there' });
    expect(comeBack(held(), [], { over, stances: [milder] }, committee)).toMatchObject({
      position: 'bracket',
      clauses: [{ clause: 'c1', why: 'there' }],
    });
    expect(comeBack(held(), [], { over }, committee)?.position).toBe('object');
  });
});
