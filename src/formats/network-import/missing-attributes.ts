import type { FactorId, MovementFactors } from '../../movement/index.ts';
import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import { DEFAULT_GAUGE_MM } from './network-parts.ts';

/** An attribute that some rows lack, and what planning takes for it. */
export interface Missing {
  /** Which rows could have it: `airfield`, `arc by road`. */
  readonly of: string;
  readonly attribute: string;
  readonly lack: number;
  readonly total: number;
  /** The figure that planning takes; null where there is none. */
  readonly default: number | null;
  readonly unit: string | null;
  /** Row of `data/movement/factors.json` that holds the figure, and what it rests on. */
  readonly factor: FactorId | null;
  readonly source: string | null;
  /** What planning does without the attribute. */
  readonly means: string;
}

interface Rule<Row> {
  readonly of: string;
  readonly attribute: keyof Row & string;
  readonly concerns: (row: Row) => boolean;
  readonly lacks?: (row: Row) => boolean;
  readonly factor?: FactorId;
  readonly fixed?: { readonly value: number; readonly unit: string };
  readonly means: string;
}

const isKind = (kind: NetworkNode['kind']) => (node: NetworkNode) => node.kind === kind;
const isMode = (mode: NetworkArc['mode']) => (arc: NetworkArc) => arc.mode === mode;

const NODE_RULES: readonly Rule<NetworkNode>[] = [
  {
    of: 'airfield',
    attribute: 'runwayMetres',
    concerns: isKind('airfield'),
    means: 'the runway is taken as long enough for every aircraft',
  },
  {
    of: 'airfield',
    attribute: 'aircraftParking',
    concerns: isKind('airfield'),
    factor: 'aircraftParking',
    means: 'so many stands at once',
  },
  {
    of: 'port',
    attribute: 'berths',
    concerns: isKind('port'),
    lacks: (node) => node.berths === undefined && node.roroRamps === undefined,
    factor: 'berths',
    means: 'so many ships at once (where neither berths nor roroRamps is given)',
  },
  {
    of: 'port',
    attribute: 'roroRamps',
    concerns: isKind('port'),
    means: 'berths alone say how many ships are worked at once',
  },
  {
    of: 'railhead',
    attribute: 'railRamps',
    concerns: isKind('railhead'),
    factor: 'railRamps',
    means: 'so many trains at once',
  },
  {
    of: 'gauge-change',
    attribute: 'railRamps',
    concerns: isKind('gauge-change'),
    factor: 'railRamps',
    means: 'so many trains change at once, and none is loaded here for its own sake',
  },
  {
    of: 'gauge-change',
    attribute: 'railGaugesMm',
    concerns: isKind('gauge-change'),
    means: 'the gauges of its arcs hold',
  },
];

const ARC_RULES: readonly Rule<NetworkArc>[] = [
  {
    of: 'arc by road',
    attribute: 'rate',
    concerns: isMode('road'),
    factor: 'roadVehiclesPerHour',
    means: 'so many vehicles pass in a direction',
  },
  {
    of: 'arc by road',
    attribute: 'maxAxleTonnes',
    concerns: isMode('road'),
    factor: 'roadAxleLimitTonnes',
    means: 'heavier axles are refused',
  },
  {
    of: 'arc by road',
    attribute: 'maxLoadClass',
    concerns: isMode('road'),
    factor: 'roadLoadClass',
    means: 'heavier load classes are refused',
  },
  {
    of: 'arc by rail',
    attribute: 'gaugeMm',
    concerns: isMode('rail'),
    fixed: { value: DEFAULT_GAUGE_MM, unit: 'mm' },
    means: 'standard gauge is taken',
  },
  {
    of: 'arc by rail',
    attribute: 'rate',
    concerns: isMode('rail'),
    factor: 'railTrainsPerDay',
    means: 'so many trains pass in a direction',
  },
  {
    of: 'arc by rail',
    attribute: 'maxAxleTonnes',
    concerns: isMode('rail'),
    factor: 'railAxleLimitTonnes',
    means: 'heavier wagons are refused',
  },
];

/** What rows lack, attribute by attribute, with the default that planning takes. What nothing lacks is left out. */
export function listMissing(
  nodes: readonly NetworkNode[],
  arcs: readonly NetworkArc[],
  factors: MovementFactors,
): readonly Missing[] {
  return [
    ...NODE_RULES.flatMap((rule) => apply(rule, nodes, factors)),
    ...ARC_RULES.flatMap((rule) => apply(rule, arcs, factors)),
  ];
}

function apply<Row>(rule: Rule<Row>, rows: readonly Row[], factors: MovementFactors): readonly Missing[] {
  const { of, attribute, concerns, means } = rule;
  const lacks = rule.lacks ?? ((row: Row) => row[rule.attribute] === undefined);
  const concerned = rows.filter(concerns);
  const lack = concerned.filter(lacks).length;
  if (lack === 0) return [];
  const factor = rule.factor === undefined ? undefined : factors.factors.find((row) => row.id === rule.factor);
  const value =
    factor === undefined ? (rule.fixed?.value ?? null) : typeof factor.value === 'number' ? factor.value : factor.value.p50;
  return [
    {
      of,
      attribute,
      lack,
      total: concerned.length,
      default: value,
      unit: factor?.unit ?? rule.fixed?.unit ?? null,
      factor: rule.factor ?? null,
      source: factor?.source ?? null,
      means,
    },
  ];
}
