import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** A parsed YAML text that still knows where each value stood. */
export interface PlacedYaml {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  /** Line and column (from 1) of the value at `path`, or of the nearest value above it. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
  /** Line and column of the key `key` in the map at `path`. */
  placeOfKey(path: readonly PropertyKey[], key: string): { line: number; column: number };
}

/** Parses YAML (or JSON) and keeps the positions. */
export function parsePlacedYaml(text: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message.split('\n')[0] }));
  return {
    value: errors.length > 0 ? undefined : document.toJS(),
    errors,
    place: (path) => at(nodeAt(document, path)?.range?.[0] ?? 0),
    placeOfKey: (path, key) => {
      const map = nodeAt(document, path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const keyNode = pair?.key as Node | undefined;
      return at(keyNode?.range?.[0] ?? map?.range?.[0] ?? 0);
    },
  };
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return document.contents as Node | null;
}
