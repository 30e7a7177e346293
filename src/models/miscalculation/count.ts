import { createChance } from '../../kernel/chance.ts';
import { wilsonInterval } from '../../kernel/wilson.ts';
import { type Circumstances, type Draws, playEncounter } from './rule.ts';

/** A share of runs with its 95 % interval. */
export interface CountedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Miscalculation {
  /** Runs in which either side crossed a line that it believed was elsewhere. */
  readonly missed: CountedShare;
  readonly missedByChallenger: CountedShare;
  readonly missedByDefender: CountedShare;
  readonly spilled: CountedShare;
  /** Runs in which the challenger acted. */
  readonly probes: CountedShare;
}

const PURPOSE = 'models/miscalculation';

/** The numbers of run `replicate` under `seed`: the same whatever the circumstances, so that two settings differ by them alone. */
export function drawRun(seed: number, replicate: number): Draws {
  const chance = createChance(seed, replicate);
  const normal = (entity: string) => chance.stream(PURPOSE, entity).normal(0, 1);
  return {
    line: normal('line'),
    signals: normal('signals'),
    wanted: normal('wanted'),
    spill: normal('spill'),
    tolerance: normal('tolerance'),
    misreading: normal('misreading'),
  };
}

/**
 * The indicator "no room for miscalculation": the share of runs in which a side crossed a line that it believed was elsewhere.
 * Illustrative, on parameters that are judgement; never a prediction.
 * @param runs at least 1; equal seeds use equal numbers in every circumstance
 */
export function countMiscalculation(at: Circumstances, runs: number, seed: number): Miscalculation {
  const hits = { missed: 0, missedByChallenger: 0, missedByDefender: 0, spilled: 0, probes: 0 };
  for (let replicate = 0; replicate < runs; replicate++) {
    const run = playEncounter(at, drawRun(seed, replicate));
    if (run.challengerMissed || run.defenderMissed) hits.missed++;
    if (run.challengerMissed) hits.missedByChallenger++;
    if (run.defenderMissed) hits.missedByDefender++;
    if (run.spilled) hits.spilled++;
    if (run.probes) hits.probes++;
  }
  const counted = (count: number): CountedShare => ({ share: count / runs, ...wilsonInterval(count, runs) });
  return {
    missed: counted(hits.missed),
    missedByChallenger: counted(hits.missedByChallenger),
    missedByDefender: counted(hits.missedByDefender),
    spilled: counted(hits.spilled),
    probes: counted(hits.probes),
  };
}
