import { nameOf } from './check-rows.ts';
import type { CollectionName } from './collections.ts';
import { type DataFile, type Finding, type PlacedRow, rowsOf, textOf, textsOf } from './finding.ts';

type Target = 'states' | 'territories' | 'organisations' | 'nodes' | 'stateGroups' | 'pools' | 'frameworks';

interface Reference {
  readonly from: CollectionName;
  readonly field: string;
  readonly to: readonly Target[];
  /** A word of its own that names no row. */
  readonly orWord?: string;
}

const references: readonly Reference[] = [
  { from: 'states', field: 'landNeighbours', to: ['states'] },
  { from: 'territories', field: 'sovereign', to: ['states'] },
  { from: 'memberships', field: 'organisation', to: ['organisations'] },
  { from: 'memberships', field: 'state', to: ['states'] },
  { from: 'offices', field: 'of', to: ['organisations', 'states'] },
  { from: 'nodes', field: 'country', to: ['states', 'territories'] },
  { from: 'arcs', field: 'from', to: ['nodes'] },
  { from: 'arcs', field: 'to', to: ['nodes'] },
  { from: 'lift', field: 'nation', to: ['states'] },
  { from: 'lift', field: 'home', to: ['nodes'] },
  { from: 'permissions', field: 'nation', to: ['states'] },
  { from: 'pools', field: 'nation', to: ['states'] },
  { from: 'units', field: 'nation', to: ['states'] },
  { from: 'units', field: 'origin', to: ['nodes'] },
  { from: 'presence', field: 'country', to: ['states'] },
  { from: 'presence', field: 'sender', to: ['states'] },
  { from: 'commands', field: 'nation', to: ['states'] },
  { from: 'presenceReadiness', field: 'frameworks', to: ['frameworks'], orWord: 'run' },
  { from: 'packages', field: 'sender', to: ['states', 'organisations'] },
  { from: 'packages', field: 'target', to: ['states'] },
  { from: 'trade', field: 'state', to: ['states', 'organisations'] },
  { from: 'trade', field: 'partner', to: ['states', 'organisations'] },
  { from: 'stateGroups', field: 'members', to: ['states'] },
  { from: 'stances', field: 'members', to: ['states', 'stateGroups'] },
  { from: 'authorities', field: 'pool', to: ['pools'], orWord: 'any' },
  { from: 'gates', field: 'state', to: ['states'] },
];

/** Ids that name no row. */
export function checkReferences(files: readonly DataFile[]): readonly Finding[] {
  const ids: Record<Target, ReadonlySet<string>> = {
    states: textsOf(files, 'states', 'id'),
    territories: textsOf(files, 'territories', 'id'),
    organisations: textsOf(files, 'organisations', 'id'),
    nodes: textsOf(files, 'nodes', 'id'),
    stateGroups: textsOf(files, 'stateGroups', 'id'),
    // several entries make up a pool: it has a name, and no row of its own
    pools: textsOf(files, 'pools', 'pool'),
    frameworks: textsOf(files, 'presence', 'framework'),
  };
  const findings: Finding[] = [];
  for (const { from, field, to, orWord } of references) {
    for (const { file, index, row } of rowsOf(files, from)) {
      const value = row[field];
      for (const id of Array.isArray(value) ? value : [value]) {
        if (typeof id !== 'string' || id === orWord || to.some((target) => ids[target].has(id))) continue;
        const message = `${nameOf(row, index)}: ${field} names ${id}, which is not among the ${to.join(' or ')}`;
        findings.push({ file, path: [index, field], message, remedy: `correct ${id}, or add its row` });
      }
    }
  }
  return findings;
}

/** Neighbours that do not know each other, and capitals said to lie in another state. */
export function checkStates(files: readonly DataFile[]): readonly Finding[] {
  const rows = rowsOf(files, 'states');
  const byId = new Map(rows.map((placed) => [placed.row.id, placed]));
  return rows.flatMap((placed) => [...capitalFindings(placed), ...neighbourFindings(placed, byId)]);
}

function capitalFindings({ file, index, row }: PlacedRow): readonly Finding[] {
  const country = (row.capital as { country?: unknown } | undefined)?.country;
  if (country === row.id) return [];
  const message = `${nameOf(row, index)}: the capital's country is ${textOf(country)}`;
  return [{ file, path: [index, 'capital', 'country'], message, remedy: `write ${textOf(row.id)}` }];
}

function neighbourFindings({ file, index, row }: PlacedRow, byId: ReadonlyMap<unknown, PlacedRow>): readonly Finding[] {
  const neighbours = Array.isArray(row.landNeighbours) ? row.landNeighbours : [];
  return neighbours.flatMap((id) => {
    const other = byId.get(id)?.row;
    // A state of the past lists neighbours that live on and no longer list it.
    if (other === undefined || row.to !== null || other.to !== null) return [];
    if (Array.isArray(other.landNeighbours) && other.landNeighbours.includes(row.id)) return [];
    const message = `${nameOf(row, index)} has ${textOf(id)} as a neighbour, but not the other way round`;
    return [{ file, path: [index, 'landNeighbours'], message, remedy: 'list both or neither' }];
  });
}

/** Memberships that overlap, or that begin or end outside the state's own life. */
export function checkMemberships(files: readonly DataFile[]): readonly Finding[] {
  const states = new Map(rowsOf(files, 'states').map(({ row }) => [row.id, row]));
  const ends = new Map<string, string>();
  const rows = [...rowsOf(files, 'memberships')].sort((a, b) => (textOf(a.row.from) < textOf(b.row.from) ? -1 : 1));
  const findings: Finding[] = [];
  for (const { file, index, row } of rows) {
    const state = states.get(row.state);
    const [from, to] = [textOf(row.from), typeof row.to === 'string' ? row.to : '9999-12-31'];
    const say = (field: string, message: string, remedy: string) =>
      findings.push({ file, path: [index, field], message: `${nameOf(row, index)}: ${message}`, remedy });
    if (typeof state?.from === 'string' && from < state.from)
      say('from', `the state begins on ${state.from}`, 'correct one of the days');
    if (typeof state?.to === 'string' && to > state.to) say('to', `the state ended on ${state.to}`, 'end the membership with it');
    const key = `${textOf(row.organisation)} ${textOf(row.state)}`;
    if (from <= (ends.get(key) ?? '')) say('from', 'overlaps an earlier membership', 'part the periods, or make them one');
    ends.set(key, to);
  }
  return findings;
}
