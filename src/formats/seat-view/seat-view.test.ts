import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LiveExercise } from '../../play/live/exercise.ts';
import type { FeedItem } from '../../play/live/feed.ts';
import type { LiveCommand } from '../../play/live/journal.ts';
import { packageRoot } from '../data/package-root.ts';
import { loadWorld } from '../world/load-world.ts';
import { foldItem, foldItems, viewAt } from './fold-item.ts';
import { moveStatus } from './force-view.ts';
import { lanesOf } from './lanes.ts';
import { reasonsOf } from './reasons.ts';
import { emptySeatView, type SeatView } from './seat-view.ts';
import { findPosition, isPending, listSilent } from './text-view.ts';
import { listWaiting } from './waiting.ts';

const reading = loadWorld(join(packageRoot(), 'scenarios', '2022-ukraine'));
if (!reading.ok) throw new Error('the scenario cannot be read');
const { world } = reading;

class Played {
  readonly exercise = new LiveExercise(world, { seed: 61, replicate: 0 });
  readonly do = (at: number, person: string, command: LiveCommand) => this.exercise.carryOut({ v: 1, at, person, command });
  readonly pass = (at: number) => this.do(at, 'director', { type: 'LetTimePass' });
  readonly seen = (seat: string): readonly FeedItem[] => this.exercise.feed.since(seat, 0);
  readonly view = (seat: string): SeatView => foldItems(emptySeatView(), this.seen(seat));

  constructor(...seats: readonly string[]) {
    this.do(0, 'director', { type: 'TakeSeat', seat: 'control' });
    for (const seat of seats) this.do(0, `of ${seat}`, { type: 'TakeSeat', seat });
    this.do(0, 'director', { type: 'StartExercise' });
  }
}

const chairs = world.decision.chairs;

describe('foldItems, on an exercise that policies play to its end', () => {
  let played: Played;
  let estonia: SeatView;
  beforeAll(() => {
    played = new Played();
    played.pass(played.exercise.end);
    estonia = played.view('EE');
  });

  it('has every text of a table as the exercise has it', () => {
    const control = played.view('control');
    const { proposals, concerns } = played.exercise.simulation.state.decision;
    expect(Object.keys(proposals).length).toBeGreaterThan(10);
    for (const state of Object.values(proposals)) {
      const text = control.texts.get(state.proposal.id);
      expect(text).toMatchObject({ body: state.body, round: state.round, members: state.members, status: state.status });
      expect(text?.clauses.map(({ id, text: words, status }) => [id, words.en, status])).toEqual(
        state.text.map(({ id, text: words, status }) => [id, words.en, status]),
      );
      expect([...(text?.positions.values() ?? [])].map(({ member, position }) => [member, position]).sort()).toEqual(
        Object.entries(state.positions)
          .map(([member, { position }]) => [member, position])
          .sort(),
      );
      expect(text?.breaks).toEqual(state.breaks);
    }
    for (const [id, { requesters, heldAt }] of Object.entries(concerns)) {
      const concern = control.concerns.get(id);
      expect(concern?.requests).toEqual(requesters);
      expect(concern?.held?.at ?? null).toBe(heldAt);
    }
  });

  it('keeps how a clause came to read as it does', () => {
    const text = estonia.texts.get('eu-package-6');
    const changed = text?.clauses.filter(({ history }) => history.length > 0) ?? [];
    expect(changed.map(({ history }) => history[0]?.kind)).toEqual(expect.arrayContaining(['reword', 'add', 'set-aside']));
    expect(changed.find(({ id }) => id === 'c4')?.history[0]).toMatchObject({ round: 2, for: ['GR', 'MT'] });
  });

  it('knows a decision that was announced, and none of how it came about, where the seat had no part', () => {
    const text = played.view('RU').texts.get('activate-defence-plans');
    expect(text).toMatchObject({ isSeen: false, status: 'agreed', members: [], title: { en: 'Activate the defence plans' } });
    expect(text?.clauses.length).toBe(2);
    expect(text?.positions.size).toBe(0);
  });

  it('has forces with their arrivals, and sanctions with each state once', () => {
    const contingents = [...estonia.force.contingents.values()];
    expect(contingents.length).toBeGreaterThan(20);
    expect(contingents.every((contingent) => contingent.arrival && moveStatus(contingent) === 'closed')).toBe(true);
    expect(estonia.force.contingents.get('gb-45cdo')?.name).toBe('45 Commando Royal Marines');
    expect(estonia.force.shortfalls.map(({ requirement }) => requirement)).toEqual(['air-defence-slovakia']);
    const imposed = estonia.measure.senders.find(({ id }) => id === 'senders/RU/imposed');
    expect(imposed?.count).toBe(31);
    expect(imposed?.states.length).toBe(31);
  });

  it('has the report with the acts that were read from it, at their words', () => {
    expect(estonia.reports.length).toBeGreaterThan(0);
    expect(estonia.events.length).toBeGreaterThan(10);
    for (const { report, value } of estonia.events) {
      expect(estonia.reports[report]?.text.slice(...value.span)).toBe(value.evidence);
    }
  });

  it('shows what was known at a minute, and nothing later', () => {
    const then = viewAt(played.seen('EE'), 500);
    expect(then.texts.get('activate-defence-plans')?.status).toBe('open');
    expect(then.texts.has('eu-package-2')).toBe(false);
    expect(viewAt(played.seen('EE'), played.exercise.end)).toEqual(estonia);
  });

  it('gives the same view item by item, and leaves a view that was handed out as it was', () => {
    let view = emptySeatView();
    const before = JSON.stringify(viewAt(played.seen('EE'), 500));
    let halfway: SeatView | undefined;
    for (const item of played.seen('EE')) {
      if (item.at > 500) halfway ??= view;
      view = foldItem(view, item);
    }
    expect(view).toEqual(estonia);
    expect(JSON.stringify(halfway)).toBe(before);
    expect(foldItems(view, played.seen('EE'))).toBe(view);
  });

  it('has a reason for what is on the time line, and words in both languages', () => {
    const reasons = reasonsOf(estonia);
    const lanes = lanesOf(estonia);
    expect(lanes.filter(({ items }) => items.length > 0).map(({ stage }) => stage)).toEqual([
      ...['report', 'assessment', 'decision', 'force', 'movement', 'measure'],
    ]);
    const without = lanes.flatMap(({ items }) => items).filter(({ id }) => !reasons.has(id) && !id.startsWith('partner/'));
    // a consultation that was not held, and texts that still lie before their body
    expect(without.every(({ form }) => ['step', 'silence', 'broken'].includes(form))).toBe(true);
    expect(reasons.get('decision/activate-defence-plans')?.says).toBe('Activate the defence plans');
  });
});

