import { minutesBetween } from '../../../kernel/calendar.ts';
import type { ClosedResource, CompiledNetwork } from '../../../movement/index.ts';
import type { IsoTime, Minutes } from '../../../words/time.ts';
import type { InstanceFile } from '../instance-schema.ts';

/** An arc in both directions, all ramps, berths, stands and gauge-change tracks of a node, or all assets of a pool. */
export interface InstanceClosure {
  readonly kind: 'arc' | 'node' | 'lift';
  readonly id: string;
  readonly from: Minutes;
  readonly to: Minutes;
}

export function closuresIn(file: InstanceFile, start: IsoTime): InstanceClosure[] {
  return (file.closures ?? []).flatMap(({ arc, node, lift, from, to }): InstanceClosure[] => {
    const span = { from: minutesBetween(start, from), to: minutesBetween(start, to) };
    if (arc !== undefined) return [{ kind: 'arc', id: arc, ...span }];
    if (node !== undefined) return [{ kind: 'node', id: node, ...span }];
    return lift === undefined ? [] : [{ kind: 'lift', id: lift, ...span }];
  });
}

const RESOURCES = {
  arc: (id: string) => [`${id} ahead`, `${id} back`],
  node: (id: string) => [`${id} ramp`, `${id} berth`, `${id} parking`, `${id} gauge change`],
  lift: (id: string) => [id],
} as const;

/** What is closed by the numbers of the network's resources. */
export function closedResources(closures: readonly InstanceClosure[], network: CompiledNetwork): ClosedResource[] {
  const numbers = new Map(network.resources.map((resource, index) => [resource.name, index]));
  return closures.flatMap(({ kind, id, from, to }) =>
    RESOURCES[kind](id).flatMap((name) => {
      const resource = numbers.get(name);
      return resource === undefined ? [] : [{ resource, from, to }];
    }),
  );
}
