import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { World } from '../../chain/world.ts';
import type { ClausePosition } from '../../decision/index.ts';
import { packageRoot } from '../../formats/data/package-root.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import { headHash } from '../../kernel/log.ts';
import { LiveExercise } from './exercise.ts';
import type { LiveCommand, LiveRecord } from './journal.ts';
import { listSeats } from './seats.ts';

function worldOf(scenario: string): World {
  const reading = loadWorld(join(packageRoot(), 'scenarios', scenario));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.world;
}

const world = worldOf('2022-ukraine');
const KEY = { seed: 61, replicate: 0 };

const record = (at: number, person: string, command: LiveCommand): LiveRecord => ({ v: 1, at, person, command });

function play(journal: readonly LiveRecord[], of: World = world): LiveExercise {
  const exercise = new LiveExercise(of, KEY);
  for (const one of journal) exercise.carryOut(one);
  return exercise;
}

const started = [record(0, 'director', { type: 'TakeSeat', seat: 'control' }), record(0, 'director', { type: 'StartExercise' })];
const taking = (person: string, seat: string, at = 0) => record(at, person, { type: 'TakeSeat', seat });

describe('listSeats', () => {
  it('has each Ally once, the offices, partners, the adversary and members of other bodies', () => {
    const seats = listSeats(world);
    expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length);
    expect(seats.filter(({ kind }) => kind === 'ally')).toHaveLength(30);
    const kindOf = (id: string) => seats.find((seat) => seat.id === id)?.kind;
    expect(['FR', 'SG', 'control', 'RU', 'GE', 'AT', 'JP'].map(kindOf)).toEqual([
      ...['ally', 'secretary-general', 'control', 'adversary', 'partner', 'state', 'state'],
    ]);
  });
});

describe('LiveExercise', () => {
  it('is a crisis played once where policies hold every seat', () => {
    const live = play([...started, record(2880, 'director', { type: 'LetTimePass' })]);
    const again = new LiveExercise(world, KEY);
    again.simulation.advance(2880);
    expect(live.simulation.log.length).toBeGreaterThan(50);
    expect(headHash(live.simulation.log)).toBe(headHash(again.simulation.log));
  });

  it('follows from its journal alone, wherever the clock stopped between', () => {
    const journal = [
      ...started,
      taking('anna', 'FR'),
      record(300, 'anna', {
        type: 'SendMessage',
        seat: 'FR',
        message: { channel: 'letter', to: ['DE'], subject: 's', body: 'b' },
      }),
      record(1500, 'anna', { type: 'LeaveSeat', seat: 'FR' }),
      record(4000, 'director', { type: 'LetTimePass' }),
    ];
    const stops = [100, 350, 700, 1499, 2000].map((at) => record(at, 'director', { type: 'LetTimePass' }));
    const stopped = [...journal, ...stops].sort((a, b) => a.at - b.at);
    expect(headHash(play(stopped).simulation.log)).toBe(headHash(play(journal).simulation.log));
  });

  it('leaves a seat that somebody holds to them, and gives it back to its policy', () => {
    const spoke = (exercise: LiveExercise, member: string) =>
      exercise.simulation.log.filter(({ event }) => event.stage === 'decision' && 'member' in event && event.member === member);
    const late = record(20_000, 'director', { type: 'LetTimePass' });
    const alone = play([...started, late]);
    const held = play([...started, taking('anna', 'EE'), late]);
    const back = play([...started, taking('anna', 'EE'), record(30, 'anna', { type: 'LeaveSeat', seat: 'EE' }), late]);
    expect(spoke(alone, 'EE').length).toBeGreaterThan(3);
    expect(spoke(held, 'EE')).toEqual([]);
    expect(spoke(back, 'EE').length).toBeGreaterThan(3);
  });

  it('lets a member break silence, and nobody in its name', () => {
    const exercise = play(started);
    const silent = () => {
      const { proposals } = exercise.simulation.state.decision;
      return Object.values(proposals).find(
        (open) => open.status === 'open' && open.deadline !== null && open.members.includes('FR'),
      );
    };
    while (!silent() && exercise.now < 20_000) {
      exercise.carryOut(record(exercise.now + 30, 'director', { type: 'LetTimePass' }));
    }
    for (const [person, seat] of [
      ['anna', 'FR'],
      ['bela', 'HU'],
    ] as const) {
      exercise.carryOut(taking(person, seat, exercise.now));
    }
    const open = silent();
    if (!open) throw new Error('nothing was set under silence');
    const clause: ClausePosition = {
      ...{ clause: open.text[0]?.id ?? '', position: 'object', ask: { kind: 'none' } },
      ...{ redLine: true, why: 'not in this wording', source: 'judgement' },
    };
    const object = (seat: string, member: string): LiveCommand => ({
      ...{ type: 'Act', seat },
      command: {
        stage: 'decision',
        command: {
          ...{ type: 'StatePosition', proposal: open.proposal.id, round: open.round, member },
          ...{ position: 'object', clauses: [clause], why: 'not in this wording' },
        },
      },
    });
    expect(exercise.refusalOf(record(exercise.now, 'bela', object('HU', 'FR')))).toBe('HU cannot speak for FR');
    expect(exercise.refusalOf(record(exercise.now, 'bela', object('FR', 'FR')))).toBe('you do not hold FR');
    exercise.carryOut(record(exercise.now, 'anna', object('FR', 'FR')));
    const broken = exercise.simulation.log.find(({ event }) => event.stage === 'decision' && event.type === 'ConsensusBroken');
    expect(broken?.event).toMatchObject({ member: 'FR', silence: true, why: 'not in this wording' });
  });

  it('refuses what is past, what the clock does not allow, and what is for control', () => {
    const exercise = new LiveExercise(world, KEY);
    const refusals = [
      record(10, 'anna', { type: 'TakeSeat', seat: 'FR' }),
      record(0.5, 'anna', { type: 'TakeSeat', seat: 'FR' }),
      record(0, 'anna', { type: 'TakeSeat', seat: 'XX' }),
      record(0, 'anna', { type: 'StartExercise' }),
    ].map((one) => exercise.refusalOf(one));
    expect(refusals).toEqual([
      ...['the clock stands', 'minute 0.5 is no whole minute', 'there is no seat XX', 'only control may do that'],
    ]);
    for (const one of started) exercise.carryOut(one);
    exercise.carryOut(record(60, 'director', { type: 'PauseExercise' }));
    expect(exercise.refusalOf(record(59, 'anna', { type: 'TakeSeat', seat: 'FR' }))).toBe(
      'it is minute 60; minute 59 has passed',
    );
    expect(() => exercise.carryOut(record(61, 'anna', { type: 'TakeSeat', seat: 'FR' }))).toThrow('the clock stands');
    // control may let time pass in a pause
    exercise.carryOut(record(61, 'director', { type: 'LetTimePass' }));
    expect(exercise.now).toBe(61);
  });
});

