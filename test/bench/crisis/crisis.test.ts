import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { frozenModel } from '../../../src/kernel/frozen-model.ts';
import { formatLog } from '../../../src/kernel/log.ts';
import { fold } from '../../../src/kernel/simulation.ts';
import { HOW_TO_INSTALL_SIMPY } from '../kernel/simpy.ts';
import { compareCrisis } from './compare.ts';
import { exampleFigures } from './figures.ts';
import { benchCrisis, playBenchCrisis } from './play.ts';
import { findSimpyCrisis } from './simpy-crisis.ts';

const SEEDS = 100;
/** SHA-256 of what SimPy printed for the seeds 1 to 100: for where it cannot be asked again. */
const BY_SIMPY = '8e850960a02392b3b17a0230fa140cd2ab6cc23f671149cb620ed9be7762f8cf';

const model = benchCrisis(exampleFigures);
const played = Array.from({ length: SEEDS }, (_, index) => playBenchCrisis(model, { seed: index + 1, replicate: 0 }));
const ours = played.map(({ log }) => formatLog(log)).join('');
const simpy = findSimpyCrisis(exampleFigures);

test('the logs of a hundred seeds are those that SimPy wrote', () => {
  expect(createHash('sha256').update(ours).digest('hex')).toBe(BY_SIMPY);
});

// where it is not found there is nothing to compare with beyond the hash above
if (simpy) {
  test('SimPy, drawing the same numbers, logs the same, line by line', () => {
    const [mine, its] = [ours, simpy.logs(1, SEEDS)].map((text) => text.split('\n'));
    const first = mine.findIndex((line, index) => line !== its[index]);
    expect(first < 0 ? null : { line: first + 1, kernel: mine[first], simpy: its[first] }).toBeNull();
    expect(its.length).toBe(mine.length);
    expect(its.filter((line) => line.startsWith('{"seq":0,')).length).toBe(SEEDS);
  });
} else {
  console.warn(`The crisis model was not compared with SimPy itself: ${HOW_TO_INSTALL_SIMPY}`);
}

test('a hundred seeds see every branch: silence broken twice, queues, every convoy and serial closed', () => {
  const kinds = new Set(played.flatMap(({ log }) => log.map(({ event }) => event.type)));
  expect([...kinds].sort()).toEqual([
    'ActivationStepTaken',
    'ContingentOffered',
    'ConvoyClosed',
    'ConvoyDeparted',
    'CrisisBegan',
    'DecisionTaken',
    'ForceClosed',
    'ForceGenerationClosed',
    'InstructionGiven',
    'MembersConsulted',
    'SerialArrived',
    'SerialWaits',
    'ServiceBegan',
    'ServiceEnded',
    'SilenceBroken',
    'SilenceSet',
    'TextTabled',
  ]);
  expect(new Set(played.map(({ state }) => state.round))).toEqual(new Set([1, 2, 3]));
  for (const { state, log } of played) {
    expect(log.at(-1)?.event).toEqual({ type: 'ForceClosed', convoys: exampleFigures.contingents.length });
    for (const { taken, waiting } of Object.values(state.stations)) expect([taken, waiting.length]).toEqual([0, 0]);
    for (const { arrived, serials } of Object.values(state.convoys)) expect(arrived).toBe(serials);
  }
});

test('it keeps the rules of a stage: the state is the fold of the log, and events are left alone', () => {
  const { log, state } = playBenchCrisis(frozenModel(model), { seed: 1, replicate: 0 });
  expect(fold(model, log)).toEqual(state);
  expect(log).toEqual(played[0].log);
});

test('the comparison runs and says what it measured, or what to install', () => {
  const { rows, lines } = compareCrisis({ pairs: 2, replicates: 20, warmUp: 1 });
  for (const { value, measure } of rows) expect(value, measure).toBeGreaterThan(0);
  if (simpy) expect(rows.map(({ target }) => target)).toContain('>= 40');
  else expect(lines?.join()).toContain('apt-get install python3-simpy3');
});
