import { useState } from 'react';
import { seatPath } from '../client/routes.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';
import { SeatOptions } from './seat-picker.tsx';

/** The desk of any seat, beside this page. */
export function SeeAs({ exercise, info, words, language }: ControlProps) {
  const [seat, setSeat] = useState(info.allies[0] ?? 'SG');
  return (
    <>
      <div className="inline-form">
        <label className="field">
          <span>{words.see.choose}</span>
          <select value={seat} onChange={(event) => setSeat(event.target.value)}>
            <SeatOptions info={info} words={words} language={language} without={['control']} />
          </select>
        </label>
        <a className="press-plain" href={seatPath(exercise.id, seat)} target="_blank" rel="noopener">
          {words.see.open}
        </a>
      </div>
      <p className="quiet">{words.see.note}</p>
    </>
  );
}

export function BookmarkKeys({ exercise, view, words, language, name, dtg }: ControlProps) {
  const [title, setTitle] = useState('');
  const add = async () => {
    await exercise.send({ type: 'Bookmark', seat: 'control', title: title.trim() });
    setTitle('');
  };
  return (
    <>
      <div className="inline-form">
        <label className="field">
          <span>{words.bookmarks.title}</span>
          <input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={200} />
        </label>
        <ActKey words={words} language={language} className="press-plain" isOff={title.trim() === ''} act={add}>
          {words.bookmarks.add}
        </ActKey>
      </div>
      {view.bookmarks.length === 0 ? <p className="quiet">{words.bookmarks.none}</p> : null}
      <ul className="control-list">
        {view.bookmarks.map(({ at, by, title: says }) => (
          <li key={`${at}/${by}/${says}`}>
            <a href={hashAt(at)}>
              <time className="mono">{dtg(at)}</time> {says}
            </a>{' '}
            <small className="quiet">{name(by)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same page of the desk, at a minute. */
function hashAt(minute: number): string {
  const fields = new URLSearchParams(window.location.hash.slice(1));
  fields.set('at', String(minute));
  return `#${fields}`;
}

export function RecordKeys({ exercise, words }: ControlProps) {
  const base = `/api/exercises/${encodeURIComponent(exercise.id)}`;
  return (
    <ul className="control-list">
      <li>
        <a href={`${base}/archive.jsonl`} download>
          {words.record.archive}
        </a>
        <p className="quiet">{words.record.archiveNote}</p>
      </li>
      <li>
        <a href={`${base}/seats/control/export.jsonl`} download>
          {words.record.own}
        </a>
      </li>
      <li>
        <a href="#page=log">{words.record.page}</a>
      </li>
    </ul>
  );
}
