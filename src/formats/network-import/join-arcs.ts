import { greatCircleKm } from '../../kernel/sphere.ts';
import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import type { Point } from '../../words/place.ts';
import type { Provenance } from '../../words/source.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import type { ArcProperties } from './feature-shapes.ts';
import { NearNodes } from './near-nodes.ts';
import type { Fault } from './place-faults.ts';
import { restOn } from './place-nodes.ts';
import type { BrokenNode, Features, ReadArc } from './read-features.ts';

/** A length may be this much below the great circle: lengths and places are rounded. */
const SHORT = { share: 0.005, km: 0.5 };
/** Beyond it a length is told, though it may be right: a road round a fjord. */
const LONG_RATIO = 3;
/** How far a line may end from a node that it names, where the length is worked out. */
const NAMED_END_KM = 30;
/** How far nodes are looked for when the way to the nearest is told. */
const LOOK_KM = 50;
/** Likeness of words is slow to find in a long list, and so are far nodes: they are told for the first few hundred at most. */
const LOOKED_FOR = 200;
/** One letter is like any other. */
const SHORTEST_LIKENESS = 3;

export interface JoinedArcs {
  readonly arcs: readonly NetworkArc[];
  readonly faults: readonly Fault[];
  /** Ends that were found by their place. */
  readonly snappedEnds: number;
  readonly farthestSnapKm: number;
  readonly lengthsWorkedOut: number;
  readonly longArcs: readonly string[];
}

interface Joining {
  readonly nodes: readonly NetworkNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly near: NearNodes;
  readonly snapKm: number;
  readonly provenance: Provenance;
  /** Nodes that are wrong and whose place is not known. */
  readonly unplaced: ReadonlySet<string>;
  looked: number;
  snappedEnds: number;
  farthestSnapKm: number;
  lengthsWorkedOut: number;
}

type Say = (path: readonly PropertyKey[], message: string, remedy: string) => undefined;

/** Arcs as rows: each between two nodes, with a length that can be. Ends that are not named are the nearest node within `snapKm`. */
export function joinArcs(
  { arcs: read, brokenNodes }: Pick<Features, 'arcs' | 'brokenNodes'>,
  placed: readonly NetworkNode[],
  snapKm: number,
  provenance: Provenance,
): JoinedArcs {
  const faults: Fault[] = [];
  const arcs: NetworkArc[] = [];
  const longArcs: string[] = [];
  const taken = new Set(read.flatMap(({ row }) => (row.id === undefined ? [] : [row.id])));
  const seen = new Set<string>();
  const nodes = [...placed, ...brokenNodes.flatMap(stoodIn)];
  const unplaced = new Set(brokenNodes.flatMap(({ id, at }) => (id !== undefined && at === undefined ? [id] : [])));
  const counts = { looked: 0, snappedEnds: 0, farthestSnapKm: 0, lengthsWorkedOut: 0 };
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const joining: Joining = { nodes, indexOf, near: new NearNodes(nodes), snapKm, provenance, unplaced, ...counts };
  for (const one of read) {
    const say: Say = (path, message, remedy) => {
      faults.push({ slice: one.slice, path, message, remedy });
    };
    const { id } = one.row;
    if (id !== undefined && seen.has(id))
      say(['properties', 'id'], `the id "${id}" stands twice among the arcs`, 'give each its own id');
    if (id !== undefined) seen.add(id);
    const arc = joinArc(one, joining, taken, say);
    if (arc === undefined) continue;
    arcs.push(arc);
    const [from, to] = [nodes[indexOf.get(arc.from) ?? -1], nodes[indexOf.get(arc.to) ?? -1]];
    if (from && to && arc.lengthKm > Math.max(LONG_RATIO * greatCircleKm(from, to), 2)) longArcs.push(arc.id);
  }
  const { snappedEnds, farthestSnapKm, lengthsWorkedOut } = joining;
  return { arcs, faults, snappedEnds, farthestSnapKm, lengthsWorkedOut, longArcs };
}

/** A broken node stands where it says, so that the arcs to it can be looked at; nothing of such a file is used. */
function stoodIn({ id, at }: BrokenNode): NetworkNode[] {
  if (at === undefined) return [];
  const provenance = { source: 'unverified', asOf: '2022-02-24', confidence: 'low' } as const;
  return [{ id: id ?? ' ', name: ' ', country: null, kind: 'port', ...at, ...provenance }];
}

function joinArc(one: ReadArc, joining: Joining, taken: Set<string>, say: Say): NetworkArc | undefined {
  const { row, line } = one;
  if (row.gaugeMm !== undefined && row.mode !== 'rail') {
    say(['properties', 'gaugeMm'], `a gauge stands on an arc by ${row.mode}`, 'take it out; only rail has a gauge');
  }
  const from = endOf('from', one, line?.start, joining, say);
  const to = endOf('to', one, line?.end, joining, say);
  if (from === undefined || to === undefined) return undefined;
  if (from.id === to.id) {
    const path = row.to === undefined ? ['geometry', 'coordinates'] : ['properties', 'to'];
    return say(path, `leads from ${from.id} back to it: an arc of no length`, 'join two nodes, or leave it out');
  }
  const lengthKm = lengthOf(one, from, to, joining, say);
  if (lengthKm === undefined) return undefined;
  return arcOf(row, from.id, to.id, lengthKm, idOf(row, from.id, to.id, taken), joining.provenance);
}

