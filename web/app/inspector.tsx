import type { RunView } from '../../src/formats/view/run-view.ts';
import type { Reason } from '../../src/words/verdict.ts';
import type { Messages } from '../messages/messages.ts';

interface Props {
  readonly run: RunView;
  readonly selected: string | null;
  readonly words: Messages;
}

/** What is selected, and why: the tree of reasons, each leaf with its source and, where reported, the words. */
export function Inspector({ run, selected, words }: Props) {
  const reason = selected === null ? undefined : run.reasons[selected];
  return (
    <aside className="inspector" aria-label={words.why} aria-live="polite">
      <h2>{words.why}</h2>
      {reason ? <Tree reason={reason} run={run} words={words} /> : <p className="quiet">{words.choose}</p>}
      <p className="quiet foot">
        {words.seed} {run.seed} · {run.head.slice(0, 12)}
        <br />
        {words.fan(run.fan)}
      </p>
    </aside>
  );
}

function Tree({ reason, run, words }: { readonly reason: Reason; readonly run: RunView; readonly words: Messages }) {
  return (
    <div className="reason">
      <p>
        {reason.result ? <b data-result={reason.result}>{reason.result}</b> : null} {reason.says}
      </p>
      {reason.evidence?.map((evidence) => (
        <blockquote key={evidence.start} cite={words.inTheText}>
          {evidence.text}
        </blockquote>
      ))}
      {reason.source ? <SourceNote id={reason.source} run={run} words={words} /> : null}
      {reason.wouldChange ? (
        <p className="would-change">
          <small>{words.wouldChange}:</small> {reason.wouldChange}
        </p>
      ) : null}
      {reason.because && reason.because.length > 0 ? (
        <ul>
          {reason.because.map((child) => (
            <li key={`${child.id ?? ''}${child.says}`}>
              <Tree reason={child} run={run} words={words} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function SourceNote({ id, run, words }: { readonly id: string; readonly run: RunView; readonly words: Messages }) {
  const source = run.sources[id];
  if (source) {
    return (
      <p className="source">
        {words.sourceOf}:{' '}
        <a href={source.url} rel="noreferrer noopener" target="_blank">
          {source.publisher}: {source.title}
        </a>
      </p>
    );
  }
  const says = id === 'judgement' ? words.judgement : id === 'unverified' ? words.unverified : id;
  return (
    <p className="source">
      {words.sourceOf}: {says}
    </p>
  );
}
