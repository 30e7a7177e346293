import type { Described } from '../placed/describe-issue.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { checkDisturbances } from './disturbance/check-disturbances.ts';
import { asRow, minuteOf, type Row, rowsOf } from './loose-rows.ts';

/** What an instance may name. */
export interface KnownNames {
  readonly nodes: readonly string[];
  readonly types: readonly string[];
  readonly arcs: readonly NamedArc[];
  readonly lift: readonly string[];
}

interface NamedArc {
  readonly id: string;
  readonly mode: string;
}

/**
 * What does not hold between the parts of an instance: names of nothing, a day before another, an id that stands twice. Looks
 * at what was read as it stands, so that faults of shape elsewhere hide nothing.
 */
export function checkInstance(value: unknown, known: KnownNames): Described[] {
  const instance = asRow(value);
  const network = asRow(instance.network);
  const own = rowsOf(network.nodes);
  const nodes = network.nodes === undefined ? known.nodes : own.map((row) => String(row.id));
  const isNode = new Set(nodes);
  const found: Described[] = [];
  const packages = rowsOf(instance.packages);
  found.push(...twice(packages, ['packages']));
  for (const list of ['nodes', 'arcs', 'lift'] as const) found.push(...twice(rowsOf(network[list]), ['network', list]));
  if (network.nodes !== undefined) {
    for (const list of ['arcs', 'lift']) {
      if (network[list] !== undefined) continue;
      const remedy = `add ${list} between the nodes given (${list}: [] for none)`;
      found.push({ path: ['network', 'nodes'], message: `own nodes stand here without own ${list}`, remedy });
    }
  }
  const place = (row: Row, key: string, path: readonly PropertyKey[]) => {
    const name = row[key];
    if (typeof name !== 'string' || isNode.has(name)) return;
    const near = nearestWord(name, nodes) ?? nodes.find((node) => node.startsWith(name));
    const remedy = near ? `did you mean "${near}"?` : 'write the id of a node of the network';
    found.push({ path: [...path, key], message: `the network has no node "${name}"`, remedy });
  };
  packages.forEach((row, index) => {
    const path = ['packages', index];
    for (const key of ['origin', 'destination']) place(row, key, path);
    found.push(...checkPackage(row, path, known.types));
  });
  rowsOf(network.arcs).forEach((row, index) => {
    for (const key of ['from', 'to']) place(row, key, ['network', 'arcs', index]);
  });
  rowsOf(network.lift).forEach((row, index) => {
    place(row, 'home', ['network', 'lift', index]);
  });
  const arcs = network.arcs === undefined ? known.arcs : rowsOf(network.arcs).map(namedArc);
  const lift = network.lift === undefined ? known.lift : rowsOf(network.lift).map((row) => String(row.id));
  found.push(...checkDisturbances(instance, { nodes, arcs, lift }));
  return found;
}

const namedArc = (row: Row): NamedArc => ({ id: String(row.id), mode: String(row.mode) });

function checkPackage(row: Row, path: readonly PropertyKey[], types: readonly string[]): Described[] {
  const found: Described[] = [];
  const [ready, required] = [minuteOf(row.ready), minuteOf(row.required)];
  if (ready !== undefined && required !== undefined && required < ready) {
    const remedy = `write a time after ${String(row.ready)}, or null where none is required`;
    found.push({ path: [...path, 'required'], message: `is required at ${String(row.required)}, before it is ready`, remedy });
  }
  if (typeof row.type === 'string' && !types.includes(row.type)) {
    const near = nearestWord(row.type, types);
    const remedy = near ? `did you mean "${near}"?` : `write one of ${types.join(', ')}`;
    found.push({ path: [...path, 'type'], message: `"${row.type}" is no type of unit`, remedy });
  }
  if (row.cargo === undefined && !(typeof row.personnel === 'number' && row.personnel > 0)) {
    const remedy = 'give cargo, or personnel from which the declared factors work it out';
    found.push({ path, message: `package ${String(row.id)} has neither cargo nor personnel`, remedy });
  }
  return found;
}

function twice(rows: readonly Row[], path: readonly PropertyKey[]): Described[] {
  const seen = new Set<unknown>();
  return rows.flatMap((row, index): Described[] => {
    if (row.id === undefined || !seen.has(row.id)) {
      seen.add(row.id);
      return [];
    }
    return [{ path: [...path, index, 'id'], message: `the id "${String(row.id)}" stands twice`, remedy: 'give each its own id' }];
  });
}
