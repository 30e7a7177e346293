import type { RunView } from '../../src/formats/view/run-view.ts';
import { type Messages, stageKeys } from '../messages/messages.ts';
import type { Address, Page } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly address: Address;
  readonly go: Go;
  readonly words: Messages;
}

/** The chain, top to bottom: whoever knows the seven words can find everything. */
export function StageRail({ run, address, go, words }: Props) {
  const count = (stage: string) => run.lanes.find((lane) => lane.stage === stage)?.items.length ?? 0;
  const entry = (page: Page, key: string, label: string, note?: number) => (
    <li key={page}>
      <button type="button" aria-current={address.page === page ? 'page' : undefined} onClick={() => go({ page })}>
        <span className="key">{key}</span>
        <span>{label}</span>
        {note ? <small>{note}</small> : null}
      </button>
    </li>
  );
  return (
    <nav className="stage-rail" aria-label="Foedus">
      <ul>
        {entry('brief', 'B', words.brief)}
        {entry('map', 'M', words.map)}
      </ul>
      <ol>{stageKeys.map((stage, index) => entry(stage, String(index + 1), words.stages[stage], count(stage)))}</ol>
    </nav>
  );
}
