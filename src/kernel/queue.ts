/** Sequence numbers stay below this; a priority is added in steps of it, so that one double orders both. */
const SEQUENCE_SPAN = 1099511627776;
const PRIORITY_LIMIT = 4096;
/** Room for the commands of an ordinary run, so that few queues ever grow. */
const FIRST_CAPACITY = 128;

/**
 * What is due, in order of (time, priority, order of issue). It holds numbers only: an `argument` is an integer that
 * the caller understands, usually a slot in a list of its own.
 */
export interface Queue {
  /**
   * Adds an item. Throws RangeError unless `time` is finite, `priority` an integer from -4096 to 4095 (lower comes
   * first) and `argument` a 32-bit integer.
   */
  push(time: number, priority: number, argument: number): void;
  /** Removes the first item and gives its argument. Throws RangeError when the queue is empty. */
  pop(): number;
  /** Time of the first item. Throws RangeError when the queue is empty. */
  nextTime(): number;
  isEmpty(): boolean;
  readonly size: number;
  /** A copy that shares nothing with this queue and continues its order of issue. */
  fork(): Queue;
}

/** An empty queue. */
export function createQueue(): Queue {
  return new HeapQueue(FIRST_CAPACITY);
}

/** A 4-ary heap; each item is one index into three arrays. */
class HeapQueue implements Queue {
  size = 0;
  private issued = 0;
  private times: Float64Array;
  private orders: Float64Array;
  private handles: Int32Array;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.handles = new Int32Array(capacity);
  }

  push(time: number, priority: number, argument: number): void {
    if (time - time !== 0) throw new RangeError(`time ${time} is not finite`);
    if (priority !== Math.floor(priority) || priority < -PRIORITY_LIMIT || priority >= PRIORITY_LIMIT) {
      throw new RangeError(`priority ${priority} is not an integer from -4096 to 4095`);
    }
    if ((argument | 0) !== argument) throw new RangeError(`argument ${argument} is not a 32-bit integer`);
    if (this.size === this.times.length) this.grow();
    this.rise(this.size++, time, priority * SEQUENCE_SPAN + this.issued++, argument);
  }

  pop(): number {
    if (this.size === 0) throw new RangeError('the queue is empty');
    const first = this.handles[0] as number;
    const last = --this.size;
    if (last > 0) this.sink(this.times[last] as number, this.orders[last] as number, this.handles[last] as number);
    return first;
  }

  nextTime(): number {
    if (this.size === 0) throw new RangeError('the queue is empty');
    return this.times[0] as number;
  }

  isEmpty(): boolean {
    return this.size === 0;
  }

  fork(): Queue {
    const copy = new HeapQueue(this.times.length);
    copy.times.set(this.times);
    copy.orders.set(this.orders);
    copy.handles.set(this.handles);
    copy.size = this.size;
    copy.issued = this.issued;
    return copy;
  }

  private rise(from: number, time: number, order: number, handle: number): void {
    const { times, orders, handles } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (orders[parent] as number) < order)) break;
      times[at] = parentTime;
      orders[at] = orders[parent] as number;
      handles[at] = handles[parent] as number;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    handles[at] = handle;
  }

  private sink(time: number, order: number, handle: number): void {
    const { times, orders, handles, size } = this;
    let at = 0;
    for (;;) {
      let child = 4 * at + 1;
      if (child >= size) break;
      let least = child;
      let leastTime = times[child] as number;
      const end = Math.min(child + 4, size);
      for (child++; child < end; child++) {
        const childTime = times[child] as number;
        if (childTime < leastTime || (childTime === leastTime && (orders[child] as number) < (orders[least] as number))) {
          least = child;
          leastTime = childTime;
        }
      }
      if (time < leastTime || (time === leastTime && order < (orders[least] as number))) break;
      times[at] = leastTime;
      orders[at] = orders[least] as number;
      handles[at] = handles[least] as number;
      at = least;
    }
    times[at] = time;
    orders[at] = order;
    handles[at] = handle;
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    const { times, orders, handles } = this;
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.handles = new Int32Array(capacity);
    this.times.set(times);
    this.orders.set(orders);
    this.handles.set(handles);
  }
}