/** The world with a word in everything that only the chair or only control may know. */
function withCanaries(): World {
  const world = worldOf('2020-idlib');
  const proposals = world.scenario.proposals.map((proposal) => ({
    ...proposal,
    clauses: proposal.clauses.map((clause) => ({ ...clause, milder: [{ en: 'CANARY-CHAIR', fr: 'CANARY-CHAIR' }] })),
    additions: [{ id: 'canary', text: { en: 'CANARY-CHAIR', fr: 'CANARY-CHAIR' } }],
  }));
  const incidents = world.scenario.incidents.map((incident) => ({ ...incident, note: 'CANARY-CONTROL' }));
  const scenario = { ...world.scenario, proposals, incidents };
  // texts come from what the decision stage was given
  return { ...world, scenario, decision: { ...world.decision, scenario } };
}

describe('Barrier', () => {
  it('lets no fact of another cell through, in any exercise', () => {
    const planted = withCanaries();
    const seats = listSeats(planted);
    const someSeat = fc.constantFrom(...seats.map(({ id }) => id));
    const letters = fc.array(fc.record({ from: someSeat, to: fc.array(someSeat, { maxLength: 3 }), at: fc.nat(3000) }), {
      maxLength: 6,
    });
    const policies = play([...started, record(6000, 'director', { type: 'LetTimePass' })], planted);
    fc.assert(
      fc.property(letters, (drawn) => {
        const journal = drawn
          .sort((a, b) => a.at - b.at)
          .map(({ from, to, at }, index) => {
            const message = {
              channel: 'letter' as const,
              to: to.length > 0 ? to : [from],
              subject: 's',
              body: `CANARY-${index}.`,
            };
            return [
              taking('anna', from, at),
              record(at, 'anna', { type: 'SendMessage', seat: from, message }),
              record(at, 'anna', { type: 'LeaveSeat', seat: from }),
            ];
          });
        const { feed } = play([...started, ...journal.flat()], planted);
        const messages = feed.since('control', 0).flatMap((item) => (item.kind === 'message' ? item.message : []));
        for (const seat of seats) {
          const seen = JSON.stringify(feed.since(seat.id, 0));
          for (const { body, from, to } of messages) {
            const mayRead = seat.kind === 'control' || seat.id === from || to.includes(seat.id);
            expect(seen.includes(body)).toBe(mayRead);
          }
        }
      }),
      { numRuns: 20 },
    );
    for (const seat of seats) {
      const seen = JSON.stringify(policies.feed.since(seat.id, 0));
      if (seat.kind === 'control') {
        expect(seen).toContain('CANARY-CONTROL');
        expect(seen).toContain('CANARY-CHAIR');
        continue;
      }
      expect(seen).not.toContain('CANARY-CONTROL');
      if (!['SG', 'EU'].includes(seat.id)) expect([seat.id, seen.includes('CANARY-CHAIR')]).toEqual([seat.id, false]);
    }
  });

  it('tells everybody what was decided, and only the table who said what', () => {
    const { feed } = play([...started, record(6000, 'director', { type: 'LetTimePass' })]);
    const seen = (id: string) =>
      new Set(feed.since(id, 0).flatMap((item) => (item.kind === 'entry' ? item.entry.event.type : [])));
    for (const id of ['FR', 'RU', 'press', 'UA']) expect([...seen(id)]).toContain('EventReported');
    expect([...seen('FR')]).toEqual(expect.arrayContaining(['ConcernRaised', 'ProposalTabled', 'ContingentReady']));
    expect(
      [...seen('RU')].filter((type) => !['EventReported', 'QuoteReported', 'DecisionTaken', 'SanctionsImposed'].includes(type)),
    ).toEqual([]);
    expect([...seen('RU')]).toContain('DecisionTaken');
  });
});
