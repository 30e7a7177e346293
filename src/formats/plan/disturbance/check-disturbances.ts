import type { Described } from '../../placed/describe-issue.ts';
import { nearestWord } from '../../placed/nearest-word.ts';
import { minuteOf, type Row, rowsOf } from '../loose-rows.ts';

/** What closures, slowdowns and background load may name. */
export interface Disturbed {
  readonly nodes: readonly string[];
  readonly arcs: readonly { readonly id: string; readonly mode: string }[];
  readonly lift: readonly string[];
}

const KINDS = { arc: 'arc', node: 'node', lift: 'pool of lift' } as const;
type Kind = keyof typeof KINDS;

/** What does not hold of closures, slowdowns and background load: names of nothing, two names in one, an end before its start. */
export function checkDisturbances(instance: Row, known: Disturbed): Described[] {
  return [
    ...rowsOf(instance.closures).flatMap((row, index) => checkClosure(row, ['closures', index], known)),
    ...checkList(instance, 'slowdowns', ['arc'], known),
    ...checkList(instance, 'background', ['arc', 'node'], known),
    ...rowsOf(instance.background).flatMap((row, index) => checkRate(row, ['background', index], known)),
  ];
}

function checkClosure(row: Row, path: readonly PropertyKey[], known: Disturbed): Described[] {
  const found = checkName(row, path, ['arc', 'node', 'lift'], known);
  const [from, to] = [minuteOf(row.from), minuteOf(row.to)];
  if (from !== undefined && to !== undefined && to <= from) {
    const remedy = `write a time after ${String(row.from)}`;
    found.push({ path: [...path, 'to'], message: `ends at ${String(row.to)}, not after it begins`, remedy });
  }
  return found;
}

/** Each names one thing, and none what another of its list does. */
function checkList(instance: Row, list: string, kinds: readonly Kind[], known: Disturbed): Described[] {
  const seen = new Set<string>();
  return rowsOf(instance[list]).flatMap((row, index) => {
    const path = [list, index];
    const found = checkName(row, path, kinds, known);
    for (const kind of kinds) {
      if (typeof row[kind] !== 'string') continue;
      const name = `${kind} ${row[kind]}`;
      if (seen.has(name)) {
        found.push({ path: [...path, kind], message: `${name} stands twice in ${list}`, remedy: 'put both into one' });
      }
      seen.add(name);
    }
    return found;
  });
}

function checkName(row: Row, path: readonly PropertyKey[], kinds: readonly Kind[], known: Disturbed): Described[] {
  const named = kinds.filter((kind) => row[kind] !== undefined);
  if (named.length !== 1) {
    const message = named.length === 0 ? 'names nothing' : `names ${named.join(' and ')} at once`;
    return [{ path, message, remedy: `write one of ${kinds.join(', ')}` }];
  }
  return named.flatMap((kind): Described[] => {
    const ids = kind === 'arc' ? known.arcs.map((arc) => arc.id) : kind === 'node' ? known.nodes : known.lift;
    const name = row[kind];
    if (typeof name !== 'string' || ids.includes(name)) return [];
    const near = nearestWord(name, ids) ?? ids.find((id) => id.startsWith(name));
    const remedy = near ? `did you mean "${near}"?` : `write the id of a ${KINDS[kind]} of the network`;
    return [{ path: [...path, kind], message: `the network has no ${KINDS[kind]} "${name}"`, remedy }];
  });
}

/** Ships are not counted on their way. */
function checkRate(row: Row, path: readonly PropertyKey[], known: Disturbed): Described[] {
  const arc = known.arcs.find((one) => one.id === row.arc);
  if (arc?.mode !== 'sea') return [];
  const remedy = 'name the ports at its ends, whose berths are shared';
  return [{ path: [...path, 'arc'], message: `"${arc.id}" is by sea, where no rate is counted`, remedy }];
}
