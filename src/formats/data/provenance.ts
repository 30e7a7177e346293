import type { FoedusData } from '../../facts/foedus-data.ts';
import { nameOf } from './check-rows.ts';
import { type DataFile, type Finding, isRow, type OtherFile, type Path, type Row, rowsOf, textOf } from './finding.ts';

/** On how many facts of a collection each kind of ground stands. Attributes with their own provenance count apart. */
export interface ProvenanceCount {
  /** A collection, or the path of a file that belongs to none. */
  readonly collection: keyof FoedusData | string;
  /** A public page that was read. */
  readonly urlRead: number;
  readonly judgement: number;
  readonly unverified: number;
}

interface Claim {
  readonly file: string;
  readonly collection: ProvenanceCount['collection'];
  readonly path: Path;
  readonly says: string;
  readonly claim: Row;
}

export function countProvenance(files: readonly DataFile[], others: readonly OtherFile[]): readonly ProvenanceCount[] {
  const counts = new Map<string, ProvenanceCount>();
  for (const { collection, claim } of claimsOf(files, others)) {
    const kind = claim.source === 'judgement' || claim.source === 'unverified' ? claim.source : 'urlRead';
    const count = counts.get(collection) ?? { collection, urlRead: 0, judgement: 0, unverified: 0 };
    counts.set(collection, { ...count, [kind]: count[kind] + 1 });
  }
  return [...counts.values()];
}

/** Sources that no row of `data/sources` has or that nobody read, and judgements without their reasoning. */
export function checkProvenance(files: readonly DataFile[], others: readonly OtherFile[]): readonly Finding[] {
  const sources = new Map(rowsOf(files, 'sources').map(({ row }) => [row.id, row]));
  return claimsOf(files, others).flatMap(({ file, path, says, claim }) => {
    const say = (field: string, message: string, remedy: string): Finding[] => [
      { file, path: [...path, field], message: `${says}: ${message}`, remedy },
    ];
    if (claim.source === 'unverified') return [];
    if (claim.source === 'judgement') {
      return claim.note === undefined ? say('source', 'a judgement without a note', 'give the reasoning in a sentence') : [];
    }
    const source = sources.get(claim.source);
    if (source === undefined) {
      return say(
        'source',
        `${textOf(claim.source)} is not a row of data/sources`,
        'add the page that was read, or say unverified',
      );
    }
    return source.seen === true ? [] : say('source', `${textOf(claim.source)} was not read`, 'read it, or say unverified');
  });
}

function claimsOf(files: readonly DataFile[], others: readonly OtherFile[]): readonly Claim[] {
  const typed = files
    .filter(({ name }) => name !== 'sources')
    .flatMap(({ file, name, rows }) =>
      rows.flatMap((row, index) =>
        claimsIn(row, [index], nameOf(row, index)).map((claim) => ({ ...claim, file, collection: name })),
      ),
    );
  const rest = others.flatMap(({ file, content }) =>
    claimsIn(content, [], 'a fact').map((claim) => ({ ...claim, file, collection: file })),
  );
  return [...typed, ...rest];
}

function claimsIn(value: unknown, path: Path, says: string): readonly Omit<Claim, 'file' | 'collection'>[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => claimsIn(item, [...path, index], says));
  if (!isRow(value)) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => claimsIn(item, [...path, key], says));
  const isClaim = typeof value.source === 'string' && typeof value.confidence === 'string';
  const own = typeof value.id === 'string' ? value.id : says;
  return isClaim ? [{ path, says: own, claim: value }, ...inner] : inner;
}
