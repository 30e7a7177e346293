import {
  BORROW_STEPS,
  DELAY_STEPS,
  emptySteps,
  LIFT_NATION,
  type TinyArc,
  type TinyInstance,
  type TinyMode,
  type TinyPackage,
} from './tiny-instance.ts';

/** One thing after the other that a serial does: holds a resource, and goes on no sooner than `lagSteps` after it began. */
export interface Operation {
  readonly resource: string;
  readonly holdSteps: number;
  readonly lagSteps: number;
}

/** A way in which one serial of a package may go. It may wait before each operation. */
export interface TripOption {
  readonly package: number;
  readonly mode: TinyMode;
  readonly beginStep: number;
  /** Empty by sea and air. */
  readonly path: readonly { readonly arc: number; readonly back: boolean }[];
  readonly operations: readonly Operation[];
  /** Index of the fleet that carries it; -1 on its own wheels. */
  readonly fleet: number;
}

/** From the beginning of the first operation to the end of the last, at the soonest. */
export function tripSteps({ operations }: TripOption): number {
  return operations.reduce((sum, { lagSteps }) => sum + lagSteps, 0);
}

export const arcResource = ({ id }: TinyArc, back: boolean): string => `${id} ${back ? 'back' : 'ahead'}`;

const PLACES = { rail: 'ramp', sea: 'berth', air: 'parking' } as const;

/** All ways of a package: by road and rail every path without a loop, by sea and air one. */
export function optionsOf(tiny: TinyInstance, index: number): TripOption[] {
  const row = tiny.packages[index] as TinyPackage;
  return row.modes.flatMap((mode) =>
    mode === 'road' || mode === 'rail' ? byArcs(tiny, index, mode) : [across(tiny, index, mode)],
  );
}

function byArcs(tiny: TinyInstance, index: number, mode: 'road' | 'rail'): TripOption[] {
  const row = tiny.packages[index] as TinyPackage;
  return pathsBetween(tiny, mode, row.origin, row.destination).map((path) => {
    const entered = path.map(({ arc, back }) => {
      const { from, to } = tiny.arcs[arc] as TinyArc;
      return back ? from : to;
    });
    const moves = path.map(({ arc, back }): Operation => {
      const found = tiny.arcs[arc] as TinyArc;
      return { resource: arcResource(found, back), holdSteps: found.slotSteps, lagSteps: found.steps };
    });
    const begin = { package: index, mode, path, beginStep: Math.max(row.readyStep, leaveOf(tiny, row, entered, mode)) };
    if (mode === 'road') return { ...begin, operations: moves, fleet: -1 };
    const fleet = tiny.fleets.findIndex((one) => one.mode === mode);
    return { ...begin, operations: [handling(tiny, row, fleet, 'load'), ...moves, handling(tiny, row, fleet, 'unload')], fleet };
  });
}

/** A crossing may wait at its end for a berth or a stand. */
function across(tiny: TinyInstance, index: number, mode: 'sea' | 'air'): TripOption {
  const row = tiny.packages[index] as TinyPackage;
  const fleet = tiny.fleets.findIndex((one) => one.mode === mode);
  const load = handling(tiny, row, fleet, 'load');
  const steps = emptySteps(tiny, row.origin, row.destination);
  // who lands from the sea is let in as by road
  const leave = leaveOf(tiny, row, [row.destination], mode === 'sea' ? 'road' : 'air');
  return {
    package: index,
    mode,
    path: [],
    beginStep: Math.max(row.readyStep, leave) + DELAY_STEPS[mode] + (row.nation === LIFT_NATION ? 0 : BORROW_STEPS),
    operations: [{ ...load, lagSteps: load.lagSteps + steps }, handling(tiny, row, fleet, 'unload')],
    fleet,
  };
}

function handling(tiny: TinyInstance, row: TinyPackage, fleet: number, kind: 'load' | 'unload'): Operation {
  const { mode, loadSteps, unloadSteps } = tiny.fleets[fleet] as TinyInstance['fleets'][number];
  const steps = kind === 'load' ? loadSteps : unloadSteps;
  const node = tiny.nodes[kind === 'load' ? row.origin : row.destination];
  return { resource: `${node?.id} ${PLACES[mode]}`, holdSteps: steps, lagSteps: steps };
}

/** When the last nation on the way lets it in; its own and that of its origin need not. */
function leaveOf(tiny: TinyInstance, row: TinyPackage, entered: readonly number[], mode: 'road' | 'rail' | 'air'): number {
  const home = tiny.nodes[row.origin]?.nation;
  let latest = 0;
  for (const node of entered) {
    const nation = tiny.nodes[node]?.nation;
    if (nation === home || nation === row.nation) continue;
    const rule = tiny.permissions.find((one) => one.nation === nation && one.mode === mode);
    if (!rule) throw new Error(`no permission of ${nation} by ${mode}`);
    latest = Math.max(latest, rule.steps);
  }
  return latest;
}

type Step = TripOption['path'][number];

function pathsBetween(tiny: TinyInstance, mode: 'road' | 'rail', origin: number, destination: number): Step[][] {
  const found: Step[][] = [];
  const go = (here: number, visited: readonly number[], path: readonly Step[]) => {
    if (here === destination) {
      found.push([...path]);
      return;
    }
    tiny.arcs.forEach((row, arc) => {
      if (row.mode !== mode || (row.from !== here && row.to !== here)) return;
      const back = row.to === here;
      const next = back ? row.from : row.to;
      if (!visited.includes(next)) go(next, [...visited, next], [...path, { arc, back }]);
    });
  };
  go(origin, [origin], []);
  return found;
}

/** How many may hold a resource at once. */
export function lanesOf({ nodes }: TinyInstance, resource: string): number {
  const [place, kind] = [resource.slice(0, resource.lastIndexOf(' ')), resource.slice(resource.lastIndexOf(' ') + 1)];
  if (kind === 'ahead' || kind === 'back') return 1;
  return nodes.find(({ id }) => id === place)?.places ?? 0;
}
