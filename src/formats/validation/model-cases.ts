import { join } from 'node:path';
import { checkValues, getFigure, type Model } from '../../models/index.ts';
import { readCaseTable } from '../case-table/read-case-table.ts';
import { packageRoot } from '../data/package-root.ts';

/** A published or worked check value of a model, and what the model gives, printed with as many digits. */
export interface ModelCase {
  readonly line: number;
  readonly set: string;
  readonly figure: string;
  readonly printed: string;
  readonly given: string;
  readonly why: string;
}

/** Every row of a model's `cases.txt`, solved through the door that a user's call goes through. */
export function listModelCases(model: Model): ModelCase[] {
  return readCaseTable(join(packageRoot(), 'src', 'models', model.id, 'cases.txt')).map(({ line, cells }) => {
    const { set = '-', figure = '', value: printed = '', why = '' } = cells;
    return { line, set, figure, printed, why, given: solved(model, set, figure, printed) };
  });
}

function solved(model: Model, set: string, figure: string, printed: string): string {
  const pairs = set === '-' ? [] : set.split(/\s+/).map((pair): [string, string] => pair.split('=') as [string, string]);
  const checked = checkValues(model, Object.fromEntries(pairs));
  if (!checked.ok) return 'error';
  const solution = model.solve(checked.values);
  if (figure !== 'equilibrium') return printedAs(getFigure(solution, figure).value, printed);
  return solution.equilibrium.en.startsWith(printed) ? printed : solution.equilibrium.en;
}

/** As many digits as the table prints: decimals, or those of the mantissa where it is written with a power of ten. */
function printedAs(value: number, printed: string): string {
  const [mantissa = '', power] = printed.split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return power === undefined ? value.toFixed(decimals) : value.toExponential(decimals);
}
