import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../test/bench/live/person.ts';
import {
  give,
  itemsOf,
  Listening,
  type LiveServer,
  NEW,
  newKey,
  refusal,
  startExercise,
  startLive,
} from '../../../test/live/live-server.ts';
import { CHAIR, EVIDENCE, NOTE, plantedShelf } from '../../../test/live/planted-world.ts';
import type { CrisisEvent } from '../../crisis.ts';
import type { ExerciseView, Invitation } from '../../formats/live-api/contract.ts';
import type { LiveCommand } from '../../play/live/journal.ts';
import { openStore } from '../../store/index.ts';

/** A word that nobody else would write, and the seats that may read it beside control. */
interface Canary {
  readonly word: string;
  readonly about: string;
  readonly readers: ReadonlySet<string>;
}

const COUNCIL = 'north-atlantic-council';
const DAY = 1440;

/** An exercise with somebody at every seat, who writes a canary into everything private that they write. */
class Room {
  readonly canaries: Canary[] = [];
  readonly at = new Map<string, Person>();
  readonly listening = new Map<string, Listening>();
  readonly live: LiveServer;
  readonly director: Person;
  readonly view: ExerciseView;
  readonly #codes: ReadonlyMap<string, string>;

  constructor(live: LiveServer, director: Person, view: ExerciseView, invitations: readonly Invitation[]) {
    this.live = live;
    this.director = director;
    this.view = view;
    this.#codes = new Map(invitations.map(({ seat, code }) => [seat, code]));
  }

  get seats(): string[] {
    return this.view.seats.map(({ id }) => id);
  }

  get allies(): string[] {
    return [...this.view.allies, 'SG', 'SACEUR'];
  }

  /** Members and chair of a body. */
  table(body: string): string[] {
    const found = this.view.bodies.find(({ id }) => id === body);
    return found ? [...found.members, found.chair] : [];
  }

  canary(about: string, readers: Iterable<string>): string {
    const word = `CANARY-${this.canaries.length}-OF-${about}.`;
    this.canaries.push({ word, about, readers: new Set(readers) });
    return word;
  }

