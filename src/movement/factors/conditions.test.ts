import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { createChance } from '../../kernel/chance.ts';
import { exampleNetwork } from '../checks/example-network.ts';
import { sampleConditions } from './conditions.ts';
import { FACTOR_IDS, medianValues } from './movement-factors.ts';

const factors = loadMovementFactors();

const network = exampleNetwork(factors);

describe('sampleConditions', () => {
  it('gives the medians without chance', () => {
    const conditions = sampleConditions(undefined, factors, network);
    expect(conditions.values).toEqual(medianValues(factors));
    expect(conditions.permissionHours['PL/road']).toBe(30);
    expect(conditions.assets.tactical).toBe(3);
  });

  it('draws the same for the same replicate, and leaves single figures alone', () => {
    const drawn = sampleConditions(createChance(1, 2), factors, network);
    expect(sampleConditions(createChance(1, 2), factors, network)).toEqual(drawn);
    expect(sampleConditions(createChance(1, 3), factors, network)).not.toEqual(drawn);
    for (const factor of factors.factors) {
      if (typeof factor.value === 'number') expect(drawn.values[factor.id]).toBe(factor.value);
    }
    expect(Object.keys(drawn.values).sort()).toEqual([...FACTOR_IDS].sort());
  });

  it('stays within p10 and p90 four times in five, and keeps at least one asset at hand', () => {
    const interval = { p10: 12, p50: 30, p90: 72 };
    let inside = 0;
    const runs = 2000;
    for (let replicate = 0; replicate < runs; replicate++) {
      const drawn = sampleConditions(createChance(5, replicate), factors, network);
      const hours = drawn.permissionHours['PL/road'] as number;
      if (hours >= interval.p10 && hours <= interval.p90) inside++;
      expect(drawn.assets.ferry).toBe(1);
    }
    // 0.8 · 2000 = 1600, standard deviation 18.
    expect(Math.abs(inside - 1600)).toBeLessThan(90);
  });
});
