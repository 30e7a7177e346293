import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TREATIES } from '../../assessment/index.ts';
import { packageRoot } from '../data/package-root.ts';
import { loadTreaties } from './load-treaties.ts';

const areas = loadTreaties();
const rows = [...areas.seas, ...areas.regions, ...areas.territories, ...areas.nuclearWeaponStates, ...areas.thresholds];
const sources: { id: string; url: string }[] = JSON.parse(readFileSync(`${packageRoot()}/data/sources/treaties.json`, 'utf8'));
const known = new Set([...sources.map((source) => source.id), 'judgement', 'unverified']);

describe('data/treaties', () => {
  it('has a source that exists for every row, and a note for every judgement', () => {
    for (const row of rows) {
      expect(known).toContain(row.source);
      if (row.source === 'judgement') expect(row.note?.length).toBeGreaterThan(20);
    }
  });

  it('has a source that exists for every clause and statement', () => {
    expect(TREATIES.map((rule) => rule.source).filter((source) => !known.has(source))).toEqual([]);
    for (const { statements } of areas.thresholds) for (const { source } of statements) expect(known).toContain(source);
  });

  it('has ids of one kind only once', () => {
    for (const list of [areas.seas, areas.regions, areas.territories, areas.thresholds, sources]) {
      const ids = list.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has closed rings of at least three corners, within the world', () => {
    for (const { id, polygons } of [...areas.seas, ...areas.regions, ...areas.territories]) {
      for (const ring of polygons.flat()) {
        expect(ring.length, id).toBeGreaterThan(3);
        expect(ring[0], id).toEqual(ring.at(-1));
        for (const [lon, lat] of ring) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, id).toBe(true);
      }
    }
  });

  it('has for every sea an unbroken row of days since the treaty', () => {
    for (const { id, standings } of areas.seas) {
      expect(standings[0]?.from, id).toBe('1949-08-24');
      expect(standings.at(-1)?.to, id).toBeNull();
      for (const [index, { to }] of standings.entries()) {
        const next = standings[index + 1];
        if (to !== null && next) expect(Date.parse(next.from) - Date.parse(to), id).toBe(86_400_000);
      }
    }
  });

  it('orders the points of each declared range', () => {
    for (const { share } of areas.thresholds)
      expect([share.p10, share.p50, share.p90]).toEqual([share.p10, share.p50, share.p90].sort((a, b) => a - b));
  });
});
