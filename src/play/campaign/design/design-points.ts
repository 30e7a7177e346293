import type { Experiment } from '../../../formats/experiment/experiment.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { gridValues, valueAt } from './laws.ts';
import { centred, sobolPoints } from './sobol.ts';

/** One point of a campaign: a setting, and a value for each factor in the order of the experiment. */
export interface Point {
  readonly index: number;
  readonly setting: string;
  /** Place in the design: points of two settings with the same place differ by the setting alone. */
  readonly place: number;
  /** NaN: left as the world declares it. */
  readonly values: readonly number[];
}

type Planned = Pick<Experiment, 'factors' | 'design' | 'settings' | 'seed'>;

/** Every point: setting after setting, the design inside. */
export function designPoints(experiment: Planned): Point[] {
  const places = placesOf(experiment);
  return experiment.settings.flatMap((setting, at) =>
    places.map((values, place) => ({
      index: at * places.length + place,
      setting: setting.id,
      place,
      values: experiment.factors.map(({ id }, column) => setting.factors[id] ?? values[column]),
    })),
  );
}

/** Without making them: how many points `designPoints` gives. */
export function countPoints({ factors, design, settings }: Planned): number {
  const inside = {
    none: () => 1,
    grid: () => factors.reduce((product, { law }) => product * gridValues(law).length, 1),
    'latin-hypercube': () => ('points' in design ? design.points : 1),
    sobol: () => ('points' in design ? design.points : 1),
    'sobol-indices': () => ('points' in design ? design.points * (factors.length + 2) : 1),
  };
  return settings.length * inside[design.kind]();
}

function placesOf({ factors, design, seed }: Planned): number[][] {
  const asValues = (units: readonly (readonly number[])[]) =>
    units.map((unit) => factors.map(({ law }, column) => valueAt(law, unit[column])));
  if (design.kind === 'none') return [factors.map(() => Number.NaN)];
  if (design.kind === 'grid') return grid(factors.map(({ law }) => gridValues(law)));
  if (design.kind === 'latin-hypercube') {
    const names = factors.map(({ id }) => id);
    return asValues(latinHypercube(design.points, names, seed));
  }
  if (design.kind === 'sobol') return asValues(centred(sobolPoints(design.points, factors.length)));
  return asValues(radial(centred(sobolPoints(design.points, 2 * factors.length)), factors.length));
}

/** The last factor changes fastest. */
function grid(levels: readonly (readonly number[])[]): number[][] {
  return levels.reduce<number[][]>((rows, column) => rows.flatMap((row) => column.map((level) => [...row, level])), [[]]);
}

/** Saltelli's scheme: for each base point A, B, then A with one coordinate of B after the other. */
function radial(points: readonly (readonly number[])[], factors: number): number[][] {
  return points.flatMap((point) => {
    const [a, b] = [point.slice(0, factors), point.slice(factors)];
    const mixed = a.map((_, column) => a.map((value, other) => (other === column ? b[other] : value)));
    return [a, b, ...mixed];
  });
}
