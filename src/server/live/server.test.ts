import { request as httpRequest } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import {
  give,
  itemsOf,
  Listening,
  letter,
  NEW,
  newKey,
  refusal,
  startExercise,
  startLive,
} from '../../../test/live/live-server.ts';
import { freshFile } from '../../../test/store/fresh-targets.ts';
import type { ExerciseLine, Problem } from '../../formats/live-api/contract.ts';
import { createChance } from '../../kernel/chance.ts';
import type { FeedItem } from '../../play/live/feed.ts';
import { openStore } from '../../store/index.ts';

const problemOf = (text: string) => JSON.parse(text) as Problem;

describe('a session', () => {
  it('is a random token in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { person } = await startLive();
    const [one, other] = [await person().ask('/api/exercises'), await person().ask('/api/exercises')];
    const [line = '', ...more] = one.headers['set-cookie'] ?? [];
    expect(more).toEqual([]);
    const [token, ...flags] = line.split('; ');
    expect(token).toMatch(/^foedus=[0-9a-f]{64}$/);
    expect(flags).toEqual(['Max-Age=31536000', 'Path=/', 'HttpOnly', 'SameSite=Strict']);
    expect(other.headers['set-cookie']?.[0]).not.toBe(line);
    // whoever has one keeps it; a token that the server did not make is none
    const kept = person();
    await kept.ask('/api/exercises');
    expect((await kept.ask('/api/exercises')).headers['set-cookie']).toBeUndefined();
    kept.cookie = 'foedus=chosen';
    expect((await kept.ask('/api/exercises')).headers['set-cookie']).toHaveLength(1);
  });

  it('is had however the address is written', async () => {
    const { person } = await startLive();
    const somebody = person();
    const { status, headers } = await somebody.ask('/%61pi/exercises', { body: NEW });
    expect([status, headers['set-cookie']?.length]).toEqual([200, 1]);
  });

  it('tells seat-mates and control alone who sits there', async () => {
    const live = await startLive();
    const { exercise, director, at } = await startExercise(live, ['FR', 'DE']);
    expect(JSON.stringify(await itemsOf(at.FR, exercise, 'FR'))).toContain('Holder of FR');
    expect(JSON.stringify(await itemsOf(at.DE, exercise, 'DE'))).not.toContain('Holder of FR');
    expect(JSON.stringify(await itemsOf(director, exercise, 'control'))).toContain('Holder of FR');
    expect(await at.FR.get<ExerciseLine[]>('/api/exercises')).toMatchObject([{ id: exercise, mine: ['FR'] }]);
    expect(await live.person().get('/api/exercises')).toEqual([]);
  });
});

