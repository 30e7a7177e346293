import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WrongInput, wrongOption } from '../../exit.ts';
import { printJson } from '../../output.ts';

export interface QueryOptions {
  readonly campaign: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** `foedus query`: a question in SQL to the rows of a campaign, the table `runs`. DuckDB answers it where it is installed. */
export async function query(sql: string, options: QueryOptions): Promise<void> {
  const chunks = join(options.campaign, 'chunks');
  if (!existsSync(chunks)) {
    throw wrongOption(
      '--campaign',
      `${options.campaign} holds no chunks of a campaign`,
      'give the folder that foedus campaign wrote to (--out)',
    );
  }
  const answer = await ask(sql, chunks);
  if (options.json) printJson(answer.rows.map((row) => Object.fromEntries(row.map((cell, at) => [answer.columns[at], cell]))));
  else process.stdout.write(options.csv ? asCsv(answer) : asTable(answer));
}

async function ask(sql: string, chunks: string): Promise<Answer> {
  const { DuckDBInstance } = await duckdb();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const files = `${chunks.replaceAll('\\', '/').replaceAll("'", "''")}/chunk-*.parquet`;
    await connection.run(`CREATE VIEW runs AS SELECT * FROM read_parquet('${files}')`);
    const reader = await connection.runAndReadAll(sql);
    const rows = reader.getRowsJson() as Answer['rows'];
    return { columns: reader.columnNames(), rows };
  } catch (error) {
    const says = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    const remedy = 'the table is called runs; names with / stand in double quotes: SELECT avg("consensus/broken") FROM runs';
    throw new WrongInput([{ file: 'SQL', line: 0, column: 0, message: says, remedy }]);
  } finally {
    connection.closeSync();
  }
}

async function duckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    const remedy =
      'npm install @duckdb/node-api in the folder of foedus; or read the Parquet files in chunks/ with a tool of yours';
    throw wrongOption('foedus query', 'needs DuckDB, which is not installed', remedy);
  }
}

const shown = (cell: Answer['rows'][number][number]) => (cell === null ? '' : String(cell));

function asTable({ columns, rows }: Answer): string {
  const lines = [columns, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return `${lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

function asCsv({ columns, rows }: Answer): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[columns, ...rows.map((row) => row.map(shown))].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
