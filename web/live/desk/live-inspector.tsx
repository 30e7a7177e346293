import { type ReactNode, useMemo } from 'react';
import type { RunView } from '../../../src/formats/view/run-view.ts';
import { ReasonTree } from '../../app/reason-tree.tsx';
import { useDesk } from './desk-context.ts';
import { closeReasons } from './page-keys.ts';

/** What is selected, and why: the tree of reasons as far as this seat was given them. */
export function LiveInspector() {
  const { address, go, words, common, reasons, view } = useDesk();
  const { selected } = address;
  // the tree looks up other reasons and sources in a finished run; here they are what the seat was sent
  const run = useMemo(() => ({ reasons: Object.fromEntries(reasons), sources: {} }) as unknown as RunView, [reasons]);
  if (selected === null) return null;
  const reason = reasons.get(selected);
  const title = titleOf(selected, view.texts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <aside className="inspector" aria-label={common.why} tabIndex={0}>
      <div className="inspector-head">
        <h2 id="why" tabIndex={-1}>
          {common.why}
        </h2>
        <button type="button" className="close" onClick={() => closeReasons(go, selected)}>
          <span aria-hidden="true">✕</span> {common.close}
        </button>
      </div>
      <p role="status" className="visually-hidden">
        {`${common.reasonsShown} ${title ?? reason?.says ?? selected}`}
      </p>
      {title ? <p className="selected-title">{title[document.documentElement.lang === 'fr' ? 'fr' : 'en']}</p> : null}
      {reason ? (
        <>
          {common.reasonsIn ? <p className="quiet note">{common.reasonsIn}</p> : null}
          <ReasonTree
            key={selected}
            reason={reason}
            run={run}
            words={common}
            go={(change) => go({ selected: change.selected ?? null })}
          />
        </>
      ) : (
        <p className="quiet">{words.desk.noReason}</p>
      )}
    </aside>
  );
}

function titleOf(selected: string, texts: ReturnType<typeof useDesk>['view']['texts']) {
  const [kind, id] = selected.split('/');
  return kind === 'decision' || kind === 'activation' ? texts.get(id ?? '')?.title : undefined;
}

interface WhyProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** What opens its reasons; plain words where the seat was given none. */
export function Why({ id, children }: WhyProps) {
  const { address, go, reasons, isReplay, now } = useDesk();
  if (!reasons.has(id)) return children;
  return (
    <button
      type="button"
      className="why-button"
      data-opens={id}
      aria-pressed={address.selected === id}
      onClick={() => go(isReplay ? { selected: id, at: now } : { selected: id })}
    >
      {children}
    </button>
  );
}
