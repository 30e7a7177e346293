import type { BenchRow } from '../report.ts';
import type { InstanceResult } from './measure-instance.ts';
import { median } from './timing.ts';

const DAY = 1440;

/** The rows of instances that differ only by their seed: medians, the worst where that matters. */
export function groupRows(name: string, results: readonly InstanceResult[]): BenchRow[] {
  const mid = (of: (result: InstanceResult) => number) => median(results.map(of));
  const sum = (of: (result: InstanceResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const row = (measure: string, value: number, unit: string): BenchRow => ({ measure: `${name}: ${measure}`, value, unit });
  const none = (measure: string, value: number): BenchRow => {
    return { ...row(measure, value, ''), target: '0', met: value === 0 };
  };
  const excesses = results.flatMap(({ excessPercent }) => (excessPercent === null ? [] : [excessPercent]));
  const greedyLateness = mid((r) => r.greedy.lateness);
  const planLateness = mid((r) => r.planned.lateness);
  return [
    row(
      'nodes',
      mid((r) => r.size.nodes),
      '',
    ),
    row(
      'arcs, two-way',
      mid((r) => r.size.arcs),
      '',
    ),
    row(
      'packages',
      mid((r) => r.size.packages),
      '',
    ),
    row(
      'serials of the list scheduler',
      mid((r) => r.listed.serials),
      '',
    ),
    row(
      'repair after a closure, median',
      mid((r) => r.repair.medianMilliseconds),
      'ms',
    ),
    row('repair after a closure, worst', Math.max(...results.map((r) => r.repair.worstMilliseconds)), 'ms'),
    row('certified excess, median', median(excesses), '%'),
    row('certified excess, worst', Math.max(...excesses), '%'),
    row(
      'Z of greedy',
      mid((r) => r.greedy.cost / DAY),
      'weighted days',
    ),
    row(
      'Z of the list scheduler',
      mid((r) => r.listed.cost / DAY),
      'weighted days',
    ),
    row(
      'Z of the plan',
      mid((r) => r.planned.cost / DAY),
      'weighted days',
    ),
    row(
      'bound on Z',
      mid((r) => r.bound / DAY),
      'weighted days',
    ),
    row('lateness of greedy', greedyLateness / DAY, 'weighted days'),
    row(
      'lateness of the list scheduler',
      mid((r) => r.listed.lateness / DAY),
      'weighted days',
    ),
    {
      ...row('lateness of the plan', planLateness / DAY, 'weighted days'),
      reference: 'greedy',
      ...ratio(planLateness, greedyLateness),
    },
    row(
      'packages late, greedy',
      mid((r) => (100 * r.greedy.latePackages) / r.size.packages),
      '%',
    ),
    row(
      'packages late, plan',
      mid((r) => (100 * r.planned.latePackages) / r.size.packages),
      '%',
    ),
    row(
      'on-time tonnes, greedy',
      mid((r) => 100 * r.greedy.onTimeTonnes),
      '%',
    ),
    row(
      'on-time tonnes, list scheduler',
      mid((r) => 100 * r.listed.onTimeTonnes),
      '%',
    ),
    row(
      'on-time tonnes, plan',
      mid((r) => 100 * r.planned.onTimeTonnes),
      '%',
    ),
    row(
      'processor time of the list scheduler',
      mid((r) => 1000 * r.listed.seconds),
      'ms',
    ),
    row(
      'processor time of greedy',
      mid((r) => 1000 * r.greedy.seconds),
      'ms',
    ),
    row(
      'time of the planner',
      mid((r) => r.planned.seconds),
      's',
    ),
    row('peak memory of the process', Math.max(...results.map((r) => r.peakMegabytes)), 'MB'),
    none(
      'packages that cannot go',
      sum((r) => r.planned.unreachable),
    ),
    none(
      'breaches found by the checker',
      sum((r) => r.breaches.length),
    ),
  ];
}

function ratio(value: number, reference: number): Pick<BenchRow, 'ratio'> {
  return reference > 0 ? { ratio: value / reference } : {};
}

/** One line an instance, with the hashes of its file and of the plan's serials. */
export function instanceLine(result: InstanceResult): string {
  const days = (minutes: number) => Math.round(minutes / DAY);
  const excess = result.excessPercent === null ? '-' : `+${result.excessPercent.toFixed(1)} %`;
  const costs = `Z greedy ${days(result.greedy.cost)}, list ${days(result.listed.cost)}, plan ${days(result.planned.cost)}`;
  const breach = result.breaches[0] === undefined ? '' : `, breach: ${result.breaches[0]}`;
  const time = `${result.planned.seconds.toFixed(2)} s`;
  return `${result.name}: ${costs}, bound ${days(result.bound)} (${excess}), ${time}, instance ${result.instanceHash.slice(0, 12)}, plan ${result.planned.hash.slice(0, 12)}${breach}`;
}
