import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartnerSupportKind } from '../../words/measures.ts';
import { parseCases, words } from '../example/parse-cases.ts';
import { type EffectRow, holdersAmong, type TradeRole } from '../facts.ts';
import { assessSupport } from './assess-support.ts';
import { findInstrument, listInstruments, SANCTION_KINDS, SUPPORT_RULES } from './catalogue.ts';

const here = new URL('.', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');
const rows: readonly PartnerSupportKind[] = JSON.parse(read('../../../data/measures/partner-support.json'));
const effects: readonly EffectRow[] = JSON.parse(read('../../../data/measures/effects.json'));

describe('the closed list of instruments', () => {
  it('has each instrument in one kind only', () => {
    const all = SANCTION_KINDS.flatMap((kind) => Object.keys(kind.instruments));
    expect(new Set(all).size).toBe(all.length);
    expect(listInstruments()).toHaveLength(all.length);
  });

  it('knows nothing outside it, not even what every object has', () => {
    expect(findInstrument('toString')).toBeUndefined();
    expect(findInstrument('embargo')).toBeUndefined();
  });
});

it('lists every rule folder, and each has its text and its cases', () => {
  for (const [folder, ids] of [
    ['sanctions', SANCTION_KINDS.map((kind) => kind.id)],
    ['support', SUPPORT_RULES.map((rule) => rule.id)],
  ] as const) {
    expect([...ids].sort()).toEqual(readdirSync(new URL(`${folder}/`, here)).sort());
    for (const id of ids) expect(existsSync(new URL(`${folder}/${id}/text.md`, here))).toBe(true);
  }
});

describe.each(SANCTION_KINDS)('sanctions: $id', (kind) => {
  const cases = parseCases(read(`sanctions/${kind.id}/cases.txt`));

  it('has a case for each of its instruments', () => {
    expect(Object.keys(kind.instruments).filter((each) => !cases.some(([instrument]) => instrument === each))).toEqual([]);
  });

  it.each(cases)('%s by %s (buyers: %s) is %s', (instrument, senders, buyers, verdict) => {
    const states = words(senders);
    const among = (role: TradeRole) => holdersAmong(effects, role, states);
    const bite = kind.bites({ instrument, senders: states, buyers: words(buyers), among });
    expect(bite.verdict).toBe(verdict);
    expect(bite.says).not.toBe('');
    if (bite.verdict !== 'engaged') expect(bite.wouldChange).toBeDefined();
  });
});

describe.each(SUPPORT_RULES)('support: $id', (rule) => {
  const kind = rows.find((row) => row.id === rule.id);
  if (kind === undefined) throw new Error(`no data row for ${rule.id}`);

  it('reads only standings that its row excludes', () => {
    expect(Object.keys(rule.readings).filter((standing) => !kind.excludes.includes(standing))).toEqual([]);
  });

  it.each(parseCases(read(`support/${rule.id}/cases.txt`)))('%s: %s', (standings, verdict) => {
    const held = words(standings).map((standing) => ({ standing, source: 'judgement' }));
    const { available, reason } = assessSupport(kind, rule, 'XX', held);
    expect(available).toBe(verdict);
    expect(reason.result).toBe(verdict);
    expect(reason.because?.length).toBe(kind.requires.length + kind.excludes.length);
  });
});
