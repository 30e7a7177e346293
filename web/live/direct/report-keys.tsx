import { useState } from 'react';
import { isoDate } from '../../../src/kernel/calendar.ts';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import type { Incident } from '../../../src/words/incident.ts';
import { localeOf } from '../../app/run-words.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';

/** Who confirmed or rejected, in the log. */
const BY = 'EXCON';

/** Reads another text in, as the first report was read. */
export function ReportForm({ exercise, info, words, language }: ControlProps) {
  const [text, setText] = useState('');
  const [date, setDate] = useState(() => isoDate(info.scenario.start, exercise.clock.minute));
  const read = async () => {
    const command = { type: 'ReadReport', text: text.trim(), date } as const;
    await exercise.send({ type: 'Act', seat: 'control', command: { stage: 'report', command } });
    setText('');
  };
  return (
    <>
      <p className="quiet">{words.report.about}</p>
      <label className="field">
        <span>{words.report.text}</span>
        <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} maxLength={20_000} />
      </label>
      <label className="field">
        <span>{words.report.date}</span>
        <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <ActKey
        words={words}
        language={language}
        className="press"
        isOff={text.trim() === '' || date === ''}
        consequence={words.report.confirm}
        act={read}
      >
        {words.report.read}
      </ActKey>
    </>
  );
}

/** Incidents that a report proposed and nobody has confirmed or rejected. */
export function listProposed(items: readonly FeedItem[]): readonly Incident[] {
  const proposed = new Map<string, Incident>();
  for (const item of items) {
    if (item.kind !== 'entry' || item.entry.event.stage !== 'report') continue;
    const { event } = item.entry;
    if (event.type === 'IncidentProposed') proposed.set(event.incident.id, event.incident);
    if (event.type === 'IncidentConfirmed') proposed.delete(event.incident.id);
    if (event.type === 'IncidentRejected') proposed.delete(event.incident);
  }
  return [...proposed.values()];
}

export function IncidentKeys({ proposed, ...props }: ControlProps & { readonly proposed: readonly Incident[] }) {
  const { words } = props;
  if (proposed.length === 0) return <p className="quiet">{words.incidents.none}</p>;
  return (
    <ul className="control-list" aria-live="polite">
      {proposed.map((incident) => (
        <li key={incident.id}>
          <IncidentLine {...props} incident={incident} />
        </li>
      ))}
    </ul>
  );
}

function IncidentLine({ exercise, words, language, incident }: ControlProps & { readonly incident: Incident }) {
  const { id, date, attacker, victim, means, location } = incident;
  const parties = words.incidents.parties(attacker?.name ?? '?', victim.map((one) => one.name).join(', ') || '?');
  const day =
    date === null
      ? null
      : new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const give = (command: { type: 'ConfirmIncident'; incident: string; by: string } | RejectCommand) =>
    exercise.send({ type: 'Act', seat: 'control', command: { stage: 'report', command } });
  const key = { words, language, className: 'press-plain' };
  return (
    <>
      <p>
        <strong>{parties}</strong> {[means, location?.name, day].filter(Boolean).join(', ')}
      </p>
      <div className="key-row">
        <ActKey
          {...key}
          label={`${words.incidents.confirm}${words.colon}${parties}`}
          act={() => give({ type: 'ConfirmIncident', incident: id, by: BY })}
        >
          {words.incidents.confirm}
        </ActKey>
        <ActKey
          {...key}
          label={`${words.incidents.reject}${words.colon}${parties}`}
          consequence={words.incidents.rejectConsequence}
          asksWhy
          act={(why) => give({ type: 'RejectIncident', incident: id, by: BY, because: why })}
        >
          {words.incidents.reject}
        </ActKey>
      </div>
    </>
  );
}

type RejectCommand = { type: 'RejectIncident'; incident: string; by: string; because: string };
