import type { World } from '../../../chain/world.ts';
import { isWithinPeriod } from '../../../facts/index.ts';
import { estimateUnit } from '../../../force/index.ts';
import type { ForcePresence, Unit } from '../../../words/forces.ts';
import type { NodeKind } from '../../../words/network.ts';
import { fits, type NamedForce, partOf, placeName, type Search, sentOf } from './named-force.ts';
import { readinessInPlace } from './readiness-in-place.ts';

/** Where a force is taken to stand whose row names only a country, best first (as in hours-to-brigade). */
const ASSEMBLY: readonly NodeKind[] = ['assembly-area', 'railhead', 'port', 'junction'];

/** Foreign forces on allied soil. Multinational battlegroups stand in several rows of one framework and are one force. */
export function presentForces(search: Search): NamedForce[] {
  const { world } = search;
  const groups = new Map<string, ForcePresence[]>();
  for (const row of world.force.presence) {
    if (row.sender === row.country || !isWithinPeriod(row, world.outcome.date)) continue;
    const isBattlegroup = row.unit.includes('battlegroup');
    const key = isBattlegroup ? `${row.country}/${row.framework}` : row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, rows]) => presentForce(search, key, rows));
}

function presentForce(search: Search, key: string, rows: readonly ForcePresence[]): NamedForce[] {
  const { world, wanted } = search;
  const [first] = [...rows].sort((a, b) => b.personnel - a.personnel || (a.id < b.id ? -1 : 1));
  const personnel = rows.reduce((sum, row) => sum + row.personnel, 0);
  const type = first && typeOf(first, world);
  const origin = first && placeOf(first, world);
  if (!first || !type || !origin || !fits(wanted, type, personnel)) return [];
  const { source, sender: nation, unit: name, country, framework } = first;
  const unit: Unit = { ...first, id: `presence/${key}`, nation, name, component: 'land', type, personnel, origin };
  const ready = readinessInPlace(search.rows.presenceReadiness, world.force, framework, type);
  const place = placeName(world, origin);
  const isAlone = rows.length === 1;
  const says = {
    en: `${nation}${isAlone ? '' : ' and others'} in ${country}: ${name}, ${personnel} people, taken to stand at ${place}`,
    fr: `${nation}${isAlone ? '' : ' et autres'} (${country})\u00a0: ${name}, ${personnel} personnes, supposés se trouver à ${place}`,
  };
  const parts = [partOf(world, unit, sentOf(wanted, personnel), ready.hours)];
  return [{ id: unit.id, parts, modes: wanted.modes, says, source, readyBy: ready, presentIn: country }];
}

/** By its words and framework; a row that lists several things is read by the first. Aggregates that name no unit are no force. */
function typeOf(row: ForcePresence, world: World): string | undefined {
  const texts = [row.unit, row.unit.split(/[,;]/)[0] ?? ''];
  for (const unit of texts) {
    const { type, component, reason } = estimateUnit({ unit, equipment: row.framework, component: 'multi' }, world.force.factors);
    if (component !== 'land' || reason.result !== 'met') continue;
    // an armoured battalion is none that flies
    return type === 'light-battalion' && /\barmou?red\b/.test(unit) ? 'armoured-battlegroup' : type;
  }
  return undefined;
}

/** The first place of that country that the row names, else the first assembly area, rail head, port or junction. */
function placeOf({ country, unit }: ForcePresence, { outcome }: World): string | undefined {
  const own = outcome.nodes.filter((node) => node.country === country);
  const named = own.find(({ name }) => unit.includes(name.split(/[ ,(]/)[0] ?? name));
  if (named) return named.id;
  return ASSEMBLY.flatMap((kind) => own.find((node) => node.kind === kind)?.id ?? [])[0];
}
