import type { CompiledNetwork } from '../../../../movement/index.ts';
import type { NetworkNode } from '../../../../words/network.ts';
import type { CertifiedPlan } from '../../certified-plan.ts';
import type { CourseLeg } from '../ways/leg-courses.ts';

/** What a plan does at a node, weightiest first. */
export const ROLES = ['destination', 'origin', 'change', 'passed'] as const;
export type Role = (typeof ROLES)[number];

/** A node with what happens there: `change` is loading, unloading or changing trains, `passed` going through. */
export interface UsedNode {
  readonly node: NetworkNode;
  readonly index: number;
  readonly roles: readonly Role[];
  readonly packages: readonly string[];
}

/** Nodes at which a package starts or ends, a leg begins or ends, or a way leads through; in the network's order. */
export function listUsedNodes(
  { instance, plan }: CertifiedPlan,
  legs: readonly CourseLeg[],
  network: CompiledNetwork,
): UsedNode[] {
  const roles = new Map<string, Set<Role>>();
  const packages = new Map<string, Set<string>>();
  const note = (id: string, role: Role, contingent: string) => {
    roles.set(id, (roles.get(id) ?? new Set()).add(role));
    packages.set(id, (packages.get(id) ?? new Set()).add(contingent));
  };
  const going = new Set(plan.arrivals.map((arrival) => arrival.contingent));
  for (const { contingent } of instance.packages) {
    if (!going.has(contingent.id)) continue;
    note(contingent.origin, 'origin', contingent.id);
    note(contingent.destination, 'destination', contingent.id);
  }
  for (const { load, planned, steps } of legs) {
    const [start, end] = [load.legs[0]?.from, load.legs.at(-1)?.to];
    for (const id of [planned.from, planned.to]) if (id !== start && id !== end) note(id, 'change', load.contingent);
    for (const { arc } of steps) {
      const row = network.arcs[arc];
      for (const id of row ? [row.from, row.to] : []) {
        if (id !== planned.from && id !== planned.to) note(id, 'passed', load.contingent);
      }
    }
  }
  return network.nodes.flatMap((node, index): UsedNode[] => {
    const has = roles.get(node.id);
    if (!has) return [];
    return [{ node, index, roles: ROLES.filter((role) => has.has(role)), packages: [...(packages.get(node.id) ?? [])] }];
  });
}
