import type { RunView } from '../../src/formats/view/run-view.ts';
import type { Reason } from '../../src/words/verdict.ts';
import type { Messages } from '../messages/messages.ts';
import type { Go } from './desk-props.ts';

interface Props {
  readonly reason: Reason;
  readonly run: RunView;
  readonly words: Messages;
  readonly go: Go;
}

/** Root and its grounds open, deeper grounds on demand; what would change the answer stands before them, always. */
export function ReasonTree({ reason, run, words, go }: Props) {
  return (
    <div className="reason" lang={words.reasonsIn ? 'en' : undefined}>
      <Says reason={reason} words={words} run={run} />
      <WouldChange reason={reason} words={words} />
      <Grounds because={reason.because ?? []} run={run} words={words} go={go} />
    </div>
  );
}

function Grounds({ because, run, words, go }: Omit<Props, 'reason'> & { readonly because: readonly Reason[] }) {
  if (because.length === 0) return null;
  return (
    <ul>
      {because.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grounds never change their order, and two may say the same
        <li key={index}>
          <Says reason={child} words={words} run={run} />
          {child.wouldChange ? <p className="quiet">{`${words.wouldChange}: ${child.wouldChange}`}</p> : null}
          {child.see && run.reasons[child.see] ? (
            <button type="button" className="open" onClick={() => go({ selected: child.see ?? null })}>
              {words.open}
            </button>
          ) : null}
          {child.because && child.because.length > 0 ? (
            <details>
              <summary lang={document.documentElement.lang}>{words.grounds(child.because.length)}</summary>
              <Grounds because={child.because} run={run} words={words} go={go} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Says({ reason, run, words }: Omit<Props, 'go'>) {
  return (
    <>
      <p>
        {reason.result ? (
          <b data-result={reason.result} lang={document.documentElement.lang}>
            {words.results[reason.result] ?? reason.result}
          </b>
        ) : null}{' '}
        {reason.says}
      </p>
      {reason.evidence?.map((evidence) => (
        <blockquote key={evidence.start} aria-label={words.inTheText}>
          “{evidence.text}”
        </blockquote>
      ))}
      {reason.source ? <SourceNote id={reason.source} run={run} words={words} /> : null}
    </>
  );
}

function WouldChange({ reason, words }: Pick<Props, 'reason' | 'words'>) {
  const { lead, grounds } = changesOf(reason);
  return (
    <div className="would-change">
      <h3 lang={document.documentElement.lang}>{words.wouldChange}</h3>
      {lead === null ? null : <p lang={document.documentElement.lang}>{words.changes[lead]}</p>}
      {grounds.length > 0 ? (
        <ul>
          {grounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface Changes {
  readonly lead: keyof Messages['changes'] | null;
  readonly grounds: readonly string[];
}

const MOST = 4;

/** What the reasons say would change the answer; where they do not, the grounds that are open, unmet or our judgement. */
export function changesOf(reason: Reason): Changes {
  const all = below(reason);
  const said = unique([reason, ...all].flatMap(({ wouldChange }) => (wouldChange ? [wouldChange] : [])));
  if (reason.wouldChange) return { lead: null, grounds: [reason.wouldChange] };
  if (said.length > 0) return { lead: null, grounds: said };
  const leaves = all.filter(({ because }) => !because?.length);
  const of = (keep: (leaf: Reason) => boolean) => unique(leaves.filter(keep).map(({ says }) => says));
  const open = of(({ result }) => result === 'contested' || result === 'unknown');
  if (open.length > 0) return { lead: 'open', grounds: open };
  const unmet = of(({ result }) => result === 'not-met');
  if (reason.result === 'not-engaged' && unmet.length > 0) return { lead: 'unmet', grounds: unmet };
  const judged = of(({ source }) => source === 'judgement');
  if (judged.length > 0) return { lead: 'judged', grounds: judged };
  return { lead: reason.evidence?.length ? 'text' : 'nothing', grounds: [] };
}

const below = (reason: Reason): Reason[] => (reason.because ?? []).flatMap((child) => [child, ...below(child)]);
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, MOST);

function SourceNote({ id, run, words }: { readonly id: string; readonly run: RunView; readonly words: Messages }) {
  const source = run.sources[id];
  const says = id === 'judgement' ? words.judgement : id === 'unverified' ? words.unverified : id;
  return (
    <p className="source">
      <span lang={document.documentElement.lang}>{words.sourceOf}</span>{' '}
      {source ? (
        <a href={source.url} rel="noreferrer noopener" target="_blank">
          {source.publisher}: {source.title}
        </a>
      ) : (
        <span lang={document.documentElement.lang}>{says}</span>
      )}
    </p>
  );
}
