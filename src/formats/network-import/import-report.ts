import type { MovementFactors } from '../../movement/index.ts';
import type { ArcMode, NodeKind } from '../../words/network.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { ARC_KEYS, NODE_KEYS } from './feature-shapes.ts';
import type { JoinedArcs } from './join-arcs.ts';
import { listMissing, type Missing } from './missing-attributes.ts';
import { listParts } from './network-parts.ts';
import type { PlacedNodes } from './place-nodes.ts';
import type { Features } from './read-features.ts';

/** What was read, what had to be worked out, and what is missing. Lists of names are whole; counts stand beside them. */
export interface ImportReport {
  readonly file: string;
  readonly features: number;
  readonly nodes: Readonly<Partial<Record<NodeKind, number>>>;
  readonly arcs: Readonly<Partial<Record<ArcMode, number>>>;
  readonly lengths: { readonly given: number; readonly workedOut: number };
  readonly snapped: { readonly ends: number; readonly farthestKm: number; readonly withinKm: number };
  readonly countriesFromMap: number;
  /** Rows that name no source and rest on the file alone. */
  readonly unsourced: { readonly nodes: number; readonly arcs: number };
  readonly unnamed: number;
  readonly missing: readonly Missing[];
  readonly parts: readonly PartReport[];
  readonly withoutArcs: readonly string[];
  readonly airfieldsWithoutRunway: readonly string[];
  /** Arcs of more than three times the great circle. */
  readonly longArcs: readonly string[];
  readonly ignored: readonly { readonly property: string; readonly features: number; readonly like: string | null }[];
}

export interface PartReport {
  readonly mode: ArcMode;
  readonly gaugeMm: number | null;
  readonly parts: number;
  readonly largest: number;
  /** The smaller parts, each by its nodes; of a large one the first few. */
  readonly others: readonly { readonly nodes: number; readonly some: readonly string[] }[];
}

/** Nodes named of a part that is cut off, and parts told of a mode. */
const NAMED = 5;
const PARTS_TOLD = 20;

interface Read {
  readonly file: string;
  readonly features: Features;
  readonly placed: PlacedNodes;
  readonly joined: JoinedArcs;
  readonly snapKm: number;
}

export function reportImport({ file, features, placed, joined, snapKm }: Read, factors: MovementFactors): ImportReport {
  const { nodes } = placed;
  const { arcs } = joined;
  const served = new Set(arcs.flatMap((arc) => [arc.from, arc.to]));
  const airfields = nodes.filter((node) => node.kind === 'airfield' && node.runwayMetres === undefined);
  return {
    file,
    features: features.count,
    nodes: countBy(nodes.map(({ kind }) => kind)),
    arcs: countBy(arcs.map(({ mode }) => mode)),
    lengths: { given: arcs.length - joined.lengthsWorkedOut, workedOut: joined.lengthsWorkedOut },
    snapped: { ends: joined.snappedEnds, farthestKm: Math.round(joined.farthestSnapKm * 100) / 100, withinKm: snapKm },
    countriesFromMap: placed.countriesFromMap,
    unsourced: {
      nodes: features.nodes.filter(({ row }) => row.source === undefined).length,
      arcs: features.arcs.filter(({ row }) => row.source === undefined).length,
    },
    unnamed: features.nodes.filter(({ row }) => row.name === undefined).length,
    missing: listMissing(nodes, arcs, factors),
    parts: listParts(nodes, arcs).map(({ mode, gaugeMm, parts }) => ({
      mode,
      gaugeMm,
      parts: parts.length,
      largest: parts[0]?.length ?? 0,
      others: parts.slice(1, 1 + PARTS_TOLD).map((part) => ({ nodes: part.length, some: part.slice(0, NAMED) })),
    })),
    withoutArcs: nodes.filter((node) => !served.has(node.id)).map(({ id }) => id),
    airfieldsWithoutRunway: airfields.map(({ id }) => id),
    longArcs: joined.longArcs,
    ignored: [...features.ignored].map(([property, count]) => ({ property, features: count, like: likenessOf(property) })),
  };
}

/** The attribute that a property was probably meant to be. */
function likenessOf(property: string): string | null {
  const plain = property.replace(/[^A-Za-z0-9]/g, '');
  return plain.length < 4 ? null : (nearestWord(plain, [...new Set([...NODE_KEYS, ...ARC_KEYS])]) ?? null);
}

function countBy<Word extends string>(words: readonly Word[]): Partial<Record<Word, number>> {
  const counts: Partial<Record<Word, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
