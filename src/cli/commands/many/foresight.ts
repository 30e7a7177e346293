import { dateTimeGroup } from '../../../kernel/calendar.ts';
import type { Odds } from '../../../play/foresight.ts';
import { CLOCK, type LiveRecord } from '../../../play/live/journal.ts';
import { CONTROL } from '../../../play/live/seats.ts';
import { askForesight } from '../../../server/foresight/ask-foresight.ts';
import { minuteOf } from '../../minute-of.ts';
import { openWorld } from '../../open-world.ts';
import { Progress, printJson } from '../../output.ts';

export interface ForesightOptions {
  readonly at: string;
  readonly continuations?: number;
  readonly seed?: number;
  readonly outcome?: string;
  readonly json?: boolean;
}

const USUAL = 1000;

/** `foedus foresight`: what continuations of a moment come to, with policies in every seat. Ctrl-C tells what has come so far. */
export async function foresight(scenario: string, options: ForesightOptions): Promise<void> {
  const { scenario: head } = openWorld(scenario);
  const at = minuteOf(head, options.at);
  const { continuations = USUAL, seed = head.seed, outcome = '' } = options;
  const progress = new Progress();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  let known: { continuations: number; odds: readonly Odds[] } = { continuations: 0, odds: [] };
  const records = started(at);
  try {
    known = await askForesight(
      { folder: scenario, seed, records, at, continuations },
      (soFar) => {
        known = soFar;
        progress.say(`${soFar.continuations} of ${continuations} continuations`);
      },
      stop.signal,
    );
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  progress.end();
  // what has happened in all of them, or in none, at one and the same minute, tells nothing of what may come
  const odds = known.odds.filter(({ id }) => id.includes(outcome));
  if (options.json) printJson({ at: options.at, seed, continuations: known.continuations, odds });
  else process.stdout.write(linesOf(head.start, at, known.continuations, odds));
}

/** Nobody takes part: policies hold every seat up to that moment, too. */
function started(at: number): LiveRecord[] {
  const record = (minute: number, command: LiveRecord['command']): LiveRecord => ({ v: 1, at: minute, person: CLOCK, command });
  return [
    record(0, { type: 'TakeSeat', seat: CONTROL }),
    record(0, { type: 'StartExercise' }),
    record(at, { type: 'LetTimePass' }),
  ];
}

function linesOf(start: string, at: number, continuations: number, odds: readonly Odds[]): string {
  const percent = (share: number) => `${Math.round(share * 100)}`.padStart(3);
  const open = odds.filter(({ share, interval }) => share > 0 && !(interval && share === 1 && interval.p90 <= at));
  const rows = open.map(({ id, unit, share, shareFrom, shareTo, interval }) => {
    const when =
      unit === 'minutes' && interval
        ? [interval.p10, interval.p50, interval.p90].map((minute) => dateTimeGroup(start, minute)).join('  ')
        : '';
    return `${percent(share)} % (${percent(shareFrom)} to ${percent(shareTo)})  ${id.padEnd(44)} ${when}`.trimEnd();
  });
  return [
    `EXERCISE. ${continuations} continuations from ${dateTimeGroup(start, at)}, policies in every seat: shares of runs under the`,
    'declared assumptions, with 95 % intervals, and the 10th, 50th and 90th percentile of when. No forecast.',
    '',
    ...rows,
    '',
  ].join('\n');
}
