import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Finding, Path } from './finding.ts';
import type { Problem } from './problem.ts';

interface Positions {
  readonly document: Document;
  readonly counter: LineCounter;
}

/** Turns findings into problems with lines and columns. A file is parsed for positions only when it has a finding. */
export function locate(root: string, findings: readonly Finding[]): readonly Problem[] {
  const files = new Map<string, Positions>();
  const located = findings.map((finding) => {
    let positions = files.get(finding.file);
    if (positions === undefined) {
      const counter = new LineCounter();
      const text = readFileSync(join(root, finding.file), 'utf8');
      positions = { counter, document: parseDocument(text, { lineCounter: counter, uniqueKeys: false }) };
      files.set(finding.file, positions);
    }
    const { line, col } = positions.counter.linePos(offsetOf(positions.document, finding.path));
    const { file, message, remedy } = finding;
    return { file, line: Math.max(1, line), column: Math.max(1, col), message, remedy };
  });
  return located.sort(byPlace);
}

export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Offset of the value at a path; where the value is missing, of the nearest thing above it that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
