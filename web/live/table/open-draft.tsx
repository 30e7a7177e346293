import { useMemo, useState } from 'react';
import { ActButton, drafts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { idFrom } from './title-id.ts';

/** A new text: title, body, what it is about, and a clause a paragraph. */
export function OpenDraft() {
  const { words, seat, exercise, view, say, go } = useDesk();
  const bodies = exercise.bodies.filter(({ chair, members }) => chair === seat || members.includes(seat));
  const issues = useMemo(() => issuesOf(view.texts.values()), [view.texts]);
  const [title, setTitle] = useState('');
  const [body, setBody] = useState(bodies[0]?.id ?? '');
  const [issue, setIssue] = useState('statement');
  const [text, setText] = useState('');
  const id = idFrom(title, new Set([...view.drafts.keys(), ...view.texts.keys()]));
  const clauses = text
    .split(/\n\s*\n|\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  const both = (one: string) => ({ en: one, fr: one });
  return (
    <section className="sheet form" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{words.table.openDraft}</h2>
      <p className="quiet">{words.table.draftAbout}</p>
      <label>
        <span>{words.table.title}</span>
        <input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <Choice label={words.table.body} value={body} choose={setBody} of={bodies.map((one) => [one.id, say.pick(one.title)])} />
      <Choice
        label={words.table.issue}
        value={issue}
        choose={setIssue}
        of={issues.map((one) => [one, one.replaceAll('-', ' ')])}
      />
      <label>
        <span>{words.table.clausesHint}</span>
        <textarea rows={9} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {title.trim() === '' || clauses.length === 0 ? (
        <p className="quiet">{words.table.fillAll}</p>
      ) : (
        <ActButton
          isMain
          label={words.table.openDraft}
          command={() =>
            drafts(seat, { type: 'OpenDraft', id, body, title: both(title.trim()), issue, clauses: clauses.map(both) })
          }
          onDone={() => go({ open: `draft/${id}` })}
        />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** Value and words. */
  readonly of: readonly (readonly [string, string])[];
}

function Choice({ label, value, choose, of }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {of.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What texts so far spoke to, so that the policies of seats that nobody holds know what to say. */
function issuesOf(texts: Iterable<{ readonly proposal: { readonly issue: string } | null }>): readonly string[] {
  const known = [...texts].flatMap(({ proposal }) => (proposal ? [proposal.issue] : []));
  return [...new Set(['statement', ...known])];
}
