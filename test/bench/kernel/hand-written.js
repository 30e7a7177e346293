import { fnv1a } from '../../../src/kernel/chance.js';

// What a careful programmer would write for one model and no other: typed arrays, a binary heap, Philox in place, the
// platform's logarithm, no checks, no priorities. Numbers drawn are those of the kernel's streams.
/** A function that draws exponential variates of mean 1 from the Philox stream (seed, 0; purpose). */
function exponentialSource(seed, purpose) {
  const name = fnv1a(purpose);
  const noEntity = fnv1a('');
  let block = 0;
  let kept = -1;
  return () => {
    if (kept >= 0) {
      const u = kept;
      kept = -1;
      return -Math.log(1 - u);
    }
    let x0 = block++;
    let x1 = name;
    let x2 = noEntity;
    let x3 = 0;
    let k0 = seed;
    let k1 = 0;
    for (let turn = 0; turn < 5; turn++) {
      const y0 = highProduct(x2, 0xcd9e, 0x8d57) ^ x1 ^ k0;
      const y1 = Math.imul(x2, 0xcd9e8d57);
      const y2 = highProduct(x0, 0xd251, 0x1f53) ^ x3 ^ k1;
      const y3 = Math.imul(x0, 0xd2511f53);
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
      x0 = highProduct(y2, 0xcd9e, 0x8d57) ^ y1 ^ k0;
      x1 = Math.imul(y2, 0xcd9e8d57);
      x2 = highProduct(y0, 0xd251, 0x1f53) ^ y3 ^ k1;
      x3 = Math.imul(y0, 0xd2511f53);
      k0 = (k0 + 0x9e3779b9) | 0;
      k1 = (k1 + 0xbb67ae85) | 0;
    }
    kept = ((x2 >>> 5) * 67108864 + (x3 >>> 6)) / 9007199254740992;
    return -Math.log(1 - ((x0 >>> 5) * 67108864 + (x1 >>> 6)) / 9007199254740992);
  };
}
function highProduct(x, high, low) {
  const middle = (Math.imul(x >>> 16, low) + (Math.imul(x & 0xffff, low) >>> 16)) | 0;
  const carry = (Math.imul(x & 0xffff, high) + (middle & 0xffff)) | 0;
  return (Math.imul(x >>> 16, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}
/** A binary heap ordered by (time, sequence) in three arrays. */
function heap(capacity) {
  const times = new Float64Array(capacity);
  const sequences = new Float64Array(capacity);
  const kinds = new Int32Array(capacity);
  let size = 0;
  let sequence = 0;
  function push(time, kind) {
    let at = size++;
    const mine = sequence++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent] <= time) break;
      times[at] = times[parent];
      sequences[at] = sequences[parent];
      kinds[at] = kinds[parent];
      at = parent;
    }
    times[at] = time;
    sequences[at] = mine;
    kinds[at] = kind;
  }
  function pop() {
    const first = kinds[0];
    const last = --size;
    const time = times[last];
    const mine = sequences[last];
    const kind = kinds[last];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      const right = child + 1;
      if (right < last) {
        const difference = times[right] - times[child];
        if (difference < 0 || (difference === 0 && sequences[right] < sequences[child])) child = right;
      }
      if (time < times[child] || (time === times[child] && mine < sequences[child])) break;
      times[at] = times[child];
      sequences[at] = sequences[child];
      kinds[at] = kinds[child];
      at = child;
    }
    times[at] = time;
    sequences[at] = mine;
    kinds[at] = kind;
    return first;
  }
  return { times, push, pop };
}
/** M/M/1; gives the mean time in system. */
export function handWrittenMm1(customers, arrivalRate, serviceRate, seed) {
  const nextArrival = exponentialSource(seed, 'arrival');
  const nextService = exponentialSource(seed, 'service');
  const meanArrival = 1 / arrivalRate;
  const meanService = 1 / serviceRate;
  const { times, push, pop } = heap(4);
  const arrivedAt = new Float64Array(customers);
  let arrived = 0;
  let served = 0;
  let total = 0;
  push(nextArrival() * meanArrival, 0);
  while (served < customers) {
    const now = times[0];
    if (pop() === 0) {
      arrivedAt[arrived++] = now;
      if (arrived < customers) push(now + nextArrival() * meanArrival, 0);
      if (arrived - served === 1) push(now + nextService() * meanService, 1);
    } else {
      total += now - arrivedAt[served++];
      if (arrived > served) push(now + nextService() * meanService, 1);
    }
  }
  return total / customers;
}
/** The hold model with `pending` items; gives the clock at the end. */
export function handWrittenHold(pending, seed) {
  const next = exponentialSource(seed, 'hold');
  const { times, push, pop } = heap(pending);
  for (let item = 0; item < pending; item++) push(next(), item);
  return {
    run(events) {
      let now = 0;
      for (let event = 0; event < events; event++) {
        now = times[0];
        push(now + next(), pop());
      }
      return now;
    },
  };
}
