import { arch, cpus, platform, release } from 'node:os';
import { simulationMm1 } from './kernel/full-simulation.js';
import { handWrittenHold, handWrittenMm1 } from './kernel/hand-written.js';
import { kernelHold, kernelMm1 } from './kernel/kernel-models.js';
import { findSimpy } from './kernel/simpy.js';

const ARRIVAL_RATE = 0.9;
const SERVICE_RATE = 1;
const PENDING = [10, 1000, 100_000];
/** 1 / (1 - 0.9), and three standard errors of the mean over 10^6 customers. */
const EXACT_MINUTES = 10;
const ACCEPTED_MINUTES = 0.57;
const OVER_HAND_WRITTEN = 2;
const OVER_SIMPY = 20;
/** The row with the full log takes a part of the customers, to keep its memory small. */
const LOGGED_PART = 0.2;
const SIMPY_EVENTS = 200_000;
const SIMPY_REPETITIONS = 3;
/**
 * The kernel against a loop written by hand and against SimPy, in one run and interleaved, by CPU time; medians.
 * Throws when the kernel and the loop, which draw the same numbers, do not agree bit for bit.
 */
export async function runKernelBench(options = {}) {
  const { customers = 1_000_000, holdEvents = 1_000_000, repetitions = 7, seed = 1 } = options;
  const simpy = options.simpy === false ? undefined : findSimpy();
  const simpySeen = { versions: 'SimPy not found' };
  const rows = [...mm1Rows(customers, repetitions, seed, simpy, simpySeen)];
  for (const pending of PENDING) rows.push(...holdRows(pending, holdEvents, repetitions, seed, simpy));
  return { name: 'kernel', machine: `${machine()}, ${simpySeen.versions}`, rows };
}
function mm1Rows(customers, repetitions, seed, simpy, seen) {
  const timing = { kernel: [], handWritten: [], simpy: [] };
  const logged = [];
  const loggedCustomers = Math.ceil(customers * LOGGED_PART);
  let mean = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const ours = timed(() => kernelMm1(customers, ARRIVAL_RATE, SERVICE_RATE, seed));
    const loop = timed(() => handWrittenMm1(customers, ARRIVAL_RATE, SERVICE_RATE, seed));
    mustAgree('M/M/1', ours.result, loop.result);
    mean = ours.result;
    timing.kernel.push(ours.seconds);
    timing.handWritten.push(loop.seconds);
    logged.push(timed(() => simulationMm1(loggedCustomers, ARRIVAL_RATE, SERVICE_RATE, seed)).seconds);
    if (simpy && repetition < SIMPY_REPETITIONS) {
      const run = simpy('mm1', customers);
      seen.versions = run.versions;
      timing.simpy.push(run.seconds);
    }
  }
  const scaled = simpy ? median(timing.simpy) / customers : undefined;
  return [
    {
      measure: 'M/M/1: mean time in system',
      value: mean,
      unit: 'min',
      reference: `exact ${EXACT_MINUTES}`,
      target: `${EXACT_MINUTES} ± ${ACCEPTED_MINUTES} over 1,000,000 customers`,
      met: Math.abs(mean - EXACT_MINUTES) <= ACCEPTED_MINUTES,
    },
    ...comparison('M/M/1', 'customers/s', timing, customers, customers),
    {
      measure: 'M/M/1: full Simulation, events and log',
      value: loggedCustomers / median(logged),
      unit: 'customers/s',
      ...(scaled === undefined ? {} : { reference: 'SimPy', ratio: (scaled * loggedCustomers) / median(logged) }),
    },
  ];
}
function holdRows(pending, events, repetitions, seed, simpy) {
  const timing = { kernel: [], handWritten: [], simpy: [] };
  const ours = kernelHold(pending, seed);
  const loop = handWrittenHold(pending, seed);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const our = timed(() => ours.run(events));
    const its = timed(() => loop.run(events));
    mustAgree(`hold ${pending}`, our.result, its.result);
    timing.kernel.push(our.seconds);
    timing.handWritten.push(its.seconds);
    if (simpy && repetition < SIMPY_REPETITIONS) timing.simpy.push(simpy('hold', pending, SIMPY_EVENTS).seconds);
  }
  return comparison(`hold, ${pending.toLocaleString('en')} pending`, 'events/s', timing, events, SIMPY_EVENTS);
}
/** Rows for one task: the kernel against the loop (times as long) and against SimPy (times as fast). */
function comparison(task, unit, timing, count, simpyCount) {
  const kernelSpeed = count / median(timing.kernel);
  const loopSpeed = count / median(timing.handWritten);
  const rows = [
    { measure: `${task}: written by hand`, value: loopSpeed, unit },
    {
      measure: `${task}: kernel`,
      value: kernelSpeed,
      unit,
      reference: 'written by hand (time as a multiple)',
      ratio: loopSpeed / kernelSpeed,
      target: `<= ${OVER_HAND_WRITTEN.toFixed(1)}`,
      met: loopSpeed / kernelSpeed <= OVER_HAND_WRITTEN,
    },
  ];
  if (timing.simpy.length === 0) return rows;
  const simpySpeed = simpyCount / median(timing.simpy);
  rows.push({
    measure: `${task}: SimPy`,
    value: simpySpeed,
    unit,
    reference: 'kernel (times as fast as SimPy)',
    ratio: kernelSpeed / simpySpeed,
    target: `>= ${OVER_SIMPY}`,
    met: kernelSpeed / simpySpeed >= OVER_SIMPY,
  });
  return rows;
}
/** CPU seconds of this process, compiler and collector included: neighbours' load hardly moves it. */
function timed(task) {
  const before = process.cpuUsage();
  const result = task();
  const used = process.cpuUsage(before);
  return { seconds: (used.user + used.system) / 1e6, result };
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
function mustAgree(task, ours, loop) {
  if (!Object.is(ours, loop)) throw new Error(`${task}: the kernel found ${ours}, the loop ${loop}`);
}
function machine() {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`;
}
