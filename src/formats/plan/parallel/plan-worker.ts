import { parentPort, workerData } from 'node:worker_threads';
import { compileNetwork, findCertificate, searchPlan } from '../../../movement/index.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import { closedResources } from '../disturbance/closed-resources.ts';
import { loadHighs } from '../solver/highs-solver.ts';
import type { PlanMessage, PlanTask } from './plan-task.ts';

/** Between two messages of progress. */
const TOLD_EVERY_SECONDS = 0.25;

const { phase, instance, seconds, stop } = workerData as PlanTask;
const { nodes, arcs, lift, permissions } = instance.network;
const network = compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors());
const closures = closedResources(instance.closures, network);
const say = (message: PlanMessage) => parentPort?.postMessage(message);
const began = performance.now();
let told = -Infinity;

function spent(best: number): number {
  const gone = (performance.now() - began) / 1000;
  if (gone > told + TOLD_EVERY_SECONDS) {
    told = gone;
    say({ type: 'progress', phase, best });
  }
  return Atomics.load(stop, 0) === 0 ? gone / seconds : 1;
}

if (phase === 'plan') {
  say({ type: 'plan', plan: searchPlan(instance.packages, network, { start: 0, closures, spent }) });
} else {
  const solve = await loadHighs();
  say({ type: 'bound', certificate: findCertificate(instance.packages, network, { start: 0, closures, solve, spent }) });
}
