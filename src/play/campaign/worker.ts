import { parentPort, workerData } from 'node:worker_threads';
import { crisisModel } from '../../crisis.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import { playReplicate } from './replicate.ts';
import { GATE, NEXT_CHUNK, type WorkerMessage, type WorkerTask } from './task.ts';

const task = workerData as WorkerTask;
const reading = loadWorld(task.scenario);
if (!reading.ok) throw new Error(`the scenario ${task.scenario} could be read by the coordinator, but not here`);
const { world } = reading;
const model = crisisModel(world);
const shared = new Int32Array(task.shared);
const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);

send('ready');
Atomics.wait(shared, GATE, 0);
for (;;) {
  const index = Atomics.add(shared, NEXT_CHUNK, 1);
  const first = index * task.chunk;
  if (first >= task.replicates) break;
  const rows: Float64Array[] = [];
  for (let replicate = first; replicate < Math.min(first + task.chunk, task.replicates); replicate++) {
    rows.push(playReplicate(world, model, task.seed, replicate));
  }
  const width = rows[0].length;
  const figures = new Float64Array(rows.length * width);
  rows.forEach((row, at) => {
    figures.set(row, at * width);
  });
  send({ index, figures }, [figures.buffer]);
}
