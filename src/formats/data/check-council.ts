import { nameOf } from './check-rows.ts';
import { type DataFile, type Finding, type PlacedRow, type Row, rowsOf, textOf } from './finding.ts';

/** Groups, stances and gates of which two hold on one day for one thing, so that nobody could say which one counts. */
export function checkCouncil(files: readonly DataFile[]): readonly Finding[] {
  const groups = rowsOf(files, 'stateGroups');
  const group = (row: Row) => [textOf(row.id)];
  const gate = (row: Row) => purposesOf(row.for).map((purpose) => `${textOf(row.state)}, ${purpose}`);
  const stance = (row: Row) =>
    statesOf(row, groups).map((state) =>
      [state, textOf(row.issue), ...(row.body === undefined ? [] : [textOf(row.body)])].join(', '),
    );
  return [
    ...overlaps(groups, group, 'part the periods'),
    ...overlaps(rowsOf(files, 'gates'), gate, 'part the periods, or say what each is for'),
    ...overlaps(rowsOf(files, 'stances'), stance, 'part the periods, or make them one'),
  ];
}

/** One finding for a row that holds on a day on which an earlier row of the file speaks of the same thing. */
function overlaps(rows: readonly PlacedRow[], thingsOf: (row: Row) => readonly string[], remedy: string): readonly Finding[] {
  const spoken = new Map<string, PlacedRow[]>();
  const findings: Finding[] = [];
  for (const placed of rows) {
    const { file, index, row } = placed;
    let told = false;
    for (const thing of new Set(thingsOf(row))) {
      const earlier = spoken.get(thing) ?? [];
      const other = told ? undefined : earlier.find((one) => holdTogether(one.row, row));
      if (other !== undefined) {
        const message = `${nameOf(row, index)}: holds on days of ${nameOf(other.row, other.index)} for the same (${thing})`;
        findings.push({ file, path: [index, 'from'], message, remedy });
        told = true;
      }
      spoken.set(thing, [...earlier, placed]);
    }
  }
  return findings;
}

function holdTogether(a: Row, b: Row): boolean {
  const starts = (row: Row) => (typeof row.from === 'string' ? row.from : '');
  const ends = (row: Row) => (typeof row.to === 'string' ? row.to : '9999-12-31');
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}

function purposesOf(purpose: unknown): readonly string[] {
  return purpose === 'any' ? ['deployment', 'combat'] : [textOf(purpose)];
}

/** The states that a stance names, those of its groups included. A group counts for those days that both have. */
function statesOf(stance: Row, groups: readonly PlacedRow[]): readonly string[] {
  const members = Array.isArray(stance.members) ? stance.members : [];
  return members.flatMap((member: unknown) => {
    const named = groups.filter(({ row }) => row.id === member && holdTogether(row, stance));
    return named.length === 0
      ? [textOf(member)]
      : named.flatMap(({ row }) => (Array.isArray(row.members) ? row.members.map(textOf) : []));
  });
}
