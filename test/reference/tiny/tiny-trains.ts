import { emptySteps, headsNear, LOAD_STEPS, type TinyCase, type TinyPackage, UNLOAD_STEPS } from './tiny-case.ts';
import type { Flow } from './tiny-mip.ts';
import type { TinyTrain } from './tiny-timetable.ts';

/** Flows of trains, which are alike, as trains: each goes on with the next that leaves where it is. */
export function trainsOf(tiny: TinyCase, flows: readonly Flow[]): TinyTrain[] {
  return tiny.packages.flatMap((row, index) => {
    const mine = flows
      .filter((flow) => flow.package === index && flow.kind !== 'close')
      .flatMap((flow) => Array.from({ length: flow.trains }, () => flow))
      .sort((a, b) => a.at - b.at);
    const left = mine.filter(({ kind }) => kind !== 'load');
    return mine.filter(({ kind }) => kind === 'load').map((load) => follow(tiny, row, load, left));
  });
}

/** Takes what the train does out of `left`. */
function follow(tiny: TinyCase, row: TinyPackage, load: Flow, left: Flow[]): TinyTrain {
  const way: { arc: number; forward: boolean; at: number }[] = [];
  let here = load.place;
  let free = load.at + LOAD_STEPS;
  for (;;) {
    const found = left.findIndex((flow) => startOf(tiny, flow) === here && flow.at >= free);
    const [next] = found < 0 ? [] : left.splice(found, 1);
    if (!next) throw new Error(`a train of ${row.id} stays at ${tiny.nodes[here]?.id}`);
    if (next.kind === 'unload') {
      const egress = headsNear(tiny.nodes, row.destination).find((end) => end.node === here)?.steps ?? Number.NaN;
      const [unloadAt, thereAt] = [next.at, next.at + UNLOAD_STEPS + egress];
      return { package: load.package, pickup: load.place, loadAt: load.at, way, delivery: here, unloadAt, thereAt };
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

/** A train set: the `number`th, from 1, of those at home at a node. */
export interface TinySet {
  readonly home: number;
  readonly number: number;
}

/** Which set carries each train: one that is at home still, or has carried another before. @throws where they do not suffice */
export function setsOf(
  tiny: TinyCase,
  homes: readonly { readonly node: number; readonly count: number }[],
  trains: readonly TinyTrain[],
): TinySet[] {
  const sets = homes.flatMap(({ node, count }) => Array.from({ length: count }, (_, i) => ({ home: node, number: i + 1 })));
  const from = [
    ...sets.map(({ home }) => ({ node: home, at: 0 })),
    ...trains.map(({ delivery, unloadAt }) => ({ node: delivery, at: unloadAt + UNLOAD_STEPS })),
  ];
  const serves = (source: number, train: number) => {
    const { node, at } = from[source] as { node: number; at: number };
    const { pickup, loadAt } = trains[train] as TinyTrain;
    return at + emptySteps(tiny.nodes, node, pickup) <= loadAt;
  };
  const trainOf = matched(from.length, trains.length, serves);
  const sourceOf = trains.map((_, train) => trainOf.indexOf(train));
  return trains.map((_, train) => {
    let source = sourceOf[train] as number;
    while (source >= sets.length) source = sourceOf[source - sets.length] as number;
    return sets[source] as TinySet;
  });
}

/** Each train with a source of its own (augmenting paths); gives the train by source, -1 for none. */
function matched(sources: number, trains: number, serves: (source: number, train: number) => boolean): number[] {
  const trainOf = Array.from({ length: sources }, () => -1);
  const place = (train: number, seen: Set<number>): boolean => {
    for (let source = 0; source < sources; source++) {
      if (seen.has(source) || !serves(source, train)) continue;
      seen.add(source);
      const other = trainOf[source] as number;
      if (other >= 0 && !place(other, seen)) continue;
      trainOf[source] = train;
      return true;
    }
    return false;
  };
  for (let train = 0; train < trains; train++) if (!place(train, new Set())) throw new Error(`train ${train} has no set`);
  return trainOf;
}
