import { createChance } from '../../../src/kernel/chance.js';
import { createQueue } from '../../../src/kernel/queue.js';

const ARRIVAL = 0;
const DEPARTURE = 1;
/** M/M/1 on the kernel's queue and streams; gives the mean time in system. */
export function kernelMm1(customers, arrivalRate, serviceRate, seed) {
  const chance = createChance(seed, 0);
  const arrivals = chance.stream('arrival');
  const services = chance.stream('service');
  const queue = createQueue();
  const arrivedAt = new Float64Array(customers);
  let arrived = 0;
  let served = 0;
  let total = 0;
  queue.push(arrivals.exponential(1 / arrivalRate), 0, ARRIVAL);
  while (served < customers) {
    const now = queue.nextTime();
    if (queue.pop() === ARRIVAL) {
      arrivedAt[arrived++] = now;
      if (arrived < customers) queue.push(now + arrivals.exponential(1 / arrivalRate), 0, ARRIVAL);
      if (arrived - served === 1) queue.push(now + services.exponential(1 / serviceRate), 0, DEPARTURE);
    } else {
      total += now - arrivedAt[served++];
      if (arrived > served) queue.push(now + services.exponential(1 / serviceRate), 0, DEPARTURE);
    }
  }
  return total / customers;
}
/** The hold model (take the first item, put it back later) with `pending` items; gives the clock at the end. */
export function kernelHold(pending, seed) {
  const stream = createChance(seed, 0).stream('hold');
  const queue = createQueue();
  for (let item = 0; item < pending; item++) queue.push(stream.exponential(1), 0, item);
  return {
    run(events) {
      let now = 0;
      for (let event = 0; event < events; event++) {
        now = queue.nextTime();
        const item = queue.pop();
        queue.push(now + stream.exponential(1), 0, item);
      }
      return now;
    },
  };
}
