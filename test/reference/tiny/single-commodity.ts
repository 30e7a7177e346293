import type { FlowArc, FlowNetwork } from '../flow/flow-over-time.ts';
import { headsNear, LOAD_STEPS, type TinyCase, type TinyPackage, UNLOAD_STEPS } from './tiny-case.ts';

/** The same map with one package of so many trains, ramps and sets for all of them, and a headway of one step. */
export function singleCase(tiny: TinyCase, trains: number): TinyCase {
  const [first] = tiny.packages as [TinyPackage];
  const requiredMinutes = first.readyStep * 120;
  return {
    ...tiny,
    nodes: tiny.nodes.map((node) => (node.kind === 'railhead' ? { ...node, ramps: trains } : node)),
    arcs: tiny.arcs.map((arc) => ({ ...arc, headwaySteps: 1 })),
    packages: [{ ...first, trains, items: trains * tiny.itemsPerTrain, requiredMinutes }],
    sets: null,
    closures: [],
  };
}

/** Its trains as units of flow: from the first of the two last nodes, by loading, arcs of capacity 1 and unloading, to the other. */
export function flowOf({ nodes, arcs, packages }: TinyCase): { network: FlowNetwork; source: number; sink: number } {
  const [{ origin, destination, trains }] = packages as [TinyPackage];
  const [source, sink] = [nodes.length, nodes.length + 1];
  const flows: FlowArc[] = [
    ...headsNear(nodes, origin).map(({ node, steps }) => ({
      from: source,
      to: node,
      steps: steps + LOAD_STEPS,
      capacity: trains,
    })),
    ...headsNear(nodes, destination).map(({ node, steps }) => ({
      from: node,
      to: sink,
      steps: steps + UNLOAD_STEPS,
      capacity: trains,
    })),
    ...arcs.flatMap(({ from, to, steps }) => [
      { from, to, steps, capacity: 1 },
      { from: to, to: from, steps, capacity: 1 },
    ]),
  ];
  return { network: { nodes: nodes.length + 2, arcs: flows }, source, sink };
}