describe('a page of another site', () => {
  it('changes nothing and is told nothing', async () => {
    const { person, address } = await startLive();
    const director = person();
    const statusWith = async (headers: Record<string, string>) =>
      (await director.ask('/api/exercises', { body: NEW, headers })).status;
    expect(await statusWith({ origin: 'http://elsewhere.example' })).toBe(403);
    expect(await statusWith({ origin: 'null' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'same-site', origin: address })).toBe(403);
    expect(await director.get('/api/exercises')).toEqual([]);
    expect(await statusWith({ origin: address, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusWith({ origin: address })).toBe(200);
    const { headers } = await director.ask('/');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/default-src 'self'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('that has a name of its own for this machine is refused, unless others are to reach it', async () => {
    for (const [lan, status] of [
      [false, 421],
      [true, 200],
    ] as const) {
      const { person } = await startLive({ lan });
      const asked = await person().ask('/api/scenarios', { headers: { host: 'elsewhere.example' } });
      expect([lan, asked.status]).toEqual([lan, status]);
    }
  });

  it('makes exercises on this machine only', async () => {
    const { server } = await startLive({ lan: true });
    const asked = { method: 'POST', url: '/api/exercises', payload: NEW, remoteAddress: '10.0.0.5' } as const;
    const { statusCode, body } = await server.inject(asked);
    expect([statusCode, problemOf(body).problem]).toEqual([403, 'exercises are made on the machine that Foedus runs on']);
  });
});

describe('what is wrong', () => {
  it('is told in words, with what to do', async () => {
    const live = await startLive();
    const { exercise, at, director } = await startExercise(live, ['FR']);
    const told = async (path: string, body?: unknown, headers?: Record<string, string>) => {
      const { status, text } = await at.FR.ask(path, { body, ...(headers ? { headers } : {}) });
      return [status, problemOf(text).problem];
    };
    const seats = `/api/exercises/${exercise}/seats`;
    expect(await told('/api/join', { code: 'AAAAA-AAAAA', name: 'n' })).toEqual([409, 'no seat has this code']);
    expect(await told(`${seats}/DE/items`)).toEqual([403, 'you do not hold the seat DE']);
    expect(await told(`${seats}/XX/items`)).toEqual([403, 'you do not hold the seat XX']);
    expect(await told('/api/exercises/x0')).toEqual([404, 'there is no such exercise']);
    expect(await told('/api/nothing')).toEqual([404, 'there is nothing at /api/nothing']);
    expect(await told(`/api/exercises/${exercise}/step`, { to: 'next' })).toEqual([403, 'you do not hold the seat control']);
    expect((await told('/api/join', '{"code":'))[0]).toBe(400);
    expect((await told('/api/join', { code: 'A'.repeat(2_000_000), name: 'n' }))[0]).toBe(413);
    expect((await told('/api/join', 'code=A', { 'content-type': 'application/x-www-form-urlencoded' }))[0]).toBe(415);
    expect(await refusal(at.FR, exercise, letter('DE', ['FR'], 'b'))).toBe('you do not hold DE');
    expect(await refusal(at.FR, exercise, { type: 'PauseExercise' })).toBe('only control may do that');
    expect(await refusal(director, exercise, letter('control', ['XX'], 'b'))).toBe('there is no seat XX');
    const noOne = live.person();
    expect((await noOne.ask(`/api/exercises/${exercise}`)).status).toBe(403);
    expect(await refusal(noOne, exercise, letter('FR', ['DE'], 'b'))).toBe('you do not hold FR');
  });

  it('is told all at once where a request does not fit its schema', async () => {
    const live = await startLive();
    const { exercise, at } = await startExercise(live, ['FR']);
    const message = { channel: 'pigeon', to: 'DE', subject: 's', body: '' };
    const body = { key: 'short', command: { type: 'SendMessage', seat: '', message } };
    const { status, text } = await at.FR.ask(`/api/exercises/${exercise}/commands`, { body });
    expect(status).toBe(422);
    const { problem, remedy } = problemOf(text);
    const named = ['key', 'command.seat', 'command.message.channel', 'command.message.to', 'command.message.body'];
    expect(named.filter((path) => !problem.includes(`${path}: `))).toEqual([]);
    expect(remedy).toBe('see /api/openapi.json');
    const unknown = { key: newKey(), command: { type: 'TakeSeat', seat: 'DE' } };
    expect((await at.FR.ask(`/api/exercises/${exercise}/commands`, { body: unknown })).status).toBe(422);
    const control = { key: 'a key\u0000with a zero', command: letter('FR', ['DE'], 'b') };
    const refused = await at.FR.ask(`/api/exercises/${exercise}/commands`, { body: control });
    expect([refused.status, problemOf(refused.text).problem]).toEqual([409, 'a key holds no control characters']);
  });

  it('does not let codes be guessed: too many tries have to wait', async () => {
    const { person } = await startLive();
    const guesser = person();
    const guess = () => guesser.ask('/api/join', { body: { code: 'AAAAA-AAAAA', name: 'n' } });
    let last = await guess();
    let tries = 1;
    for (; last.status === 409 && tries < 1000; tries++) last = await guess();
    expect(last.status).toBe(429);
    expect(tries).toBeLessThan(100);
    expect(problemOf(last.text)).toEqual({ problem: 'too many requests', remedy: 'wait a minute' });
    // a new session is no way around it
    expect((await person().ask('/api/join', { body: { code: 'AAAAA-AAAAA', name: 'n' } })).status).toBe(429);
  });

  it('opened twice, an invitation seats once', async () => {
    const live = await startLive();
    const { exercise, director } = await startExercise(live, []);
    const invitations = await director.get<{ seat: string; code: string }[]>(`/api/exercises/${exercise}/invitations`);
    const code = invitations
      .find(({ seat }) => seat === 'FR')
      ?.code.toLowerCase()
      .replace('-', ' ');
    const somebody = live.person();
    await somebody.ask('/api/exercises');
    const open = () => somebody.get('/api/join', { body: { code, name: 'n' } });
    expect(await Promise.all([open(), open()])).toEqual([
      { exercise, seat: 'FR' },
      { exercise, seat: 'FR' },
    ]);
    const taken = (await itemsOf(director, exercise, 'control')).filter((item) => item.kind === 'seat' && item.seat === 'FR');
    expect(taken).toHaveLength(1);
  });
});

describe('the document of the interface', () => {
  /** `GET /api/exercises/{id}` … as the server routes. */
  function routesOf(server: FastifyInstance): string[] {
    const above: string[] = [];
    return server
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .flatMap((line) => {
        const found = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line);
        if (!found) return [];
        const depth = (found[1] ?? '').length / 4;
        above.length = depth;
        above.push(found[2] ?? '');
        const path = above.join('').replace(/:(\w+)/g, '{$1}');
        return (found[3] ?? '').split(', ').flatMap((method) => (method === '' ? [] : [`${method} ${path}`]));
      });
  }

  it('is OpenAPI 3.1 and lists every route that there is', async () => {
    const { server, person } = await startLive();
    interface Operation {
      readonly summary?: string;
      readonly parameters?: readonly { readonly name: string; readonly in: string }[];
      readonly responses?: object;
    }
    const document = await person().get<{
      openapi: string;
      info: object;
      paths: Record<string, Record<string, Operation>>;
    }>('/api/openapi.json');
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Foedus', version: expect.stringMatching(/\d/) });
    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routed = routesOf(server).filter((route) => route.includes(' /api/') && !/^(HEAD|OPTIONS) /.test(route));
    expect(routed.length).toBeGreaterThan(20);
    expect(listed.sort()).toEqual(routed.filter((route) => route !== 'GET /api/openapi.json').sort());
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const { summary, parameters = [], responses } of Object.values(operations)) {
        expect(summary, path).toBeTruthy();
        expect(Object.keys(responses ?? {}).length, path).toBeGreaterThan(0);
        const named = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
        expect(named.sort(), path).toEqual([...(path.match(/\{\w+\}/g) ?? [])].sort());
      }
    }
    // what is referred to is there
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] as string);
    const find = (ref: string) => ref.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(refs.filter((ref) => find(ref) === undefined)).toEqual([]);
    expect(text).toContain('"LiveCommand"');
  });
});

