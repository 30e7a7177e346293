import { type Figure, getFigure, type Solution } from '../../models/index.ts';
import type { ModelReport } from './model-report.ts';

/**
 * The sensitivity as CSV (RFC 4180: comma, CRLF, header row): the moved parameter, the compared one, then every figure, and the
 * ends of its interval where it has one. Numbers in full; empty where a step has no solution.
 */
export function modelToCsv({ varied, solution }: ModelReport): string {
  const compared = varied.series[0]?.compared?.parameter;
  const columns = solution.figures.flatMap(columnsOf);
  const header = [varied.parameter, ...(compared === undefined ? [] : [compared]), ...columns];
  const rows = varied.series.flatMap(({ compared: at, rows: steps }) =>
    steps.map((step) => [
      String(step.at),
      ...(at === null ? [] : [String(at.value)]),
      ...cellsOf(step.solution, solution.figures),
    ]),
  );
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

const columnsOf = ({ id, interval }: Figure): string[] => (interval === undefined ? [id] : [id, `${id}Low`, `${id}High`]);

/** A moved whole parameter may change which figures there are (sides that may attack): those of the values set are shown. */
function cellsOf(solution: Solution | null, shown: readonly Figure[]): string[] {
  return shown.flatMap((one) => {
    const blank = columnsOf(one).map(() => '');
    if (solution === null || !solution.figures.some(({ id }) => id === one.id)) return blank;
    const { value, interval } = getFigure(solution, one.id);
    return interval === undefined ? [String(value)] : [value, interval.low, interval.high].map(String);
  });
}
