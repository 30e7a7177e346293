import { parentPort, workerData } from 'node:worker_threads';
import { loadWorld } from '../../formats/world/load-world.ts';
import { Foresight } from '../../play/foresight.ts';
import { LiveExercise } from '../../play/live/exercise.ts';
import type { LiveRecord } from '../../play/live/journal.ts';
import { CONTROL } from '../../play/live/seats.ts';
import type { Minutes } from '../../words/time.ts';

/** What a worker is asked: which continuations of which moment of which exercise. */
export interface ForesightTask {
  /** Folder of the scenario. */
  readonly folder: string;
  readonly seed: number;
  readonly records: readonly LiveRecord[];
  readonly at: Minutes;
  /** Absent: the end of the scenario. */
  readonly until?: Minutes;
  /** Every `step`th from `first` on, below `end`. */
  readonly first: number;
  readonly step: number;
  readonly end: number;
}

/** So many at once are sent: the first figures come soon, and then messages stay few. */
const [SENT_FIRST, SENT_AT_ONCE] = [2, 10];

if (parentPort) run(workerData as ForesightTask, (chunk) => parentPort?.postMessage(chunk));

function run({ folder, seed, records, at, until, first, step, end }: ForesightTask, send: (chunk: unknown) => void): void {
  const reading = loadWorld(folder);
  if (!reading.ok) throw new Error(`the scenario in ${folder} has problems now: foedus check names them`);
  const exercise = new LiveExercise(reading.world, { seed, replicate: 0 });
  for (const record of records) if (record.at <= at) exercise.carryOut(record);
  if (exercise.now < at) exercise.simulation.advance(at);
  const held = [...exercise.seats.keys()].filter((seat) => seat !== CONTROL && exercise.isHeld(seat));
  const foresight = new Foresight(reading.world, exercise.simulation, held, until);
  let chunk = [];
  let size = SENT_FIRST;
  for (let continuation = first; continuation < end; continuation += step) {
    chunk.push(foresight.play(continuation));
    if (chunk.length === size || continuation + step >= end) {
      send(chunk);
      chunk = [];
      size = SENT_AT_ONCE;
    }
  }
}