describe('the stream of a seat', () => {
  it('goes on from the last event that was heard, also on a server that was started again', async () => {
    const file = freshFile();
    const first = await startLive({ store: await openStore(file.target) });
    const { exercise, director, at } = await startExercise(first, ['FR']);
    const before = await new Listening(at.FR, exercise, 'FR').open();
    const { at: minute } = await give(director, exercise, letter('control', ['FR'], 'one'));
    expect(minute).toBe(0);
    const numberOf = async (person: typeof director) => (await itemsOf(person, exercise, 'FR')).at(-1)?.number ?? 0;
    await before.has(await numberOf(at.FR));
    before.stream.drop();
    await give(director, exercise, letter('control', ['FR'], 'two'));
    await before.open();
    await before.has(await numberOf(at.FR));
    await first.server.close();
    await before.ended();

    const second = await startLive({ store: await openStore(file.target) });
    const [moved, again] = [at.FR.movedTo(second.address), director.movedTo(second.address)];
    await give(again, exercise, letter('control', ['FR'], 'three'));
    const after = new Listening(moved, exercise, 'FR');
    after.stream.lastId = before.stream.lastId;
    await after.open();
    await after.has(await numberOf(moved));
    expect([...before.items, ...after.items]).toEqual(await itemsOf(moved, exercise, 'FR'));
    expect(after.items.map(({ kind }) => kind)).toEqual(['phase', 'message']);
    await second.server.close();
    await file.remove();
  });

  it('loses and doubles nothing for twenty who drop and come back', async () => {
    const live = await startLive();
    const seats = ['FR', 'DE', 'PL', 'SG', 'press'] as const;
    const { exercise, director, at } = await startExercise(live, seats);
    const chance = createChance(7, 0).stream('drops');
    const everyone = Array.from({ length: 20 }, (_, index) => {
      const seat = seats[index % seats.length] as (typeof seats)[number];
      return { seat, listening: new Listening(at[seat], exercise, seat) };
    });
    await Promise.all(everyone.map(({ listening }) => listening.open()));
    for (let count = 0; count < 120; count++) {
      const to = seats.filter(() => chance.happens(0.5));
      if (to.length > 0) await give(director, exercise, letter('control', to, `letter ${count}`));
      for (const { listening } of everyone) {
        if (!chance.happens(0.08)) continue;
        listening.stream.drop();
        await listening.open();
      }
    }
    await give(director, exercise, letter('control', seats, 'the last'));
    for (const { seat, listening } of everyone) {
      const items = await itemsOf(at[seat], exercise, seat);
      await listening.has(items.at(-1)?.number ?? 0);
      expect(listening.items).toEqual(items);
    }
  });

  it('waits for a slow reader, however much there is to read', async () => {
    const live = await startLive();
    const { exercise, director, at, view } = await startExercise(live, ['FR']);
    expect(view.id).toBe(exercise);
    const long = 'a long letter '.repeat(1400);
    for (let count = 0; count < 10; count++) {
      await Promise.all(Array.from({ length: 20 }, () => give(director, exercise, letter('control', ['FR'], long))));
    }
    const { hostname, port } = at.FR.address;
    const path = `/api/exercises/${exercise}/seats/FR/events`;
    const text = await new Promise<string>((done, fail) => {
      const asked = httpRequest({ hostname, port, path, headers: { cookie: at.FR.cookie } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => {
          parts.push(part);
          response.pause();
          setImmediate(() => response.resume());
          if (part.includes('event: clock')) {
            done(Buffer.concat(parts).toString());
            asked.destroy();
          }
        });
        response.on('error', fail).on('close', () => fail(new Error('the server let go')));
      });
      asked.on('error', fail).end();
    });
    const items = [...text.matchAll(/^data: (\{.*"number".*\})$/gm)].map((match) => JSON.parse(match[1] as string) as FeedItem);
    expect(text.length).toBeGreaterThan(3_500_000);
    expect(items).toEqual(await itemsOf(at.FR, exercise, 'FR'));
  });
});