describe('foldItems, with people at the table', () => {
  it('says who has not spoken, what waits for a seat, and where silence broke', () => {
    // policies in no seat of the Council: nobody else speaks
    const played = new Played('SG', ...(world.decision.members.get('NATO') ?? []));
    const body = 'north-atlantic-council';
    const words = (en: string) => ({ en, fr: en });
    const draft = (at: number, seat: string, one: Extract<LiveCommand, { type: 'Draft' }>['draft']) =>
      played.do(at, `of ${seat}`, { type: 'Draft', seat, draft: one });
    draft(5, 'EE', { type: 'OpenDraft', id: 'a', body, title: words('On air defence'), issue: 'x', clauses: [words('one')] });
    draft(6, 'FR', {
      type: 'ProposeAmendment',
      draft: 'a',
      change: { kind: 'reword', clause: 'c1', text: words('one, gently') },
    });
    expect(listWaiting(played.view('SG'), 'SG', chairs)).toMatchObject([{ kind: 'settle', amendments: 1 }]);
    draft(7, 'SG', { type: 'SettleAmendment', draft: 'a', number: 1, taken: true });
    draft(8, 'EE', { type: 'PutBracket', draft: 'a', clause: 'c1', why: 'the year' });
    const view = played.view('EE').drafts.get('a');
    expect(view?.wordings.get('c1')).toEqual([{ text: words('one'), by: 'EE', until: 7 }]);
    expect(view?.acts.map(({ did, by }) => `${did} ${by}`)).toEqual([
      ...['OpenDraft EE', 'ProposeAmendment FR', 'SettleAmendment SG', 'PutBracket EE'],
    ]);

    draft(10, 'SG', { type: 'TableDraft', draft: 'a', silenceHours: 2 });
    const tabled = played.view('EE').texts.get('a');
    expect(tabled).toMatchObject({ status: 'open', deadline: 130, silences: [{ from: 10, deadline: 130, brokenAt: null }] });
    expect(listWaiting(played.view('EE'), 'EE', chairs)).toMatchObject([{ kind: 'speak', text: { id: 'a' } }]);
    const object: LiveCommand = {
      ...{ type: 'Act', seat: 'FR' },
      command: {
        stage: 'decision',
        command: { type: 'StatePosition', proposal: 'a', member: 'FR', position: 'object', why: 'not yet' },
      },
    };
    played.do(70, 'of FR', object);
    const broken = played.view('EE').texts.get('a');
    expect(broken).toMatchObject({ status: 'broken', breaks: [{ member: 'FR', at: 70, why: 'not yet', silence: true }] });
    expect(broken?.silences[0]?.brokenAt).toBe(70);
    if (!broken) throw new Error('the text is gone');
    expect(findPosition(broken, 'FR')?.position).toBe('object');
    expect(listSilent(broken)).toContain('EE');
    expect(isPending(broken)).toBe(true);
    expect(listWaiting(played.view('SG'), 'SG', chairs)[0]).toMatchObject({ kind: 'find-way', text: { id: 'a' } });
    expect(played.view('RU').texts.has('a')).toBe(false);
  });

  it('keeps messages, agreements, bookmarks, phases and seats', () => {
    const played = new Played('FR', 'EE');
    const message = { channel: 'telegram' as const, to: ['EE'], subject: 's', body: 'b' };
    played.do(3, 'of FR', { type: 'SendMessage', seat: 'FR', message });
    const offer = { type: 'OfferAgreement' as const, id: 'p', title: 't', text: 'x', parties: ['EE'] };
    played.do(4, 'of FR', { type: 'Agreement', seat: 'FR', agreement: offer });
    played.do(5, 'of EE', { type: 'Bookmark', seat: 'EE', title: 'here' });
    played.do(6, 'director', { type: 'PauseExercise' });
    const view = played.view('EE');
    expect(view.messages).toEqual([{ number: 1, from: 'FR', ...message }]);
    expect(view.messageTimes).toEqual([3]);
    expect(listWaiting(view, 'EE', chairs)).toMatchObject([{ kind: 'sign', agreement: { id: 'p' } }]);
    expect(view.bookmarks).toEqual([{ at: 5, by: 'EE', title: 'here' }]);
    expect(view.phases.map(({ value }) => value)).toEqual(['running', 'paused']);
    expect(view.seats.get('EE')?.held).toBe(true);
    expect(view.number).toBe(played.exercise.feed.number);
  });
});
