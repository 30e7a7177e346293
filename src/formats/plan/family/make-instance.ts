import { isoTime } from '../../../kernel/calendar.ts';
import { createChance } from '../../../kernel/chance.ts';
import { type CompiledNetwork, compileNetwork, type MovementFactors } from '../../../movement/index.ts';
import type { LiftPool, NetworkArc, NetworkNode } from '../../../words/network.ts';
import { drawClosures, type FileClosure } from './draw-closures.ts';
import { drawLift } from './draw-lift.ts';
import { asWheeled, type DrawnPackage, drawPackages } from './draw-packages.ts';
import { drawPermissions, type FilePermission } from './draw-permissions.ts';
import { type FamilyOptions, nameOf, SIZES } from './family.ts';
import { drawPlaces } from './map/draw-places.ts';
import { drawRail } from './map/draw-rail.ts';
import { drawRoads } from './map/draw-roads.ts';
import { drawSea } from './map/draw-sea.ts';
import type { FileArc, FileLift, FileNode } from './map/rows.ts';
import { type Alone, canGo, loadsOf, requiredAt, windowOf } from './plan-alone.ts';
import { type Ground, scaleToLoad } from './scale-to-load.ts';
import { listShared, type Shared } from './shared-resources.ts';

/** An instance in the shape of a `foedus-plan/1` file, to be written as it stands. */
export interface FamilyInstance {
  readonly schema: 'foedus-plan/1';
  readonly title: string;
  readonly start: string;
  readonly packages: readonly FilePackage[];
  readonly network: {
    readonly nodes: readonly FileNode[];
    readonly arcs: readonly FileArc[];
    readonly lift: readonly FileLift[];
    readonly permissions: readonly FilePermission[];
  };
  readonly closures?: readonly FileClosure[];
}

type FilePackage = Readonly<Record<'id' | 'nation' | 'origin' | 'destination' | 'ready' | 'required', string>> & {
  readonly unit: string;
  readonly personnel: number;
  readonly cargo: Alone['contingent']['cargo'];
  readonly modes: DrawnPackage['modes'];
  readonly priority: number;
  readonly weight: number;
};

/** How full a shared resource is when all packages go as they would alone. */
export interface SharedLoad extends Shared {
  readonly load: number;
}

export interface MadeInstance {
  readonly name: string;
  readonly file: FamilyInstance;
  readonly loads: readonly SharedLoad[];
  readonly windowDays: number;
}

const START = '2030-01-01T00:00Z';
const DAY = 1440;
/** What rows of a made-up map rest on; only to compile it here. */
const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low' } as const;

/** Makes one instance of the benchmark family. Equal options and factors give an equal instance, on every engine. */
export function makeInstance(options: FamilyOptions, factors: MovementFactors): MadeInstance {
  const chance = createChance(options.seed, 0);
  const size = SIZES[options.family];
  const places = drawPlaces(size, chance);
  const arcs = [
    ...drawRoads(places.nodes, chance.stream('family/roads')),
    ...drawRail(places, chance.stream('family/rail')),
    ...drawSea(places, chance.stream('family/sea')),
  ];
  const drawn = drawPackages(places, chance);
  const pools = drawLift(places, drawn);
  const permissions = drawPermissions(size.nations, options.permissions ?? false, chance);
  const compile = (counts: readonly number[]): CompiledNetwork =>
    compileNetwork(
      sourced<NetworkNode>(places.nodes),
      sourced<NetworkArc>(arcs),
      sourced<LiftPool>(pools.map((pool, i) => ({ ...pool, count: counts[i] as number }))),
      permissions.map((row) => ({ ...row, ...MADE_UP })),
      factors,
    );
  const bare = compile(pools.map(() => 1));
  const packages = drawn.map((row) => (canGo(row, bare) ? row : asWheeled(row)));
  const shared = listShared(places, arcs, bare);
  const ground: Ground = { pools, shared, compile };
  const { counts, alone, network } = scaleToLoad(packages, ground, options.load, options.pools ?? false, chance);
  const { from, to } = windowOf(packages, alone);
  const loads = loadsOf(alone, shared, network, to - from);
  const lift = pools.map((pool, i): FileLift => ({ ...pool, count: counts[i] as number }));
  const file: FamilyInstance = {
    schema: 'foedus-plan/1',
    title: `${nameOf(options)}: a made-up map, nations by real codes only because the format asks for them`,
    start: START,
    packages: packages.map((drawn, i) => packageRow(drawn, alone[i] as Alone)),
    network: { nodes: places.nodes, arcs, lift, permissions },
    ...(options.interdiction ? { closures: drawClosures(arcs, START, from, to, chance) } : {}),
  };
  return {
    name: nameOf(options),
    file,
    loads: shared.map((row, i) => ({ ...row, load: loads[i] as number })),
    windowDays: (to - from) / DAY,
  };
}

function sourced<Row>(rows: readonly Omit<Row, keyof typeof MADE_UP | 'note' | 'attributeProvenance'>[]): Row[] {
  return rows.map((row) => ({ ...row, ...MADE_UP }) as Row);
}

function packageRow(drawn: DrawnPackage, { contingent, closeAt }: Alone): FilePackage {
  return {
    id: drawn.id,
    unit: `${drawn.kind} package ${drawn.id.slice(2)}`,
    nation: drawn.nation,
    personnel: contingent.personnel,
    cargo: contingent.cargo,
    origin: drawn.origin,
    destination: drawn.destination,
    modes: drawn.modes,
    ready: isoTime(START, drawn.readyAt),
    required: isoTime(START, requiredAt(drawn, closeAt)),
    priority: drawn.priority,
    weight: drawn.weight,
  };
}
