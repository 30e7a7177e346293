import type { RunView } from '../../src/formats/view/run-view.ts';
import type { BriefLine, BriefSection } from '../../src/outcome/index.ts';
import type { Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly address: Address;
  readonly go: Go;
  readonly words: Messages;
}

/** One page for an ambassador's two minutes; each line opens its why. */
export function BriefPage({ run, address, go, words }: Props) {
  const brief = run.brief[address.language];
  const select = (line: { explain?: string }) => line.explain && go({ selected: line.explain });
  return (
    <article className="document">
      <header>
        <h2>{brief.title}</h2>
        <p className="as-of">{brief.asOf}</p>
      </header>
      <Lines lines={brief.summary} selected={address.selected} select={select} strong />
      {brief.sections.map((section) => (
        <Section key={section.heading} section={section} selected={address.selected} select={select} />
      ))}
      <footer>
        {brief.caveats.map((caveat) => (
          <p key={caveat}>{caveat}</p>
        ))}
        <p>
          <a href="./api/brief.html">{words.print}</a>
        </p>
      </footer>
    </article>
  );
}

interface LinesProps {
  readonly lines: readonly BriefLine[];
  readonly selected: string | null;
  readonly select: (line: { explain?: string }) => void;
  readonly strong?: boolean;
}

function Lines({ lines, selected, select, strong }: LinesProps) {
  return (
    <ul className={strong ? 'lines summary' : 'lines'}>
      {lines.map((line) => (
        <li key={`${line.explain}/${line.text}`} data-status={line.status}>
          {line.explain ? (
            <button type="button" aria-pressed={selected === line.explain} onClick={() => select(line)}>
              {line.text}
            </button>
          ) : (
            line.text
          )}
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  readonly section: BriefSection;
  readonly selected: string | null;
  readonly select: (line: { explain?: string }) => void;
}

function Section({ section, selected, select }: SectionProps) {
  return (
    <section>
      <h3>{section.heading}</h3>
      <Lines lines={section.lines} selected={selected} select={select} />
      {section.table && section.table.rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
        <section className="table-scroll" tabIndex={0} aria-label={section.table.caption}>
          <table>
            <caption>{section.table.caption}</caption>
            <thead>
              <tr>
                {section.table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {section.table.rows.map((row) => (
                <tr key={row.explain ?? row.cells.join()} aria-selected={selected === row.explain}>
                  {row.cells.map((cell, index) => (
                    <td key={`${section.table?.columns[index]}`}>
                      {index === 0 && row.explain ? (
                        <button type="button" onClick={() => select(row)}>
                          {cell}
                        </button>
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
      ) : null}
    </section>
  );
}
