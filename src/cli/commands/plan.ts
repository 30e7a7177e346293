import { loadData } from '../../formats/data/load-data.ts';
import { loadForceFactors } from '../../formats/forces/load-force-factors.ts';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { type CertifiedPlan, planInstance } from '../../formats/plan/certified-plan.ts';
import { closedResources } from '../../formats/plan/disturbance/closed-resources.ts';
import { readPlan } from '../../formats/plan/plan-file.ts';
import { packageRows, planToJson } from '../../formats/plan/plan-json.ts';
import { type PlanInstance, readInstance } from '../../formats/plan/read-instance.ts';
import { planToCsv } from '../../formats/plan/views/plan-csv.ts';
import { planToGantt } from '../../formats/plan/views/plan-gantt.ts';
import { isoTime } from '../../kernel/calendar.ts';
import { type CompiledNetwork, checkCertificate, compileNetwork } from '../../movement/index.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput, WrongUsage } from '../exit.ts';
import { readText } from '../input.ts';
import { checkFolder, printJson, writeFiles } from '../output.ts';

interface PlanOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly check?: string;
}

/** `foedus plan`: an instance in; a plan with a bound out, or what is wrong with a plan that was given. */
export function plan(file: string, options: PlanOptions): void {
  if (options.check !== undefined && options.out !== undefined) {
    throw new WrongUsage('--check looks at a plan that there is and --out writes a new one: give one of them');
  }
  if (file === '-' && options.check === '-') throw new WrongUsage('only one of FILE and --check can be standard input');
  const reading = readInstance(file, readText(file), loadData(), loadForceFactors());
  if (!reading.ok) throw new WrongInput(reading.problems);
  const { instance } = reading;
  const { nodes, arcs, lift, permissions } = instance.network;
  const network = compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors());
  if (options.check !== undefined) {
    check(options.check, instance, network, options.json);
    return;
  }
  if (options.out !== undefined) checkFolder(options.out);
  const certified = planInstance(instance, network);
  const json = planToJson(certified, network);
  if (options.out !== undefined) {
    writeFiles(options.out, {
      'plan.json': `${JSON.stringify(json, null, 1)}\n`,
      'arrivals.csv': planToCsv(certified),
      'gantt.svg': planToGantt(certified),
    });
  }
  if (options.json) printJson(json);
  else print(certified, options.out);
}

function check(file: string, instance: PlanInstance, network: CompiledNetwork, json: boolean | undefined): void {
  const reading = readPlan(file, readText(file), network);
  if (!reading.ok) throw new WrongInput(reading.problems);
  const closed = closedResources(instance.closures, network);
  const breaches = [...reading.breaches, ...checkCertificate(reading.claim, instance.packages, network, 0, closed)];
  if (breaches.length > 0) {
    const remedy = 'the plan does not hold: plan anew, or put this right and check again';
    throw new WrongInput(breaches.map((message) => ({ file, line: 0, column: 0, message, remedy })));
  }
  const { serials, reservations, objective, bound } = reading.claim;
  const counts = { serials: serials.length, reservations: reservations.length / 4 };
  if (json) printJson({ holds: true, ...counts, objective, bound });
  else {
    process.stdout.write(
      `The plan holds: ${counts.serials} serials and ${counts.reservations} reservations were worked out again.\n`,
    );
  }
}

const hours = (minutes: number) => `${Math.round(minutes / 6) / 10} h`;

function print(certified: CertifiedPlan, out: string | undefined): void {
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
