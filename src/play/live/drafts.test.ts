import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../formats/data/package-root.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import type { DraftCommand } from './drafts.ts';
import { LiveExercise } from './exercise.ts';
import type { LiveRecord } from './journal.ts';

const reading = loadWorld(join(packageRoot(), 'scenarios', '2020-idlib'));
if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
const { world } = reading;
const title = (text: string) => ({ en: text, fr: text });

/** The Council drafts: the Secretary General, Poland, France and Türkiye each have somebody. */
function begun() {
  const exercise = new LiveExercise(world, { seed: 3, replicate: 0 });
  const give = (person: string, command: LiveRecord['command']) => exercise.carryOut({ v: 1, at: exercise.now, person, command });
  give('x', { type: 'TakeSeat', seat: 'control' });
  for (const seat of ['SG', 'PL', 'FR', 'TR', 'SY']) give(seat, { type: 'TakeSeat', seat });
  give('x', { type: 'StartExercise' });
  const draft = (seat: string, command: DraftCommand) => give(seat, { type: 'Draft', seat, draft: command });
  const refusal = (seat: string, command: DraftCommand) =>
    exercise.refusalOf({ v: 1, at: exercise.now, person: seat, command: { type: 'Draft', seat, draft: command } });
  draft('SG', {
    ...{ type: 'OpenDraft', id: 'communique', body: 'north-atlantic-council', title: title('Communiqué'), issue: 'declaration' },
    clauses: [title('We condemn the attack.'), title('We stand with Türkiye.')],
  });
  const clauses = () => exercise.table.drafts.get('communique')?.clauses.map(({ id, text, by }) => [id, text.en, by]);
  return { exercise, draft, refusal, clauses, give };
}

describe('a draft', () => {
  it('changes by amendments that the chair takes in, and keeps who proposed what', () => {
    const { draft, clauses, exercise } = begun();
    const propose = (seat: string, change: Extract<DraftCommand, { type: 'ProposeAmendment' }>['change']) =>
      draft(seat, { type: 'ProposeAmendment', draft: 'communique', change });
    propose('TR', { kind: 'reword', clause: 'c2', text: title('We stand with Türkiye, and will help.') });
    propose('FR', { kind: 'strike', clause: 'c1' });
    propose('PL', { kind: 'add', text: title('We remain vigilant in the north.') });
    const settle = (number: number, taken: boolean) =>
      draft('SG', { type: 'SettleAmendment', draft: 'communique', number, taken });
    settle(1, true);
    settle(2, false);
    settle(3, true);
    expect(clauses()).toEqual([
      ['c1', 'We condemn the attack.', 'SG'],
      ['c2', 'We stand with Türkiye, and will help.', 'TR'],
      ['a3', 'We remain vigilant in the north.', 'PL'],
    ]);
    expect(exercise.table.drafts.get('communique')?.amendments.map(({ by, status }) => [by, status])).toEqual([
      ['TR', 'taken'],
      ['FR', 'declined'],
      ['PL', 'taken'],
    ]);
  });

  it('keeps brackets until those who hold them lift them', () => {
    const { draft, refusal, exercise } = begun();
    const held = () => exercise.table.drafts.get('communique')?.clauses[1]?.brackets.map(({ by }) => by);
    draft('FR', { type: 'PutBracket', draft: 'communique', clause: 'c2', why: 'instructions' });
    draft('PL', { type: 'PutBracket', draft: 'communique', clause: 'c2', why: 'wording' });
    expect(refusal('TR', { type: 'LiftBracket', draft: 'communique', clause: 'c2' })).toBe('TR holds no bracket on c2');
    draft('FR', { type: 'LiftBracket', draft: 'communique', clause: 'c2' });
    expect(held()).toEqual(['PL']);
  });

  it('is set under silence, broken by a letter, and stands where nobody writes', () => {
    for (const breaks of [true, false]) {
      const { exercise, draft, give } = begun();
      draft('SG', { type: 'TableDraft', draft: 'communique', silenceHours: 12 });
      const tabled = exercise.now;
      const open = () => exercise.simulation.state.decision.proposals.communique;
      expect(open()).toMatchObject({ status: 'open', deadline: tabled + 720 });
      if (breaks) {
        give('FR', {
          ...{ type: 'Act', seat: 'FR' },
          command: {
            stage: 'decision',
            command: { type: 'StatePosition', proposal: 'communique', member: 'FR', position: 'object', why: 'not yet' },
          },
        });
      }
      exercise.carryOut({ v: 1, at: tabled + 721, person: 'x', command: { type: 'LetTimePass' } });
      const spoken = exercise.simulation.log.flatMap(({ event }) =>
        event.stage === 'decision' && event.type === 'ConsensusBroken' && event.proposal === 'communique' ? [event.member] : [],
      );
      if (breaks) expect([open()?.status === 'agreed', spoken.includes('FR')]).toEqual([false, true]);
      else expect(open()?.status === 'agreed').toBe(spoken.length === 0);
    }
  });

  it('is for those who sit there, tabled by the chair once, and seen by nobody else', () => {
    const { draft, refusal, exercise } = begun();
    expect(refusal('SY', { type: 'PutBracket', draft: 'communique', clause: 'c1', why: 'no' })).toBe(
      'there is no draft communique before a body in which SY sits',
    );
    expect(refusal('FR', { type: 'TableDraft', draft: 'communique' })).toBe(
      'only the chair of north-atlantic-council tables its text',
    );
    expect(refusal('FR', { type: 'PutBracket', draft: 'communique', clause: 'c9', why: 'no' })).toBe(
      'communique has no clause c9',
    );
    const open = { type: 'OpenDraft', body: 'north-atlantic-council', title: title('x'), issue: 'x', clauses: [] } as const;
    expect(refusal('FR', { ...open, id: 'communique' })).toBe('there is a text communique already');
    expect(refusal('FR', { ...open, id: 'No id' })).toContain('is no id');
    expect(refusal('FR', { ...open, id: 'x', body: 'nowhere' })).toBe('there is no body nowhere');
    const seen = [...exercise.seats.values()].filter(({ id }) => exercise.feed.since(id, 0).some(({ kind }) => kind === 'draft'));
    expect(seen.map(({ id }) => id)).not.toContain('SY');
    expect(new Set(seen.map(({ kind }) => kind))).toEqual(new Set(['ally', 'secretary-general', 'control']));
    draft('SG', { type: 'TableDraft', draft: 'communique' });
    expect(refusal('SG', { type: 'TableDraft', draft: 'communique' })).toContain('has been tabled');
  });
});
