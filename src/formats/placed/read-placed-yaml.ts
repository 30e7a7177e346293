import { readFileSync } from 'node:fs';
import type { Problem } from '../data/problem.ts';
import { decodeText } from './decode-text.ts';
import { type PlacedYaml, parsePlacedYaml } from './placed-yaml.ts';

export type YamlReading =
  | { readonly ok: true; readonly yaml: PlacedYaml }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Beyond a few faults the rest of a broken file is noise. */
const FAULTS_SHOWN = 5;

/** Reads a YAML file in UTF-8. `remedy` is for a file that cannot be read. Never throws for wrong input. */
export function readPlacedYaml(file: string, remedy: string): YamlReading {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return wrong({ file, line: 0, column: 0, message: missing ? 'no such file' : 'cannot be read', remedy });
  }
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return wrong({ file, ...decoded });
  const yaml = parsePlacedYaml(decoded.text);
  if (yaml.errors.length === 0) return { ok: true, yaml };
  const problems = yaml.errors
    .slice(0, FAULTS_SHOWN)
    .map((error): Problem => ({ file, ...error, remedy: 'mend the YAML here; nothing of this file was used' }));
  const left = yaml.errors.length - problems.length;
  if (left > 0) {
    const last = yaml.errors[yaml.errors.length - 1];
    problems.push({
      file,
      line: last.line,
      column: last.column,
      message: `the last of ${left} more faults in the YAML`,
      remedy: 'mend those above first: one fault often brings others with it',
    });
  }
  return { ok: false, problems };
}

const wrong = (problem: Problem): YamlReading => ({ ok: false, problems: [problem] });
