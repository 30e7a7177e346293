import type { Figure, Model, Sensitivity, Solution, Values } from './define.ts';
import { checkValues } from './settings.ts';

/** One value of the parameter that is moved, and what follows; `solution` is null, with the reason, where nothing does. */
export interface VariedRow {
  readonly at: number;
  readonly solution: Solution | null;
  readonly why: string | null;
}

/** A parameter moved over a range, all else held, once for each value of the compared parameter (or once). */
export interface Varied {
  readonly parameter: string;
  readonly series: readonly {
    readonly compared: { readonly parameter: string; readonly value: number } | null;
    readonly rows: readonly VariedRow[];
  }[];
}

/**
 * Solves `model` at `points` values (at least 2) of `parameter`, evenly from `from` to `to`; whole parameters at each whole
 * number of the range, thinned out to `points`. Compares as the model's own sensitivity does, unless the compared parameter is
 * the moved one or has been set.
 */
export function varyModel(
  model: Model,
  values: Values,
  { parameter, from, to }: { readonly parameter: string; readonly from: number; readonly to: number },
  points: number,
  compare = model.sensitivity.compare,
): Varied {
  const moved = model.parameters.find(({ id }) => id === parameter);
  if (moved === undefined) throw new RangeError(`${model.id} has no parameter "${parameter}"`);
  const steps = moved.whole === true ? Math.min(points - 1, to - from) : points - 1;
  const places = Array.from({ length: steps + 1 }, (_, index) => {
    const at = clean(from + ((to - from) * index) / steps);
    return moved.whole === true ? Math.round(at) : at;
  });
  const compared =
    compare === undefined || compare.parameter === parameter
      ? [null]
      : comparedValues(model, values, compare).map((value) => ({ parameter: compare.parameter, value }));
  return {
    parameter,
    series: compared.map((one) => {
      const base = one === null ? values : { ...values, [one.parameter]: one.value };
      return { compared: one, rows: places.map((at) => solveAt(model, { ...base, [parameter]: at }, at)) };
    }),
  };
}

/** Those of the model's own sensitivity; the value that was set instead, where it is not the usual one. */
function comparedValues(model: Model, values: Values, compare: NonNullable<Sensitivity['compare']>): readonly number[] {
  const { usual } = model.parameters.find(({ id }) => id === compare.parameter) ?? {};
  const set = values[compare.parameter];
  return set === undefined || set === usual ? compare.values : [set];
}

/** Steps of a range without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12));

function solveAt(model: Model, values: Values, at: number): VariedRow {
  const checked = checkValues(model, values);
  if (!checked.ok) return { at, solution: null, why: checked.faults.map(({ says }) => says).join('; ') };
  return { at, solution: model.solve(checked.values), why: null };
}

/** The figure `id`. Throws RangeError where the solution has none. */
export function getFigure({ figures }: Solution, id: string): Figure {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no figure "${id}"; there are: ${figures.map((one) => one.id).join(', ')}`);
  return found;
}
