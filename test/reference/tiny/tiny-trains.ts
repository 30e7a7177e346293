import { emptySteps, headsNear, LOAD_STEPS, type TinyCase, type TinyPackage, UNLOAD_STEPS } from './tiny-case.ts';
import type { Flow } from './tiny-mip.ts';
import type { TinyTrain } from './tiny-timetable.ts';

/** Flows of trains, which are alike, as trains: each goes on with the next that leaves where it is. */
export function trainsOf(tiny: TinyCase, flows: readonly Flow[]): TinyTrain[] {
  return tiny.packages.flatMap((row, index) => {
    const mine = flows
      .filter((flow) => flow.package === index)
      .flatMap((flow) => Array.from({ length: flow.trains }, () => flow))
      .sort((a, b) => a.at - b.at);
    const loads = mine.filter(({ kind }) => kind === 'load');
    const rest = new Set(mine.map((_, at) => at).filter((at) => mine[at]?.kind !== 'load'));
    return loads.map((load) => followed(tiny, row, index, load, mine, rest));
  });
}

function followed(
  tiny: TinyCase,
  row: TinyPackage,
  index: number,
  load: Flow,
  mine: readonly Flow[],
  rest: Set<number>,
): TinyTrain {
  const way: { arc: number; forward: boolean; at: number }[] = [];
  let here = load.place;
  let free = load.at + LOAD_STEPS;
  for (;;) {
    const number = [...rest].find((at) => startOf(tiny, mine[at] as Flow) === here && (mine[at] as Flow).at >= free);
    if (number === undefined) throw new Error(`${row.id} stays at ${tiny.nodes[here]?.id}`);
    rest.delete(number);
    const next = mine[number] as Flow;
    if (next.kind === 'unload') {
      const egress = headsNear(tiny.nodes, row.destination).find((end) => end.node === here)?.steps ?? Number.NaN;
      const [unloadAt, thereAt] = [next.at, next.at + UNLOAD_STEPS + egress];
      return { package: index, pickup: load.place, loadAt: load.at, way, delivery: here, unloadAt, thereAt };
    }
    const arc = tiny.arcs[next.place] as TinyCase['arcs'][number];
    const forward = next.kind === 'ahead';
    way.push({ arc: next.place, forward, at: next.at });
    here = forward ? arc.to : arc.from;
    free = next.at + arc.steps;
  }
}

function startOf({ arcs }: TinyCase, { kind, place }: Flow): number {
  if (kind === 'load' || kind === 'unload') return place;
  const arc = arcs[place] as TinyCase['arcs'][number];
  return kind === 'ahead' ? arc.from : arc.to;
}

/** Which set carries each train, numbered through the homes: the one that was there, or came, first. */
export function setsOf(tiny: TinyCase, homes: readonly { readonly node: number; readonly count: number }[], trains: readonly TinyTrain[]): number[] {
  const sets = homes.flatMap(({ node, count }) => Array.from({ length: count }, () => ({ node, freeAt: 0 })));
  const chosen = trains.map(() => -1);
  const order = trains.map((_, index) => index).sort((a, b) => (trains[a] as TinyTrain).loadAt - (trains[b] as TinyTrain).loadAt);
  for (const index of order) {
    const train = trains[index] as TinyTrain;
    // TODO matching
    const there = (set: { node: number; freeAt: number }) => set.freeAt + emptySteps(tiny.nodes, set.node, train.pickup);
    const number = sets.findIndex((set) => there(set) <= train.loadAt);
    if (number < 0) throw new Error('no set');
    chosen[index] = number;
    sets[number] = { node: train.delivery, freeAt: train.unloadAt + UNLOAD_STEPS };
  }
  return chosen;
}
