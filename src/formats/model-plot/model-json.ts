import type { Figure, Parameter } from '../../models/index.ts';
import type { ModelReport } from './model-report.ts';

/** A report for machines: numbers in full, words in both languages. */
export function modelToJson({ model, values, solution, varied, published, sources }: ModelReport) {
  return {
    marking: 'EXERCISE EXERCISE EXERCISE',
    model: model.id,
    title: model.title,
    origin: model.origin,
    parameters: model.parameters.map((parameter: Parameter) => ({ ...parameter, value: values[parameter.id] })),
    equilibrium: solution.equilibrium,
    figures: figuresById(solution.figures),
    vary: {
      parameter: varied.parameter,
      series: varied.series.map(({ compared, rows }) => ({
        compared,
        rows: rows.map(({ at, solution: then, why }) => ({ at, figures: then === null ? null : figuresById(then.figures), why })),
      })),
    },
    published: published.map(({ rate, figures }) => ({ rate, figures: figuresById(figures) })),
    assumes: model.assumes,
    critics: model.critics,
    sources,
  };
}

function figuresById(figures: readonly Figure[]) {
  return Object.fromEntries(figures.map(({ id, ...rest }) => [id, rest]));
}
