import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartnerSupportKind, SanctionsPackage, TradeShare } from '../words/measures.ts';
import type { Provenance, Source } from '../words/source.ts';
import type { Membership, State } from '../words/states.ts';
import { EU27, exampleMemberships, G7 } from './example/example-facts.ts';
import type { EffectRow, PartnerArrangement } from './index.ts';
import { costToSenders, countSenders, effectOnTarget, listInstruments } from './index.ts';

const data = new URL('../../data/', import.meta.url);
const read = <Row>(path: string): readonly Row[] => JSON.parse(readFileSync(new URL(path, data), 'utf8'));
const packages = read<SanctionsPackage>('measures/packages.json');
const trade = read<TradeShare>('measures/trade.json');
const effects = read<EffectRow>('measures/effects.json');
const support = read<PartnerSupportKind>('measures/partner-support.json');
const arrangements = read<PartnerArrangement>('measures/partner-arrangements.json');
const sources = read<Source>('sources/measures.json');
const everything: readonly Provenance[] = [...packages, ...trade, ...effects, ...support, ...arrangements];
const facts = { trade, effects, memberships: exampleMemberships };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const allSources = (): ReadonlySet<string> =>
  new Set(readdirSync(new URL('sources/', data)).flatMap((file) => read<Source>(`sources/${file}`).map(({ id }) => id)));

describe('provenance', () => {
  it('names a source that is listed, or says that there is none', () => {
    const known = allSources();
    expect(
      everything.map(({ source }) => source).filter((id) => id !== 'judgement' && id !== 'unverified' && !known.has(id)),
    ).toEqual([]);
  });

  it('reasons wherever it is our judgement, and dates everything', () => {
    expect(everything.filter(({ source, note }) => source === 'judgement' && !note)).toEqual([]);
    expect(everything.filter(({ asOf }) => !DAY.test(asOf))).toEqual([]);
  });

  it('has sources with ids and public addresses of their own', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(sources.filter(({ id, url, seen }) => !/^[a-z0-9-]+$/.test(id) || !/^https?:\/\//.test(url) || !seen)).toEqual([]);
  });

  it('has sources for all that the texts of the rules name', () => {
    const known = allSources();
    const named: string[] = [];
    for (const folder of ['kinds/sanctions/', 'kinds/support/', 'effects/']) {
      for (const rule of readdirSync(new URL(folder, import.meta.url))) {
        const text = new URL(`${folder}${rule}/text.md`, import.meta.url);
        if (!existsSync(text)) continue;
        const tail = readFileSync(text, 'utf8').match(/Sources?:[\s\S]*/)?.[0] ?? '';
        for (const [, id] of tail.matchAll(/`([a-z0-9-]+)`/g)) if (id !== undefined) named.push(id);
      }
    }
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('packages', () => {
  it('have ids of their own, instruments of the closed list, and dates in order', () => {
    expect(new Set(packages.map(({ id }) => id)).size).toBe(packages.length);
    const closed = listInstruments();
    expect(packages.flatMap(({ instruments }) => instruments).filter((each) => !closed.includes(each))).toEqual([]);
    expect(packages.filter(({ adopted, proposed }) => !DAY.test(adopted) || (proposed !== null && proposed > adopted))).toEqual(
      [],
    );
  });

  it('hold the European packages 1 to 19 in order', () => {
    const numbered = packages.filter(({ id }) => /^eu-\d+[ab]?$/.test(id));
    expect([...new Set(numbered.map(({ id }) => Number(id.match(/\d+/)?.[0])))]).toEqual(
      Array.from({ length: 19 }, (_, k) => k + 1),
    );
    expect(numbered.map(({ adopted }) => adopted)).toEqual(numbered.map(({ adopted }) => adopted).sort());
  });
});

describe('trade and effects', () => {
  it('has shares between 0 and 1, both ways, for the 27, the Union and the rest of the G7', () => {
    const wanted = [...new Set([...EU27, ...G7])];
    for (const state of wanted) {
      expect(trade.filter((row) => row.state === state && row.partner === 'RU')).toHaveLength(1);
      expect(trade.filter((row) => row.state === 'RU' && row.partner === state)).toHaveLength(1);
      expect(effects.filter((row) => row.kind === 'openness' && row.state === state)).toHaveLength(1);
    }
    for (const { exportsShare, importsShare, energyShare = 0 } of trade) {
      for (const share of [exportsShare, importsShare, energyShare]) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('has ranges in order, rates in order, and ids of their own', () => {
    const known = new Set(read<State>('states/states.json').map(({ id }) => id));
    expect(new Set(effects.map(({ id }) => id)).size).toBe(effects.length);
    for (const row of effects) {
      if (row.kind === 'parameter' || row.kind === 'coverage')
        expect(row.range.p10 <= row.range.p50 && row.range.p50 <= row.range.p90).toBe(true);
      if (row.kind === 'prior') expect(0 <= row.low && row.low <= row.high && row.high <= 1).toBe(true);
      if (row.kind === 'coverage') expect(listInstruments()).toContain(row.instrument);
      if (row.kind === 'role') expect(row.states.filter((state) => !known.has(state))).toEqual([]);
      if (row.kind === 'observed') expect(row.date).toMatch(DAY);
    }
  });

  it('has an assumption or a critic for each form', () => {
    for (const method of ['gravity-loss', 'production-loss', 'export-revenue-loss']) {
      expect(effects.some((row) => row.kind === 'method-note' && row.method === method && row.role === 'critic')).toBe(true);
      expect(effects.some((row) => row.kind === 'method-note' && row.method === method && row.role === 'assumes')).toBe(true);
    }
  });
});

describe('with the data as it is', () => {
  const in2022 = packages.filter(({ adopted }) => adopted <= '2022-12-31');

  it('counts the senders of the week of 24 February 2022 by the memberships of the product', () => {
    const memberships = read<Membership>('organisations/memberships.json');
    expect(countSenders(['US', 'EU', 'G7'], '2022-02-25', memberships).count).toBe(31);
    const week = packages.filter(({ adopted }) => adopted >= '2022-02-21' && adopted <= '2022-02-27').map(({ sender }) => sender);
    const counted = countSenders(week, '2022-02-27', memberships);
    expect(counted.count).toBe(31);
    expect(counted.overlap.map(({ state }) => state)).toEqual(['DE', 'FR', 'IT']);
  });

  it('has figures for the target and for each of the 31, small senders losing least', () => {
    expect(effectOnTarget(in2022, facts).interval).not.toBeNull();
    const costs = new Map(costToSenders(in2022, facts).map(({ who, interval }) => [who, interval?.p50]));
    for (const state of new Set([...EU27, ...G7])) expect(costs.get(state)).toBeGreaterThan(0);
    expect(costs.get('LT')).toBeGreaterThan(costs.get('DE') ?? 0);
    expect(costs.get('DE')).toBeGreaterThan(costs.get('US') ?? 0);
  });

  it('the published range for a stop of Russian energy to Germany, 0.5 to 3 %, overlaps that of a full stop here', () => {
    const stop = packages
      .filter(({ id }) => id === 'eu-1')
      .map((each) => ({
        ...each,
        instruments: ['import-ban-coal', 'import-ban-crude', 'import-ban-products', 'import-ban-gas'],
      }));
    const [germany] = costToSenders(stop, facts, ['DE']);
    expect(germany?.interval?.p90).toBeGreaterThan(0.5);
    expect(germany?.interval?.p90).toBeLessThan(3);
  });
});
