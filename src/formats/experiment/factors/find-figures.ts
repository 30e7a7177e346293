import { nearestWord } from '../../placed/nearest-word.ts';
import type { WorldRows } from '../../world/assemble-world.ts';
import { factorKinds, notYet } from './catalogue.ts';
import type { Part } from './change-figure.ts';
import type { FactorKind, Figure } from './factor-kind.ts';

/** What a path leads to: figures of one kind, and which part of them. */
export interface Found {
  readonly kind: FactorKind;
  readonly figures: readonly Figure[];
  readonly part: Part;
}

export interface NotFound {
  readonly problem: string;
  readonly remedy: string;
}

/** The figures that a path names in a world, or what is wrong with it. */
export function findFigures(path: string, rows: WorldRows): Found | NotFound {
  const [name, ...rest] = path.split('/');
  const kind = factorKinds.find(({ id }) => id === name);
  if (!kind) return unknownKind(path, name);
  const listed = kind.list(rows);
  for (const part of ['median', 'width'] as const) {
    if (part === 'width' && rest.at(-1) !== 'width') continue;
    const pattern = (part === 'width' ? rest.slice(0, -1) : rest).join('/');
    const matches = matcher(pattern);
    const figures = listed.filter(({ id }) => matches(id));
    if (figures.length === 0) continue;
    if (part === 'width' && figures.every(({ value }) => typeof value === 'number')) {
      return { problem: `${path}: a single figure has no width`, remedy: 'leave /width out' };
    }
    return { kind, figures, part };
  }
  return unknownFigure(path, kind, rest.join('/'), listed);
}

function unknownKind(path: string, name: string): NotFound {
  const why = Object.hasOwn(notYet, name) ? notYet[name] : undefined;
  if (why !== undefined) return { problem: `${path}: cannot be varied`, remedy: why };
  const near = nearestWord(
    name,
    factorKinds.map(({ id }) => id),
  );
  const remedy = near ? `did you mean "${near}"?` : `write one of: ${factorKinds.map(({ usage }) => usage).join(' · ')}`;
  return { problem: `${path}: "${name}" is no kind of factor`, remedy };
}

function unknownFigure(path: string, kind: FactorKind, wanted: string, listed: readonly Figure[]): NotFound {
  const ids = [...new Set(listed.map(({ id }) => id))];
  if (ids.length === 0) return { problem: `${path}: this scenario has none`, remedy: `${kind.usage}: ${kind.says}` };
  const near = nearestWord(wanted, ids);
  const some = `${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ` and ${ids.length - 8} more` : ''}`;
  return {
    problem: `${path}: names nothing`,
    remedy: near ? `did you mean "${kind.id}/${near}"?` : `${kind.usage}; there are ${some}`,
  };
}

/** `*` stands for any run of characters; a pattern without one also names all below it (`permissions/PL` is `PL/road` …). */
function matcher(pattern: string): (id: string) => boolean {
  const source = pattern
    .split('*')
    .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const whole = new RegExp(`^${source}(/.*)?$`);
  return (id) => whole.test(id);
}