describe('an archive', () => {
  it('leads to the same exercise on another server, where whoever brings it is control', async () => {
    const [here, there] = [await startLive(), await startLive()];
    const { exercise, director, at, view } = await startExercise(here, ['FR', 'SG']);
    await give(at.FR, exercise, letter('FR', ['SG'], 'Entre nous – 密 🕊'));
    await director.get(`/api/exercises/${exercise}/step`, { body: { to: 'minutes', minutes: 2000 } });
    const { text, headers } = await director.ask(`/api/exercises/${exercise}/archive.jsonl`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${exercise}.jsonl"`);
    const bring = there.person();
    const asArchive = { 'content-type': 'application/jsonl' };
    const send = (body: Uint8Array) => bring.ask('/api/import', { body, headers: asArchive });

    const bytes = Buffer.from(text);
    const lines = text.trimEnd().split('\n').length;
    for (const [line, spoil] of [
      [1, 'EXERCISE'],
      [lines - 1, 'Entre nous'],
      [lines - 1, '密'],
    ] as const) {
      const changed = Buffer.from(bytes);
      // one bit; inside of a letter of several bytes it is no text any more
      changed[bytes.indexOf(spoil) + Buffer.byteLength(spoil) - 1] = (changed[bytes.indexOf(spoil) + Buffer.byteLength(spoil) - 1] ?? 0) ^ 0x40; // biome-ignore format: one line
      const answer = await send(changed);
      expect([answer.status, problemOf(answer.text).problem]).toEqual([422, expect.stringContaining(`line ${line}: `)]);
    }
    expect((await bring.ask(`/api/exercises/${exercise}`)).status).toBe(404);

    const answer = await send(bytes);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { exercise }]);
    for (const { id } of view.seats) {
      const items = await itemsOf(bring, exercise, id);
      const before = await itemsOf(director, exercise, id);
      expect(items.slice(0, before.length), id).toEqual(before);
      // since then it was paused, and control came
      expect(items.slice(before.length).map(({ kind }) => kind)).toEqual(['phase', 'seat']);
    }
    const twice = await send(bytes);
    expect([twice.status, problemOf(twice.text).problem]).toEqual([422, expect.stringContaining('there is already an exercise')]);
    expect((await at.FR.ask(`/api/exercises/${exercise}/archive.jsonl`)).status).toBe(403);
    // the invitations of old still fit
    const [invitation] = await bring.get<{ code: string; seat: string }[]>(`/api/exercises/${exercise}/invitations`);
    expect(await there.join(invitation?.code ?? '', 'n')).toBeTruthy();
  });
});
