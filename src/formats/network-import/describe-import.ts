import type { ImportReport, PartReport } from './import-report.ts';
import type { Missing } from './missing-attributes.ts';

/** Names told of a long list; all of them stand in the JSON. */
const TOLD = 8;

/** The report in words, as lines for a terminal. */
export function describeImport(report: ImportReport): string {
  return [
    ...countLines(report),
    '',
    ...missingLines(report.missing),
    '',
    ...report.parts.flatMap(partLines),
    ...listLine('No arc at all (reached only by local road or by air)', report.withoutArcs),
    ...listLine('Airfields without a runway length', report.airfieldsWithoutRunway),
    ...listLine('Arcs of more than three times the great circle', report.longArcs),
    ...ignoredLines(report),
  ].join('\n');
}

function countLines({ nodes, arcs, lengths, snapped, countriesFromMap, unsourced, unnamed }: ImportReport): string[] {
  const list = (counts: Readonly<Record<string, number | undefined>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${number(count ?? 0)}`)
      .join(', ');
  const total = (counts: Readonly<Record<string, number | undefined>>) =>
    Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const lines = [
    `Nodes    ${number(total(nodes))}: ${list(nodes)}`,
    `Arcs     ${number(total(arcs))}${total(arcs) === 0 ? '' : `: ${list(arcs)}`}`,
    `Lengths  ${number(lengths.given)} given, ${number(lengths.workedOut)} worked out along the line (great circles)`,
  ];
  if (snapped.ends > 0) {
    const within = `within ${snapped.withinKm} km; the farthest ${snapped.farthestKm} km`;
    lines.push(`Ends     ${number(snapped.ends)} not named, joined to the nearest node ${within}`);
  }
  if (countriesFromMap > 0) lines.push(`Country  of ${plural(countriesFromMap, 'node')} read off the map`);
  if (unnamed > 0) lines.push(`Name     of ${plural(unnamed, 'node')} missing; the id stands for it`);
  if (unsourced.nodes + unsourced.arcs > 0) {
    const rows = `${plural(unsourced.nodes, 'node')} and ${plural(unsourced.arcs, 'arc')}`;
    lines.push(`Source   of ${rows} missing: written as judgement of low confidence`);
  }
  return lines;
}

function missingLines(missing: readonly Missing[]): string[] {
  if (missing.length === 0) return ['Nothing is missing that planning asks for.'];
  const rows = missing.map((row) => [row.attribute, `${number(row.lack)} of ${number(row.total)}`, row.of, defaultOf(row)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return ['Missing, and what planning takes for it', ...lines.map((line) => `  ${line.trimEnd()}`)];
}

function defaultOf({ default: value, unit, factor, source, means }: Missing): string {
  if (value === null) return `no figure: ${means}`;
  const from = factor === null ? '' : ` (${factor}, ${source})`;
  return `${value} ${unit}${from}: ${means}`;
}

function partLines({ mode, gaugeMm, parts, largest, others }: PartReport): string[] {
  const name = gaugeMm === null ? mode : `${mode} ${gaugeMm} mm`;
  if (parts === 1) return [`${name}: one network of ${plural(largest, 'node')}`];
  const told = others.slice(0, TOLD).map(({ nodes, some }) => {
    const more = nodes > some.length ? ` and ${number(nodes - some.length)} more` : '';
    return `  apart: ${some.join(', ')}${more}`;
  });
  const left = parts - 1 - told.length;
  return [
    `${name}: ${number(parts)} parts that no way joins; the largest has ${plural(largest, 'node')}`,
    ...told,
    ...(left > 0 ? [`  and ${plural(left, 'part')} more`] : []),
  ];
}

function listLine(heading: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > TOLD ? ` and ${number(ids.length - TOLD)} more` : '';
  return [`${heading}: ${number(ids.length)}`, `  ${ids.slice(0, TOLD).join(', ')}${more}`];
}

function ignoredLines({ ignored }: ImportReport): string[] {
  if (ignored.length === 0) return [];
  const rows = ignored.map(({ property, features, like }) => {
    return `${property} (${number(features)})${like === null ? '' : `: is "${like}" meant?`}`;
  });
  return [`Properties that were not read`, ...rows.map((row) => `  ${row}`)];
}

const number = (count: number): string => count.toLocaleString('en-US');
const plural = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
