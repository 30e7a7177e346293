import type { DecisionFactor } from '../../../decision/index.ts';
import type { NationalGate, Stance } from '../../../words/council.ts';
import type { Assumption } from '../../../words/scenario.ts';
import type { Interval } from '../../../words/time.ts';
import type { WorldRows } from '../../world/assemble-world.ts';
import { ANY, changeRows, type FactorKind, overRows, type RowFigure, SHARE } from './factor-kind.ts';
import { withRows } from './with-rows.ts';

type Declared = DecisionFactor | Assumption;

function declaredFigures<Row extends Declared>(row: Row): readonly RowFigure<Row>[] {
  const mean = 'exponentialMean' in row ? row.exponentialMean : undefined;
  const value = row.value ?? row.interval ?? mean;
  if (value === undefined) return [];
  const field = row.value !== undefined ? 'value' : row.interval !== undefined ? 'interval' : 'exponentialMean';
  const unit = /\.(hours|days)$/.exec(row.id)?.[1] ?? (row.id === 'bargaining.waits' ? 'times' : 'share');
  const figure = { id: row.id, value, unit, bounds: unit === 'share' ? SHARE : ANY, source: row.source };
  return [{ figure, put: (old, now) => ({ ...old, [field]: now }) }];
}

/** What a scenario assumes holds in place of what the data declare. */
const assumedIds = ({ scenario }: WorldRows) => new Set((scenario.assumptions ?? []).map(({ id }) => id));

const decision: FactorKind = {
  id: 'decision',
  usage: 'decision/ID',
  says: 'delays, propensities and counts of the decision stage (data/decision/factors.json, or what the scenario assumes)',
  list: (rows) => {
    const assumed = assumedIds(rows);
    const data = rows.decisionFactors.filter(({ id }) => !assumed.has(id)).flatMap(declaredFigures);
    return [...data, ...(rows.scenario.assumptions ?? []).flatMap(declaredFigures)].map(({ figure }) => figure);
  },
  change: (rows, change) => {
    const assumed = assumedIds(rows);
    const decisionFactors = changeRows(rows.decisionFactors, (row) => (assumed.has(row.id) ? [] : declaredFigures(row)), change);
    const assumptions = changeRows(rows.scenario.assumptions ?? [], declaredFigures, change);
    const scenario = assumptions.length === 0 ? rows.scenario : { ...rows.scenario, assumptions };
    return withRows(rows, { decisionFactors, scenario });
  },
};

const gates = overRows<NationalGate>(
  {
    id: 'gates',
    usage: 'gates/STATE',
    says: 'days until a parliament, government or president consents (data/decision/gates.json)',
  },
  (rows) => rows.data.gates,
  (rows, list) => withRows(rows, { data: { ...rows.data, gates: list } }),
  (row) => [
    {
      figure: {
        id: row.state,
        value: row.days,
        unit: 'days',
        bounds: ANY,
        source: row.attributeProvenance?.days?.source ?? row.source,
      },
      put: (old, now) => ({ ...old, days: now as Interval }),
    },
  ],
);

const STANCE_FIELDS = ['propensity', 'salience'] as const;

function stanceFigures(row: Stance): readonly RowFigure<Stance>[] {
  return STANCE_FIELDS.map((field) => ({
    figure: { id: `${row.id}/${field}`, value: row[field], unit: 'share', bounds: SHARE, source: row.source },
    put: (old, now) => ({ ...old, [field]: now as number }),
  }));
}

const stances: FactorKind = {
  id: 'stances',
  usage: 'stances/ID/propensity|salience',
  says: 'how often a member takes a stance, and how firmly it holds it (data/decision/stances.json and the scenario)',
  list: (rows) => [...rows.data.stances, ...(rows.scenario.stances ?? [])].flatMap(stanceFigures).map(({ figure }) => figure),
  change: (rows, change) => {
    const data = { ...rows.data, stances: changeRows(rows.data.stances, stanceFigures, change) };
    const own = changeRows(rows.scenario.stances ?? [], stanceFigures, change);
    return withRows(rows, { data, scenario: { ...rows.scenario, stances: own } });
  },
};

export const decisionKinds: readonly FactorKind[] = [decision, gates, stances];
