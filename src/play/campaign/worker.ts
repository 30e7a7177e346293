import { parentPort, workerData } from 'node:worker_threads';
import { ChunkInPlay, RowPlayer } from './chunk-player.ts';
import { rowsOf } from './plan/campaign-plan.ts';
import { planOfExperiment } from './plan/open-campaign.ts';
import { GATE, NEXT_CHUNK, type WorkerMessage, type WorkerTask } from './task.ts';

const task = workerData as WorkerTask;
const plan = planOfExperiment(task.experiment);
const player = new RowPlayer(plan);
const shared = new Int32Array(task.shared);
const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

send('ready');
Atomics.wait(shared, GATE, 0);
for (;;) {
  const index = task.wanted[Atomics.add(shared, NEXT_CHUNK, 1)];
  if (index === undefined) break;
  const chunk = new ChunkInPlay(plan, index, rowsOf(plan, index));
  while (chunk.step((row) => player.figures(row)));
  const result = chunk.result();
  send(result, [result.figures.buffer]);
}
