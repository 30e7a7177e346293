import { createChance } from '../../../src/kernel/chance.ts';
import type { FlowNetwork, Terminal } from './flow-over-time.ts';

/** A network of 5 to 20 nodes, each joined to some others; node 0 reaches the last one. */
export function drawFlowNetwork(seed: number): FlowNetwork {
  const stream = createChance(seed, 0).stream('flow/network');
  const nodes = 5 + stream.integer(16);
  const arcs = Array.from({ length: nodes - 1 }, (_, node) => ({
    from: node,
    to: node + 1,
    steps: 1 + stream.integer(4),
    capacity: 1 + stream.integer(3),
  }));
  for (let i = 0; i < 2 * nodes; i++) {
    const [from, to] = [stream.integer(nodes), stream.integer(nodes)];
    if (from !== to) arcs.push({ from, to, steps: 1 + stream.integer(8), capacity: 1 + stream.integer(3) });
  }
  return { nodes, arcs };
}

/** Two or three sources near the beginning and as many sinks near the end, which ask for all that there is. */
export function drawTerminals(seed: number, { nodes }: FlowNetwork): { sources: Terminal[]; sinks: Terminal[] } {
  const stream = createChance(seed, 0).stream('flow/terminals');
  const many = 2 + (nodes > 6 ? stream.integer(2) : 0);
  const sources = Array.from({ length: many }, (_, node) => ({ node, amount: 1 + stream.integer(6) }));
  let left = sources.reduce((sum, { amount }) => sum + amount, 0);
  const sinks = Array.from({ length: many }, (_, i) => {
    const amount = i === many - 1 ? left : stream.integer(left + 1);
    left -= amount;
    return { node: nodes - 1 - i, amount };
  });
  return { sources, sinks: sinks.filter(({ amount }) => amount > 0) };
}