function endOf(
  end: 'from' | 'to',
  { row, wrong }: ReadArc,
  at: Point | undefined,
  joining: Joining,
  say: Say,
): NetworkNode | undefined {
  const { nodes, indexOf, near, snapKm } = joining;
  const name = row[end];
  if (wrong.includes(end)) return undefined;
  if (name !== undefined) {
    const node = nodes[indexOf.get(name) ?? -1];
    if (node !== undefined) return node;
    if (joining.unplaced.has(name)) return undefined;
    const isLike = name.length >= SHORTEST_LIKENESS && joining.looked++ < LOOKED_FOR;
    const likeness = isLike ? nearestWord(name, [...indexOf.keys()]) : undefined;
    const remedy = likeness ? `did you mean "${likeness}"?` : 'add a Point with that id, or write the id of one';
    return say(['properties', end], `the file has no node "${name}"`, remedy);
  }
  if (at === undefined) return say(['properties'], `${end} is missing, and there is no line to find it by`, `add ${end}`);
  const admits = (node: NetworkNode) => (row.mode === 'sea') === (node.kind === 'sea-waypoint') || node.kind === 'port';
  const found = near.find(at, snapKm, admits);
  if (found !== undefined) {
    joining.snappedEnds++;
    joining.farthestSnapKm = Math.max(joining.farthestSnapKm, found.km);
    return nodes[found.index];
  }
  const beyond = joining.looked++ < LOOKED_FOR ? near.find(at, LOOK_KM, admits) : undefined;
  const where = beyond
    ? `${tenths(beyond.km)} km from the nearest node, ${nodes[beyond.index]?.id}`
    : `more than ${snapKm} km from any node for ${row.mode}`;
  const more = beyond ? `, or allow it with --snap ${Math.ceil(beyond.km)}` : '';
  const message = `the line ${end === 'from' ? 'starts' : 'ends'} ${where}`;
  return say(['geometry', 'coordinates'], message, `name the node in "${end}", move the line${more}`);
}

/** The given length if it can be; else that of the line and of the gaps between its ends and the nodes. */
function lengthOf(
  { row, line, wrong }: ReadArc,
  from: NetworkNode,
  to: NetworkNode,
  joining: Joining,
  say: Say,
): number | undefined {
  const straightKm = greatCircleKm(from, to);
  if (wrong.includes('lengthKm')) return straightKm;
  if (row.lengthKm !== undefined) {
    if (row.lengthKm >= straightKm * (1 - SHORT.share) - SHORT.km) return row.lengthKm;
    const message = `is ${row.lengthKm} km long, but ${from.id} and ${to.id} lie ${tenths(straightKm)} km apart`;
    return say(['properties', 'lengthKm'], message, 'correct the length (kilometres) or the places, or leave lengthKm out');
  }
  if (line === undefined)
    return say(['properties'], 'lengthKm is missing, and there is no line to work it out from', 'add lengthKm');
  const along = [greatCircleKm(from, line.start), greatCircleKm(line.end, to)] as const;
  const against = [greatCircleKm(from, line.end), greatCircleKm(line.start, to)] as const;
  const gaps = along[0] + along[1] <= against[0] + against[1] ? along : against;
  const widest = Math.max(...gaps);
  if (widest > NAMED_END_KM) {
    const node = widest === gaps[0] ? from : to;
    const message = `the line ends ${tenths(widest)} km from ${node.id}, so that its length cannot be worked out`;
    return say(['geometry', 'coordinates'], message, 'lead the line to its nodes, or give lengthKm');
  }
  const km = tenths(line.km + gaps[0] + gaps[1]);
  if (km <= 0)
    return say(['geometry', 'coordinates'], `leads from ${from.id} to ${to.id} in no length`, 'place the two nodes apart');
  joining.lengthsWorkedOut++;
  return km;
}

function idOf({ id, mode, gaugeMm }: ArcProperties, from: string, to: string, taken: Set<string>): string {
  if (id !== undefined) return id;
  const stem = `${mode}${gaugeMm === undefined ? '' : `-${gaugeMm}`}-${from}--${to}`;
  let free = stem;
  for (let next = 2; taken.has(free); next++) free = `${stem}-${next}`;
  taken.add(free);
  return free;
}

const WORKED_OUT = 'Worked out along the line of the file; no length is given there.';

/** In the order in which rows of `data/network` have their keys. */
function arcOf(row: ArcProperties, from: string, to: string, lengthKm: number, id: string, provenance: Provenance): NetworkArc {
  const {
    id: _,
    from: _from,
    to: _to,
    lengthKm: given,
    mode,
    source,
    asOf,
    confidence,
    note,
    attributeProvenance,
    ...rest
  } = row;
  const own = restOn({ source, asOf, confidence, note }, provenance);
  const length = { source: 'judgement', asOf: own.asOf, confidence: 'low', note: WORKED_OUT } as const;
  const attributes = { ...(given === undefined ? { lengthKm: length } : {}), ...attributeProvenance };
  return {
    id,
    from,
    to,
    mode,
    lengthKm,
    ...rest,
    ...own,
    ...(Object.keys(attributes).length === 0 ? {} : { attributeProvenance: attributes }),
  };
}

const tenths = (km: number): number => Math.round(km * 10) / 10;
