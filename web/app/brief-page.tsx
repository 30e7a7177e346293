import type { BriefLine } from '../../src/outcome/index.ts';
import { TextsInShort } from '../brief/texts.tsx';
import type { StageKey } from '../messages/messages.ts';
import { Lines, Opener, Table } from './brief-lines.tsx';
import type { DeskProps } from './desk-props.ts';

/** So many lines of a section are read in two minutes; the others wait behind a summary. */
const LINES_AT_ONCE = 5;

/** One page for an ambassador's two minutes; each line opens its why. */
export function BriefPage({ run, address, go, words }: DeskProps) {
  const brief = run.brief[address.language];
  const { selected } = address;
  return (
    <article className="document brief">
      <header>
        <h2>{brief.title}</h2>
        <p className="as-of">{brief.asOf}</p>
      </header>
      <dl className="summary">
        {brief.summary.map((line) => (
          <div key={line.text} data-status={line.status}>
            <dt>{words.heads[stageOf(line)]}</dt>
            <dd>
              {line.explain && run.reasons[line.explain] ? (
                <Opener id={line.explain} selected={selected} go={go}>
                  {line.text}
                </Opener>
              ) : (
                line.text
              )}
            </dd>
          </div>
        ))}
      </dl>
      {brief.sections.map((section) => (
        <section key={section.heading} className="brief-section">
          <h3>{section.heading}</h3>
          <Lines lines={section.lines} run={run} selected={selected} go={go} words={words} limit={LINES_AT_ONCE} />
          {section.table && section.table.rows.length > 0 ? (
            <Table table={section.table} run={run} selected={selected} go={go} />
          ) : null}
          {section.texts && section.texts.length > 0 ? (
            <TextsInShort texts={section.texts} run={run} selected={selected} go={go} words={words} />
          ) : null}
        </section>
      ))}
      <footer>
        {brief.caveats.map((caveat) => (
          <p key={caveat}>{caveat}</p>
        ))}
        <p>
          <a href={`/api/brief.html?lang=${address.language}`}>{words.print}</a>
        </p>
      </footer>
    </article>
  );
}

const STAGE_OF_KIND: Readonly<Record<string, StageKey>> = {
  event: 'report',
  incident: 'report',
  determination: 'assessment',
  clause: 'assessment',
  demand: 'assessment',
  decision: 'decision',
  consultation: 'decision',
  activation: 'decision',
  ready: 'force',
  contribution: 'force',
  force: 'force',
  arrival: 'movement',
  senders: 'measure',
  sanctions: 'measure',
  partner: 'measure',
};

const stageOf = (line: BriefLine): StageKey => STAGE_OF_KIND[line.explain?.split('/')[0] ?? ''] ?? 'outcome';
