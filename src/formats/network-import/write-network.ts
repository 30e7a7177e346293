import type { ImportedNetwork } from './import-network.ts';

const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

/**
 * The files of an import: `nodes.json` and `arcs.json` as in `data/network`, one row a line; `network.yaml`, which stands at the end of
 * an instance of `foedus plan`; `report.json`.
 */
export function networkFiles({ nodes, arcs, report }: ImportedNetwork): Readonly<Record<string, string>> {
  const [nodeRows, arcRows] = [nodes.map(rowText), arcs.map(rowText)];
  return {
    'nodes.json': listText(nodeRows),
    'arcs.json': listText(arcRows),
    'network.yaml': [
      `# ${EXERCISE}`,
      `# Put this at the end of an instance of "foedus plan". Without own rows of lift, only the railways' hired trains carry`,
      '# anything: list ships, aircraft and transporters under lift, shaped like data/network/lift.json, each with a home below.',
      'network:',
      '  lift: []',
      ...yamlList('nodes', nodeRows),
      ...yamlList('arcs', arcRows),
      '',
    ].join('\n'),
    'report.json': `${JSON.stringify(report, null, 1)}\n`,
  };
}

const listText = (rows: readonly string[]): string => (rows.length === 0 ? '[]\n' : `[\n  ${rows.join(',\n  ')}\n]\n`);

const yamlList = (name: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [`  ${name}: []`] : [`  ${name}:`, ...rows.map((row) => `    - ${row}`)];

/** A row on one line, with a space after colons and commas: JSON and YAML alike. */
function rowText(row: unknown): string {
  if (Array.isArray(row)) return `[${row.map(rowText).join(', ')}]`;
  if (typeof row !== 'object' || row === null) return JSON.stringify(row) ?? 'null';
  const parts = Object.entries(row).map(([key, value]) => `${JSON.stringify(key)}: ${rowText(value)}`);
  return `{${parts.join(', ')}}`;
}
