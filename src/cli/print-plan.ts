import type { CertifiedPlan } from '../formats/plan/certified-plan.ts';
import type { PlanProgress } from '../formats/plan/parallel/plan-in-parallel.ts';
import { packageRows } from '../formats/plan/plan-json.ts';
import { whatBinds } from '../formats/plan/why/what-binds.ts';
import type { WhatIf } from '../formats/plan/why/what-if.ts';
import { isoTime } from '../kernel/calendar.ts';
import type { CompiledNetwork } from '../movement/index.ts';
import { describeReason } from './describe-reason.ts';

interface Extra {
  readonly out: string | undefined;
  /** What changes came to, where they were asked for. */
  readonly changes: readonly WhatIf[] | undefined;
}

const LATE_SHOWN = 10;

/** How far the planning has come, in a line. */
export function progressOf({ seconds, cost, bound }: PlanProgress, limit: number): string {
  const told = (minutes: number) => (Number.isFinite(minutes) ? hours(minutes) : 'none yet');
  return `${Math.floor(seconds)} of ${limit} s: best plan costs ${told(cost)}, no plan less than ${told(bound)}`;
}

/** For each late package what it waited for, and what one more of it is worth at most. */
function lateLines(certified: CertifiedPlan, network: CompiledNetwork): string[] {
  const late = whatBinds(certified, network);
  if (late.length === 0) return [];
  const lines = [
    '',
    'Late packages, and what they waited for (hours; one more, all the time, saves at most so many hours of cost)',
  ];
  for (const { id, latenessHours, binds } of late.slice(0, LATE_SHOWN)) {
    const parts = binds.map(
      ({ resource, hours: waited, worth }) => `${resource} ${waited}${worth === null ? '' : ` (${worth})`}`,
    );
    lines.push(`  ${id}, late by ${latenessHours} h: ${parts.join('; ') || 'nothing: its own way takes so long'}`);
  }
  if (late.length > LATE_SHOWN) lines.push(`  and ${late.length - LATE_SHOWN} more`);
  return lines;
}

function changeLines(changes: readonly WhatIf[] | undefined): string[] {
  if (!changes) return [];
  const lines = ['', 'What would change it (everything planned anew, for as long)'];
  for (const { says, saves, lateness } of changes) {
    lines.push(`  ${`${saves} h`.padStart(10)} less cost, lateness ${lateness} h: ${says}`);
  }
  if (changes.length === 0) lines.push('  nothing is late');
  return lines;
}

const hours = (minutes: number) => `${Math.round(minutes / 6) / 10} h`;

/** Prints a plan for people. */
export function printPlan(certified: CertifiedPlan, network: CompiledNetwork, { out, changes }: Extra): void {
  const { instance, plan, objective, bound, excess, binds } = certified;
  const rows = packageRows(certified).map((row) => {
    return [
      row.id,
      row.way.join(' '),
      row.departs,
      row.firstIn,
      row.completeTime,
      row.required === null ? '-' : hours(row.lateness),
    ];
  });
  const lines = [instance.title, ''];
  if (rows.length > 0) lines.push(...table([['Package', 'Way', 'Departs', 'First in', 'Complete', 'Late'], ...rows]), '');
  for (const { reason } of plan.unreachable) lines.push(describeReason(reason), '');
  lines.push('What binds (hours that serials waited for it)');
  for (const { resource, hours } of binds) lines.push(`  ${String(hours).padStart(8)}  ${resource}`);
  if (binds.length === 0) lines.push('  nothing: no serial had to wait');
  lines.push(...lateLines(certified, network), ...changeLines(changes));
  lines.push('', `Weighted lateness  ${hours(objective.lateness)}`);
  lines.push(
    `Last arrival       ${isoTime(instance.start, objective.lastArrival)}`,
    `Asset-hours        ${objective.assetHours}`,
  );
  lines.push(
    `Cost               ${hours(objective.cost)}: weighted lateness and a twentieth of the weighted time from ready to complete`,
  );
  lines.push(`Lower bounds       cost ${hours(bound.cost)}, weighted lateness ${hours(bound.lateness)}: no plan has less`);
  const percent = excess.percent === null ? 'no percentage: the bound is 0' : `${Math.round(excess.percent * 10) / 10} %`;
  lines.push(`Certified excess   ${hours(excess.absolute)} (${percent})`);
  if (out !== undefined) lines.push('', `Written to ${out}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
