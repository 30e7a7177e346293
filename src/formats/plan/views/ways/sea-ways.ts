import type { CompiledNetwork } from '../../../../movement/index.ts';
import type { Step } from '../ways/step.ts';

interface Lane {
  readonly to: string;
  readonly km: number;
  readonly step: Step;
}

/** The shortest way by sea between two ports, looked up once; empty where there is none. */
export function seaWays({ arcs }: CompiledNetwork): (from: string, to: string) => readonly Step[] {
  const lanes = new Map<string, Lane[]>();
  const add = (from: string, lane: Lane) => {
    const known = lanes.get(from);
    if (known) known.push(lane);
    else lanes.set(from, [lane]);
  };
  arcs.forEach(({ mode, from, to, lengthKm: km }, arc) => {
    if (mode !== 'sea') return;
    add(from, { to, km, step: { arc, direction: 0, held: null } });
    add(to, { to: from, km, step: { arc, direction: 1, held: null } });
  });
  const known = new Map<string, readonly Step[]>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const way = known.get(key) ?? shortest(from, to, lanes);
    known.set(key, way);
    return way;
  };
}

function shortest(from: string, to: string, lanes: ReadonlyMap<string, readonly Lane[]>): readonly Step[] {
  const best = new Map<string, { readonly km: number; readonly before: string; readonly step: Step }>();
  const done = new Set<string>();
  const open = new Map([[from, 0]]);
  while (open.size > 0) {
    let [here, km] = ['', Infinity];
    for (const [node, length] of open) if (length < km) [here, km] = [node, length];
    if (here === to) break;
    open.delete(here);
    done.add(here);
    for (const lane of lanes.get(here) ?? []) {
      const length = km + lane.km;
      if (done.has(lane.to) || length >= (best.get(lane.to)?.km ?? Infinity)) continue;
      best.set(lane.to, { km: length, before: here, step: lane.step });
      open.set(lane.to, length);
    }
  }
  const steps: Step[] = [];
  for (let at = to; at !== from; ) {
    const last = best.get(at);
    if (!last) return [];
    steps.unshift(last.step);
    at = last.before;
  }
  return steps;
}
