import { describe, expect, it } from 'vitest';
import { checkData, summariseProvenance } from '../src/formats/data/check-data.ts';
import { loadData } from '../src/formats/data/load-data.ts';
import { problemText } from '../src/formats/data/problem.ts';

describe('the data of the repository', () => {
  it('has no problem', () => {
    expect(checkData().map(problemText)).toEqual([]);
  });

  it('names its ground for every row of states, organisations, memberships and offices', () => {
    const data = loadData();
    const rows = new Map(
      summariseProvenance().map((count) => [count.collection, count.urlRead + count.judgement + count.unverified]),
    );
    for (const name of ['states', 'organisations', 'memberships', 'offices'] as const) {
      expect(rows.get(name), name).toBe(data[name].length);
      expect(data[name].length, name).toBeGreaterThan(0);
    }
  });
});
