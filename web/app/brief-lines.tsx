import type { RunView } from '../../src/formats/view/run-view.ts';
import type { BriefLine, BriefTable } from '../../src/outcome/index.ts';
import type { Messages } from '../messages/messages.ts';
import type { Go } from './desk-props.ts';

interface OpenerProps {
  readonly id: string;
  readonly selected: string | null;
  readonly go: Go;
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** Opens the reasons of `id`; by keyboard the focus goes along. */
export function Opener({ id, selected, go, children, className }: OpenerProps) {
  return (
    <button
      type="button"
      className={className}
      data-opens={id}
      aria-pressed={selected === id}
      onClick={(event) => {
        go({ selected: id });
        if (event.detail === 0) requestAnimationFrame(() => document.getElementById('why')?.focus());
      }}
    >
      {children}
    </button>
  );
}

interface LinesProps {
  readonly lines: readonly BriefLine[];
  readonly run: RunView;
  readonly selected: string | null;
  readonly go: Go;
  readonly words: Messages;
  /** More than so many lines wait behind a summary; all where absent. */
  readonly limit?: number;
}

/** Lines of the brief; one whose id the run can explain opens its reasons. */
export function Lines({ lines, run, selected, go, words, limit = Number.POSITIVE_INFINITY }: LinesProps) {
  const shown = lines.length > limit + 1 ? lines.slice(0, limit) : lines;
  const rest = lines.slice(shown.length);
  const entry = (line: BriefLine) => (
    <li key={`${line.explain}/${line.text}`} data-status={line.status}>
      {line.explain && run.reasons[line.explain] ? (
        <Opener id={line.explain} selected={selected} go={go}>
          {line.text}
        </Opener>
      ) : (
        line.text
      )}
    </li>
  );
  return (
    <>
      <ul className="lines">{shown.map(entry)}</ul>
      {rest.length > 0 ? (
        <details className="rest">
          <summary>{words.more(rest.length)}</summary>
          <ul className="lines">{rest.map(entry)}</ul>
        </details>
      ) : null}
    </>
  );
}

interface TableProps {
  readonly table: BriefTable;
  readonly run: RunView;
  readonly selected: string | null;
  readonly go: Go;
}

/** A table of the brief; a column whose cells begin with a figure is set to the right. One of words alone stands upright on a phone. */
export function Table({ table, run, selected, go }: TableProps) {
  const isFigure = table.columns.map((_, index) => table.rows.every((row) => /^[+\d]/.test(row.cells[index] ?? '')));
  const isShort = table.columns.map((_, index) => table.rows.every((row) => (row.cells[index] ?? '').length < 9));
  const classOf = (index: number) => (isFigure[index] && isShort[index] ? 'figure' : undefined);
  const isWords = table.columns.every((_, index) => classOf(index) === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={table.caption}>
      <table className={isWords ? 'of-words' : undefined}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={classOf(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.explain ?? row.cells.join()} className={selected === row.explain ? 'chosen' : undefined}>
              {row.cells.map((cell, index) => (
                <td key={`${table.columns[index]}`} className={classOf(index)} data-column={table.columns[index]}>
                  {index === 0 && row.explain && run.reasons[row.explain] ? (
                    <Opener id={row.explain} selected={selected} go={go}>
                      {cell}
                    </Opener>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
