import '../../styles/direct.css';
import { type ReactNode, useMemo } from 'react';
import { isPending } from '../../../src/formats/seat-view/text-view.ts';
import { oddsLanguages } from '../../messages/live/odds-languages.ts';
import { ForesightKeys } from '../foresight/foresight-keys.tsx';
import { ClockKeys } from './clock-keys.tsx';
import { useControl } from './control-props.ts';
import { InjectForm } from './inject-form.tsx';
import { PhaseKeys } from './phase-keys.tsx';
import { BookmarkKeys, RecordKeys, SeeAs } from './record-keys.tsx';
import { IncidentKeys, listProposed, ReportForm } from './report-keys.tsx';
import { EvidenceKeys, ForceKeys } from './stage-keys.tsx';
import { UmpireKeys } from './umpire-keys.tsx';

/** What the director does: the exercise, its clock, injects, and every outcome overruled on the record. */
export function ControlPanel() {
  const control = useControl();
  const { words, exercise, view } = control;
  const proposed = useMemo(() => listProposed(exercise.items), [exercise.items]);
  const pending = useMemo(() => [...view.texts.values()].filter(isPending), [view.texts]);
  return (
    <div className="directing">
      <div className="control-panel">
        <section className="control-time">
          <PhaseKeys {...control} />
          <h3>{words.clock.heading}</h3>
          <ClockKeys {...control} />
        </section>
        <section className="control-parts">
          <Part heading={words.incidents.heading} count={proposed.length}>
            <IncidentKeys {...control} proposed={proposed} />
          </Part>
          <Part heading={words.umpire.heading} count={pending.length}>
            <UmpireKeys {...control} pending={pending} />
          </Part>
          <Part heading={words.inject.heading}>
            <InjectForm {...control} />
          </Part>
          <Part heading={words.report.heading}>
            <ReportForm {...control} />
          </Part>
          <Part heading={words.evidence.heading}>
            <EvidenceKeys {...control} />
          </Part>
          <Part heading={words.force.heading}>
            <ForceKeys {...control} />
          </Part>
          <Part heading={oddsLanguages[control.language].heading}>
            <ForesightKeys {...control} />
          </Part>
          <Part heading={words.see.heading}>
            <SeeAs {...control} />
          </Part>
          <Part heading={words.bookmarks.heading} count={view.bookmarks.length}>
            <BookmarkKeys {...control} />
          </Part>
          <Part heading={words.record.heading}>
            <RecordKeys {...control} />
          </Part>
        </section>
      </div>
    </div>
  );
}

interface PartProps {
  readonly heading: string;
  /** Of what waits in it. */
  readonly count?: number;
  readonly children: ReactNode;
}

function Part({ heading, count = 0, children }: PartProps) {
  return (
    <details className="control-part">
      <summary>
        {heading} {count > 0 ? <small>{count}</small> : null}
      </summary>
      <div>{children}</div>
    </details>
  );
}
