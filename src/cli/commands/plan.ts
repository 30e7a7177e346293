import { loadData } from '../../formats/data/load-data.ts';
import { loadForceFactors } from '../../formats/forces/load-force-factors.ts';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { type CertifiedPlan, planInstance } from '../../formats/plan/certified-plan.ts';
import { closedResources } from '../../formats/plan/disturbance/closed-resources.ts';
import { planInParallel } from '../../formats/plan/parallel/plan-in-parallel.ts';
import { readPlan } from '../../formats/plan/plan-file.ts';
import { planToJson } from '../../formats/plan/plan-json.ts';
import { type PlanInstance, readInstance } from '../../formats/plan/read-instance.ts';
import { planToCsv } from '../../formats/plan/views/plan-csv.ts';
import { planToCurves } from '../../formats/plan/views/plan-curves.ts';
import { planToGantt } from '../../formats/plan/views/plan-gantt.ts';
import { planToGeojson } from '../../formats/plan/views/plan-geojson.ts';
import { planToMap } from '../../formats/plan/views/plan-map.ts';
import { changesFor, type WhatIf, whatIf } from '../../formats/plan/why/what-if.ts';
import { type CompiledNetwork, checkCertificate, compileNetwork } from '../../movement/index.ts';
import { WrongInput, WrongUsage } from '../exit.ts';
import { readText } from '../input.ts';
import { checkFolder, Progress, printJson, writeFiles } from '../output.ts';
import { printPlan, progressOf } from '../print-plan.ts';

interface PlanOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly check?: string;
  readonly seconds: number;
  readonly whatIf?: boolean;
}

/** `foedus plan`: an instance in; a plan with a bound out, or what is wrong with a plan that was given. */
export async function plan(file: string, options: PlanOptions): Promise<void> {
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
  const certified = await planFor(instance, network, options.seconds);
  const changes = options.whatIf ? await planChanges(certified, network, options.seconds) : undefined;
  const json = { ...planToJson(certified, network), ...(changes ? { whatIf: changes } : {}) };
  if (options.out !== undefined) {
    writeFiles(options.out, {
      'plan.json': `${JSON.stringify(json, null, 1)}\n`,
      'arrivals.csv': planToCsv(certified),
      'gantt.svg': planToGantt(certified),
      'curves.svg': planToCurves(certified),
      'map.svg': planToMap(certified, network),
      'map.geojson': `${JSON.stringify(planToGeojson(certified, network))}\n`,
    });
  }
  if (options.json) printJson(json);
  else printPlan(certified, network, { out: options.out, changes });
}

/** For so many seconds, told as they go; stopped by an interrupt, with the best plan so far. 0: one list schedule. */
async function planFor(instance: PlanInstance, network: CompiledNetwork, seconds: number): Promise<CertifiedPlan> {
  if (seconds <= 0) return planInstance(instance, network);
  const progress = new Progress();
  let stop = () => {};
  const onInterrupt = () => {
    progress.say('stopping with the best plan so far');
    stop();
  };
  process.once('SIGINT', onInterrupt);
  try {
    return await planInParallel(instance, network, {
      seconds,
      onStart: (stopNow) => {
        stop = stopNow;
      },
      onProgress: (now) => progress.say(progressOf(now, seconds)),
    });
  } finally {
    process.off('SIGINT', onInterrupt);
    progress.end();
  }
}

async function planChanges(certified: CertifiedPlan, network: CompiledNetwork, seconds: number): Promise<WhatIf[]> {
  const found: WhatIf[] = [];
  for (const change of changesFor(certified, network)) {
    found.push(await whatIf(certified, change, (instance, changed) => planFor(instance, changed, seconds)));
  }
  return found.sort((a, b) => b.saves - a.saves);
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
