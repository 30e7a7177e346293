import { describe, expect, it } from 'vitest';
import { checkReferences } from '../check-references.ts';
import { checkKeys, checkSchemas } from '../check-rows.ts';
import { collections } from '../collections.ts';
import type { DataFile } from '../finding.ts';
import { loadReachRows } from '../load-data.ts';
import { checkProvenance } from '../provenance.ts';

const judgement = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'why' } as const;
const brigade = {
  id: 'brigade',
  name: 'a brigade',
  nameFr: 'une brigade',
  leastPersonnel: 3000,
  mostPersonnel: null,
  unitTypes: ['armoured-brigade'],
  modes: ['road', 'rail'],
  together: true,
  ...judgement,
};
const forward = { id: 'forward', frameworks: ['eFP', 'run'], readinessHours: { p10: 1, p50: 2, p90: 3 }, ...judgement };
const file = (name: DataFile['name'], ...rows: object[]): DataFile => ({ name, file: `data/forces/${name}.json`, rows });
const presence = file('presence', { id: 'x', framework: 'eFP' });

const messagesOf = (...files: DataFile[]): string[] =>
  [
    ...checkSchemas(files, collections),
    ...checkKeys(files, collections),
    ...checkReferences([presence, ...files]).filter((finding) => finding.file !== presence.file),
    ...checkProvenance(files, []),
  ].map(({ message }) => message);

describe('rows of packages and of readiness', () => {
  it('are there, and sound ones pass', () => {
    expect(loadReachRows().forcePackages.map(({ id }) => id)).toEqual(['light-battalion', 'battlegroup', 'brigade']);
    expect(loadReachRows().presenceReadiness.length).toBeGreaterThan(4);
    expect(messagesOf(file('forcePackages', brigade), file('presenceReadiness', forward))).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['more people at least than at most', { ...brigade, mostPersonnel: 600 }, /brigade at mostPersonnel: is less than/],
    ['no people', { ...brigade, leastPersonnel: 0 }, /brigade at leastPersonnel/],
    ['a mode that is not searched', { ...brigade, modes: ['sea'] }, /brigade at modes/],
    ['no types', { ...brigade, unitTypes: [] }, /brigade at unitTypes/],
    ['no French name', { ...brigade, nameFr: '' }, /brigade at nameFr/],
    ['a judgement without its reasoning', { ...brigade, note: undefined }, /brigade: a judgement without a note/],
  ])('a package with %s is told', (_what, row, says) => {
    expect(messagesOf(file('forcePackages', row))).toEqual([expect.stringMatching(says)]);
  });

  it.each<[string, object, RegExp]>([
    [
      'a framework that no presence has',
      { ...forward, frameworks: ['efp'] },
      /frameworks names efp, which is not among the frameworks/,
    ],
    ['hours that fall', { ...forward, readinessHours: { p10: 9, p50: 2, p90: 3 } }, /forward at readinessHours/],
    ['a source that is not there', { ...forward, source: 'nowhere' }, /nowhere is not a row of data\/sources/],
  ])('readiness with %s is told', (_what, row, says) => {
    expect(messagesOf(file('presenceReadiness', row))).toEqual([expect.stringMatching(says)]);
  });

  it('an id used twice is told', () => {
    expect(messagesOf(file('forcePackages', brigade, brigade))).toEqual([expect.stringMatching(/brigade is there twice/)]);
  });
});
