import type { RunView } from '../../src/formats/view/run-view.ts';
import type { BriefClause, BriefPosition, BriefText } from '../../src/outcome/index.ts';
import { Opener } from '../app/brief-lines.tsx';
import type { Go } from '../app/desk-props.ts';
import type { Messages } from '../messages/messages.ts';

interface TextsProps {
  readonly texts: readonly BriefText[];
  readonly run: RunView;
  readonly selected: string | null;
  readonly go: Go;
  readonly words: Messages;
}

/** Texts clause by clause, changes marked, and where each member stands. */
export function Texts({ texts, ...props }: TextsProps) {
  return texts.map((text) => <Draft key={text.explain} text={text} {...props} />);
}

/** What was changed or is held up at once; texts that all are for as they were drafted behind a summary. */
export function TextsInShort({ texts, ...props }: TextsProps) {
  const { words } = props;
  const quiet = texts.filter(isQuiet);
  const moved = texts.filter((text) => !quiet.includes(text));
  return (
    <>
      {moved.length > 0 ? <p className="caption">{words.texts}</p> : null}
      <Texts texts={moved} {...props} />
      {quiet.length > 0 ? (
        <details className="rest">
          <summary>{words.quietTexts(quiet.length)}</summary>
          <Texts texts={quiet} {...props} />
        </details>
      ) : null}
    </>
  );
}

const isQuiet = ({ clauses, positions }: BriefText): boolean =>
  clauses.every(({ mark }) => mark === 'drafted') &&
  positions.every(({ position }) => position === 'accept' || position === 'silent');

function Draft({ text, run, selected, go, words }: Omit<TextsProps, 'texts'> & { readonly text: BriefText }) {
  return (
    <section className="draft">
      <h4>
        {run.reasons[text.explain] ? (
          <Opener id={text.explain} selected={selected} go={go}>
            {text.title}
          </Opener>
        ) : (
          text.title
        )}
      </h4>
      <p className="state">{text.status}</p>
      <ol>
        {text.clauses.map((clause) => (
          <li key={`${clause.text}/${clause.was}`}>
            <Clause clause={clause} words={words} />
          </li>
        ))}
      </ol>
      <dl>
        {text.positions.map((position) => (
          <Stand key={position.position} position={position} words={words} />
        ))}
      </dl>
    </section>
  );
}

/** A change is marked by its element and said in words: never by the stroke alone. */
function Clause({ clause: { text, was, mark, note }, words }: { readonly clause: BriefClause; readonly words: Messages }) {
  if (mark === 'drafted') return text;
  return (
    <>
      {text === '' ? null : <ins>{text}</ins>}
      {text === '' ? null : ' '}
      <span className="amended">
        {mark === 'added' ? words.clause.added : null}
        {was === undefined ? null : (
          <>
            {mark === 'out' ? words.clause.out : words.clause.was}
            {words.colon}
            <del>{was}</del>
          </>
        )}
        {note === '' ? null : ` (${note})`}
      </span>
    </>
  );
}

function Stand({
  position: { position, label, who, why },
  words,
}: {
  readonly position: BriefPosition;
  readonly words: Messages;
}) {
  return (
    <div data-position={position}>
      <dt>
        {label}
        {words.colon}
      </dt>
      <dd>
        {who}
        {/* what members say is in English, as reasons are */}
        {why === '' ? null : (
          <span className="why" lang="en">
            {why}
          </span>
        )}
      </dd>
    </div>
  );
}