  async sit(seat: string): Promise<void> {
    const person = await this.live.join(this.#codes.get(seat) ?? '', this.canary('A-NAME', [seat]));
    this.at.set(seat, person);
    this.listening.set(seat, await new Listening(person, this.view.id, seat).open());
  }

  give(seat: string, command: object): Promise<unknown> {
    const person = this.at.get(seat);
    if (!person) throw new Error(`nobody sits at ${seat}`);
    return give(person, this.view.id, { seat, ...command } as unknown as LiveCommand);
  }

  control(command: object): Promise<unknown> {
    return give(this.director, this.view.id, command as LiveCommand);
  }

  async step(minutes: number): Promise<void> {
    await this.director.get(`/api/exercises/${this.view.id}/step`, { body: { to: 'minutes', minutes } });
  }

  /** What a seat was told of decisions. */
  async events(seat: string): Promise<CrisisEvent[]> {
    const items = await itemsOf(this.at.get(seat) ?? this.director, this.view.id, seat);
    return items.flatMap((item) => (item.kind === 'entry' ? item.entry.event : []));
  }
}

async function openRoom(live: LiveServer, empty: readonly string[]): Promise<Room> {
  const director = live.person();
  const wanted = { ...NEW, scenario: '2001-september-11', name: 'Umpire' };
  const view = await director.get<ExerciseView>('/api/exercises', { body: wanted });
  const invitations = await director.get<Invitation[]>(`/api/exercises/${view.id}/invitations`);
  const room = new Room(live, director, view, invitations);
  room.listening.set('control', await new Listening(director, view.id, 'control').open());
  for (const seat of room.seats) if (seat !== 'control' && !empty.includes(seat)) await room.sit(seat);
  await room.control({ type: 'SetClock', clock: { kind: 'flow', minutesPerSecond: 0.001 } });
  await room.control({ type: 'StartExercise' });
  return room;
}

/** Everybody writes to others on every channel. */
async function correspond(room: Room): Promise<void> {
  const seats = [...room.at.keys()];
  for (const [index, seat] of seats.entries()) {
    const other = seats[(index + 3) % seats.length] as string;
    const third = seats[(index + 11) % seats.length] as string;
    const send = (channel: string, to: string[], subject: string, body: string) =>
      room.give(seat, { type: 'SendMessage', message: { channel, to, subject, body } });
    await send('letter', [other, third], 's', room.canary('A-LETTER', [seat, other, third]));
    await send('telegram', [other], room.canary('A-SUBJECT', [seat, other]), 'b');
    await send('call', [third], 's', room.canary('A-CALL', [seat, third]));
    await room.give(seat, { type: 'Bookmark', title: room.canary('A-BOOKMARK', [seat]) });
    const [id, parties] = [`pact-${index}`, [seat, other]];
    const text = room.canary('AN-AGREEMENT', parties);
    await room.give(seat, { type: 'Agreement', agreement: { type: 'OfferAgreement', id, title: text, text, parties } });
    if (index % 2 === 0) await room.give(other, { type: 'Agreement', agreement: { type: 'SignAgreement', id } });
    if (index % 8 === 0) await send('press', [], 's', room.canary('THE-PRESS', room.seats));
    if (index % 8 === 4) await send('rumour', [], 's', room.canary(`A-RUMOUR-BY-${seat}-`, room.seats));
  }
}

/** A draft before each body: clauses, an amendment, a bracket. */
async function draft(room: Room): Promise<void> {
  for (const { id: body, members } of room.view.bodies) {
    const authors = members.filter((member) => room.at.has(member));
    const [first, second] = authors;
    if (first === undefined || second === undefined) continue;
    const words = () => {
      const word = room.canary(`A-DRAFT-OF-${body}`, room.table(body));
      return { en: word, fr: word };
    };
    const [id, title, clauses] = [`draft-${body}`, words(), [words(), words()]];
    await room.give(first, { type: 'Draft', draft: { type: 'OpenDraft', id, body, title, issue: 'article-5', clauses } });
    const change = { kind: 'reword', clause: 'c1', text: words() };
    await room.give(second, { type: 'Draft', draft: { type: 'ProposeAmendment', draft: id, change } });
    const why = room.canary('A-BRACKET', room.table(body));
    await room.give(second, { type: 'Draft', draft: { type: 'PutBracket', draft: id, clause: 'c2', why } });
  }
}

/** All members of a text speak, one of them over a red line. Returns the text, and who held to it. */
async function speak(room: Room): Promise<{ proposal: string; holdout: string }> {
  const tabled = (await room.events('control')).find((event) => event.type === 'ProposalTabled' && event.body === COUNCIL);
  if (tabled?.type !== 'ProposalTabled') throw new Error('no text was tabled before the Council');
  const { id: proposal, clauses } = tabled.proposal;
  const [holdout = '', ...others] = tabled.members;
  const state = (member: string, more: object) => {
    const why = room.canary('A-POSITION', room.table(COUNCIL));
    const command = { type: 'StatePosition', proposal, member, why, ...more };
    return room.give(member, { type: 'Act', command: { stage: 'decision', command } });
  };
  for (const member of others) await state(member, { position: 'accept' });
  const clause = {
    ...{ clause: clauses[0]?.id, position: 'object', ask: { kind: 'none' }, redLine: true, source: 'judgement' },
    why: room.canary('A-RED-LINE', room.table(COUNCIL)),
  };
  await state(holdout, { position: 'object', clauses: [clause] });
  return { proposal, holdout };
}

/** Whoever sits there asks for all that there is to ask for, of their own and of others. */
async function look(room: Room): Promise<void> {
  const { id } = room.view;
  for (const [seat, person] of room.at) {
    const other = room.seats.find((one) => one !== seat && one !== 'control') ?? '';
    for (const path of ['items', 'search?q=CANARY', 'search?q=a', 'export.jsonl', 'movements', 'items?after=20']) {
      expect((await person.ask(`/api/exercises/${id}/seats/${seat}/${path}`)).status).toBe(200);
      expect((await person.ask(`/api/exercises/${id}/seats/${other}/${path}`)).status).toBe(403);
      expect((await person.ask(`/api/exercises/${id}/seats/control/${path}`)).status).toBe(403);
    }
    for (const path of ['/invitations', '/archive.jsonl', '/foresight', '/seats/control/events', `/seats/${other}/events`]) {
      expect((await person.ask(`/api/exercises/${id}${path}`)).status).toBe(403);
    }
    for (const path of [`/api/exercises/${id}`, '/api/exercises', '/api/scenarios', '/api/openapi.json', '/api/nothing']) {
      await person.ask(path);
    }
    const tries = [
      { type: 'Agreement', seat, agreement: { type: 'SignAgreement', id: 'pact-0' } },
      { type: 'Draft', seat, draft: { type: 'TableDraft', draft: `draft-${COUNCIL}` } },
      { type: 'SendMessage', seat: other, message: { channel: 'letter', to: [seat], subject: '', body: 'b' } },
      { type: 'SayReady', seat },
      { type: 'EndExercise' },
      { type: 'Nothing' },
    ];
    for (const command of tries) {
      const { status } = await person.ask(`/api/exercises/${id}/commands`, { body: { key: newKey(), command } });
      expect([409, 422]).toContain(status);
    }
  }
  for (const path of ['items', 'search?q=CANARY', 'export.jsonl']) {
    await room.director.get(`/api/exercises/${id}/seats/control/${path}`).catch(() => undefined);
  }
}

describe('the barrier, over the wire', () => {
  it('lets no seat receive a byte of another cell, in a whole exercise with somebody at every seat', async () => {
    const store = await openStore(':memory:');
    const live = await startLive({ store, shelf: plantedShelf('2001-september-11') });
    const chairs = ['SG', 'EU', 'G7'];
    const room = await openRoom(live, chairs);
    const { id } = room.view;
    await correspond(room);
    await draft(room);
    // chairs table their texts by policy, then somebody sits down there
    for (let day = 0; day < 2; day++) await room.step(DAY);
    for (const seat of chairs) await room.sit(seat);
    const { proposal, holdout } = await speak(room);
    const withdraw = { type: 'WithdrawProposal', proposal, why: room.canary('A-WITHDRAWAL', room.table(COUNCIL)) };
    await room.give('SG', { type: 'Act', command: { stage: 'decision', command: withdraw } });
    await room.give('SG', {
      type: 'Draft',
      draft: { type: 'SettleAmendment', draft: `draft-${COUNCIL}`, number: 1, taken: true },
    });
    await room.step(30 * DAY);
    await room.control({ type: 'EndExercise' });
    const last = (await itemsOf(room.director, id, 'control')).at(-1)?.number ?? 0;
    await Promise.all([...room.listening.values()].map((listening) => listening.has(last)));
    await look(room);

    const [stored] = await store.listExercises();
    const secret = String((stored?.head as { secret?: string } | undefined)?.secret);
    expect(secret).toHaveLength(32);
    const invitations = await room.director.get<Invitation[]>(`/api/exercises/${id}/invitations`);
    const forControl = [NOTE, secret, ...invitations.map(({ code }) => code)];
    const idOf = (person: Person) =>
      createHash('sha256')
        .update(person.cookie.split('=')[1] ?? '')
        .digest('hex')
        .slice(0, 20);
    for (const [seat, person] of room.at) {
      const heard = person.heard.join('\n');
      const leaks = room.canaries.filter(({ word, readers }) => !readers.has(seat) && heard.includes(word));
      expect(leaks, seat).toEqual([]);
      const missed = room.canaries.filter(({ word, readers }) => readers.has(seat) && !heard.includes(word));
      expect(missed, seat).toEqual([]);
      for (const word of forControl) expect(heard.includes(word), `${seat} has ${word}`).toBe(false);
      expect(heard.includes(EVIDENCE), `${seat} has evidence`).toBe(room.allies.includes(seat));
      for (const { id: body, chair } of room.view.bodies) {
        if (heard.includes(`${CHAIR}${body}`)) expect([seat, body]).toEqual([chair, body]);
      }
      for (const [place, other] of room.at) {
        expect(heard.includes(other.cookie.split('=')[1] ?? ''), `${seat} has the token of ${place}`).toBe(false);
        if (place !== seat) expect(heard.includes(idOf(other)), `${seat} has the person at ${place}`).toBe(false);
      }
      // a rumour comes from nobody, but for whoever spread it
      const rumours = (await itemsOf(person, id, seat)).flatMap((item) =>
        item.kind === 'message' && item.message.channel === 'rumour' ? item.message : [],
      );
      expect(rumours.length).toBeGreaterThan(2);
      for (const { from, body } of rumours) expect(from).toBe(body.includes(`-BY-${seat}-`) ? seat : undefined);
      const stated = (await room.events(seat)).find((event) => event.type === 'PositionStated' && event.member === holdout);
      expect(stated !== undefined, seat).toBe(room.table(COUNCIL).includes(seat));
      const redLine = stated?.type === 'PositionStated' ? stated.clauses[0]?.redLine : undefined;
      if (stated) expect([seat, redLine]).toEqual([seat, seat === holdout]);
    }
    const all = room.director.heard.join('\n');
    const words = [...room.canaries.map(({ word }) => word), ...forControl, EVIDENCE, `${CHAIR}${COUNCIL}`];
    // the secret is in archives alone
    expect(words.filter((word) => word !== secret && !all.includes(word))).toEqual([]);
    expect(room.at.get('SG')?.heard.join('').includes(`${CHAIR}${COUNCIL}`)).toBe(true);
  });

  it('tells nobody by a refusal what lies at another table', async () => {
    const live = await startLive();
    const { exercise, director, at } = await startExercise(live, ['RU', 'JP', 'FR', 'SG']);
    const [en, body] = ['w', COUNCIL];
    const open = { type: 'OpenDraft', id: 'kept', body, title: { en, fr: en }, issue: 'i', clauses: [{ en, fr: en }] } as const;
    await give(at.FR, exercise, { type: 'Draft', seat: 'FR', draft: open });
    await give(at.FR, exercise, { type: 'Draft', seat: 'FR', draft: { ...open, id: 'tabled' } });
    await give(at.SG, exercise, { type: 'Draft', seat: 'SG', draft: { type: 'TableDraft', draft: 'tabled' } });
    const tries = (seat: string, id: string): LiveCommand[] => [
      { type: 'Draft', seat, draft: { type: 'PutBracket', draft: id, clause: 'c1', why: 'w' } },
      { type: 'Draft', seat, draft: { type: 'TableDraft', draft: id } },
      ...[
        { type: 'StatePosition', proposal: id, member: seat, position: 'object', why: 'w' } as const,
        { type: 'WithdrawProposal', proposal: id, why: 'w' } as const,
      ].map((command): LiveCommand => ({ type: 'Act', seat, command: { stage: 'decision', command } })),
    ];
    const words = async (seat: 'RU' | 'JP', id: string) => {
      const told: string[] = [];
      for (const command of tries(seat, id)) told.push((await refusal(at[seat], exercise, command)).replace(id, '*'));
      return told;
    };
    for (const seat of ['RU', 'JP'] as const) {
      const ofNothing = await words(seat, 'nothing');
      for (const id of ['kept', 'tabled']) expect(await words(seat, id)).toEqual(ofNothing);
    }
    expect(JSON.stringify(await itemsOf(director, exercise, 'control'))).toContain('"tabled"');
  });

  it('ends the stream of whoever loses the seat, with nothing of what comes after', async () => {
    const live = await startLive();
    const { exercise, director, at } = await startExercise(live, ['FR', 'DE']);
    const [freed, left] = [new Listening(at.FR, exercise, 'FR'), new Listening(at.DE, exercise, 'DE')];
    const ofControl = await new Listening(director, exercise, 'FR').open();
    for (const listening of [freed, left]) await listening.open();
    await give(director, exercise, { type: 'FreeSeat', of: 'FR' });
    await give(at.DE, exercise, { type: 'LeaveSeat', seat: 'DE' });
    const message = { channel: 'letter', to: ['FR', 'DE'], subject: '', body: 'AFTERWARDS' } as const;
    await give(director, exercise, { type: 'SendMessage', seat: 'control', message });
    for (const [listening, person, seat] of [
      [freed, at.FR, 'FR'],
      [left, at.DE, 'DE'],
    ] as const) {
      await listening.ended();
      expect(person.heard.join('')).not.toContain('AFTERWARDS');
      expect((await person.ask(`/api/exercises/${exercise}/seats/${seat}/events`)).status).toBe(403);
    }
    await ofControl.until(() => JSON.stringify(ofControl.items).includes('AFTERWARDS'));
  });
});

describe('the barrier, in any exercise', () => {
  const SEATS = ['FR', 'EE', 'SG', 'RU', 'UA', 'press', 'AT', 'SACEUR'] as const;
  const seat = fc.constantFrom(...SEATS);
  const act = fc.oneof(
    fc.record({ kind: fc.constantFrom('letter', 'telegram', 'call'), by: seat, to: fc.uniqueArray(seat, { minLength: 1, maxLength: 3 }) }), // biome-ignore format: one line
    fc.record({ kind: fc.constantFrom('bookmark', 'rumour', 'press'), by: seat, to: fc.constant([]) }),
    fc.record({ kind: fc.constant('agreement'), by: seat, to: fc.uniqueArray(seat, { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('draft'), by: fc.constantFrom('FR', 'EE', 'SG'), to: fc.constant([]) }),
    fc.record({ kind: fc.constant('free'), by: seat, to: fc.constant([]) }),
  );

  it('each seat has what it may read, in its list, search and record, and nothing else', async () => {
    const live = await startLive();
    const run = async (acts: readonly { kind: string; by: string; to: readonly string[] }[]) => {
      const { exercise, director, at, view } = await startExercise(live, SEATS);
      const council = view.bodies.find(({ id }) => id === COUNCIL);
      const table = new Set([...(council?.members ?? []), council?.chair]);
      const mayRead: ((seat: string) => boolean)[] = [];
      const gone = new Set<string>();
      for (const { kind, by, to } of acts) {
        if (gone.has(by)) continue;
        const word = `CANARY-${mayRead.length}.`;
        const person = at[by as (typeof SEATS)[number]];
        const message = { channel: kind, to, subject: 's', body: word };
        const texts = { en: word, fr: word };
        const [id, body, issue] = [`d${mayRead.length}`, COUNCIL, 'i'];
        const commands: Record<string, object> = {
          bookmark: { type: 'Bookmark', seat: by, title: word },
          agreement: {
            type: 'Agreement',
            seat: by,
            agreement: { type: 'OfferAgreement', id, title: 't', text: word, parties: to },
          },
          draft: { type: 'Draft', seat: by, draft: { type: 'OpenDraft', id, body, title: texts, issue, clauses: [texts] } },
          free: { type: 'LeaveSeat', seat: by },
        };
        await give(person, exercise, (commands[kind] ?? { type: 'SendMessage', seat: by, message }) as LiveCommand);
        if (kind === 'free') gone.add(by);
        else if (kind === 'draft') mayRead.push((one) => table.has(one));
        else mayRead.push((one) => one === by || to.includes(one) || kind === 'rumour' || kind === 'press');
      }
      for (const one of SEATS) {
        const person = gone.has(one) ? director : at[one];
        for (const path of ['items', 'search?q=CANARY', 'export.jsonl']) {
          const { text } = await person.ask(`/api/exercises/${exercise}/seats/${one}/${path}`);
          expect(mayRead.map((_, index) => text.includes(`CANARY-${index}.`))).toEqual(mayRead.map((may) => may(one)));
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), run), { numRuns: 6 });
  });
});
