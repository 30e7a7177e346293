import type { ReactNode } from 'react';
import type { DeskProps, Go } from './desk-props.ts';
import { ReasonTree } from './reason-tree.tsx';

/** What is selected, and why: the tree of reasons, each leaf with its source and, where reported, the words. */
export function Inspector({ run, address, go, words, say, children }: DeskProps & { readonly children: ReactNode }) {
  const { selected } = address;
  const reason = selected === null ? undefined : run.reasons[selected];
  const title = selected === null ? null : say.title(selected);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <aside className="inspector" aria-label={words.why} tabIndex={0}>
      <div className="inspector-head">
        <h2 id="why" tabIndex={-1}>
          {selected === null && children ? words.onTheMap : words.why}
        </h2>
        {selected === null ? null : (
          <button type="button" className="close" onClick={() => closeReasons(go, selected)}>
            <span aria-hidden="true">✕</span> {words.close}
          </button>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {selected === null ? '' : `${words.reasonsShown} ${title ?? reason?.says ?? selected}`}
      </p>
      {title ? <p className="selected-title">{title}</p> : null}
      {reason ? (
        <>
          {words.reasonsIn ? <p className="quiet note">{words.reasonsIn}</p> : null}
          <ReasonTree key={selected} reason={reason} run={run} words={words} go={go} />
        </>
      ) : selected !== null ? (
        <p className="quiet">{words.noReason}</p>
      ) : (
        (children ?? <p className="quiet">{words.choose}</p>)
      )}
      <p className="quiet foot">
        {words.seed} {run.seed} · {run.head.slice(0, 12)}
        <br />
        {words.fan(run.fan)}
      </p>
    </aside>
  );
}

/** Closes the reasons and gives the focus back to what opened them. */
export function closeReasons(go: Go, selected: string): void {
  go({ selected: null });
  const opener = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(selected)}"]`);
  (opener ?? document.getElementById('centre'))?.focus();
}
