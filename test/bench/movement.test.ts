import { describe, expect, it } from 'vitest';
import type { InstanceResult } from './movement/measure-instance.ts';
import { readOptions, WrongOptions } from './movement/options.ts';
import { runMovementBench } from './movement.ts';

describe('the movement benchmark', () => {
  it('plans, bounds and checks instances, and says on what machine', async () => {
    const report = await runMovementBench({ family: 'tiny', load: '0.5,0.7', seeds: 2, seconds: 1 });
    const value = (measure: string) => report.rows.find((row) => row.measure === measure)?.value ?? Number.NaN;
    expect(report.machine).toContain(`Node v${process.versions.node}`);
    expect(new Set(report.rows.map((row) => row.measure)).size).toBe(report.rows.length);
    expect(value('reference: M/M/1 loop written by hand')).toBeGreaterThan(0);
    for (const name of ['tiny-0.5', 'tiny-0.7']) {
      expect(value(`${name}: packages`)).toBe(8);
      expect(value(`${name}: breaches found by the checker`)).toBe(0);
      expect(value(`${name}: packages that cannot go`)).toBe(0);
      expect(value(`${name}: bound on Z`)).toBeGreaterThan(0);
      expect(value(`${name}: bound on Z`)).toBeLessThanOrEqual(value(`${name}: Z of the plan`));
      expect(value(`${name}: certified excess, worst`)).toBeGreaterThanOrEqual(value(`${name}: certified excess, median`));
    }
    expect(report.lines).toHaveLength(4);
  });

  it('finds the same plans when it runs again', async () => {
    const hashes = async () => {
      const { instances = [] } = await runMovementBench({ family: 'tiny', seeds: 2, seconds: 1 });
      return (instances as InstanceResult[]).map((result) => [result.instanceHash, result.planned.hash]);
    };
    const first = await hashes();
    expect(new Set(first.flat()).size).toBe(4);
    expect(await hashes()).toEqual(first);
  });

  it('reads its options and refuses those that cannot be', () => {
    const { groups, scenario, seeds } = readOptions({ family: 'S, M,scenario', load: '0.5,1', pools: true });
    expect(groups.map(({ family, load, pools }) => [family, load, pools])).toEqual([
      ['S', 0.5, true],
      ['S', 1, true],
      ['M', 0.5, true],
      ['M', 1, true],
    ]);
    expect([scenario, seeds]).toEqual([true, 10]);
    expect(() => readOptions({ family: 'XXL' })).toThrow(
      new WrongOptions('no family "XXL"; there are: tiny, S, M, L, XL, scenario'),
    );
    expect(() => readOptions({ family: ',' })).toThrow(/no family was given/);
    for (const load of ['0', '2', 'half', '']) expect(() => readOptions({ load }), load).toThrow(WrongOptions);
  });
});
