import { useState } from 'react';
import { isPending, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { findNextStep } from '../../../src/formats/seat-view/waiting.ts';
import { ActButton, acts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';

/** What the chair does about a text, and SACEUR about one that was decided. */
export function ChairActions({ text }: { readonly text: TextView }) {
  const { seat, mayAct, exercise, words, say } = useDesk();
  if (!mayAct || !text.isSeen) return null;
  const body = exercise.bodies.find(({ id }) => id === text.body);
  const step = seat === 'SACEUR' ? findNextStep(text) : undefined;
  if (step) {
    return (
      <section className="actions" aria-label={words.table.activation}>
        <h3>{words.table.activation}</h3>
        <ActButton
          isMain
          label={words.steps[step]}
          consequence={words.consequences.step(words.steps[step])}
          command={() => acts(seat, { stage: 'decision', command: { type: 'TakeActivationStep', proposal: text.id, step } })}
        />
      </section>
    );
  }
  if (body?.chair !== seat || !isPending(text)) return null;
  return (
    <section className="actions" aria-label={words.table.chair}>
      <h3>
        {words.table.chair} <small>{say.body(text.body)}</small>
      </h3>
      <div className="choices-row">
        {text.status === 'broken' ? (
          <>
            <ActButton
              isMain
              label={words.table.putAgain}
              consequence={words.consequences.putAgain(text.round + 1)}
              command={() => acts(seat, { stage: 'decision', command: { type: 'AmendProposal', proposal: text.id } })}
            />
            <ShiftForum text={text} />
          </>
        ) : null}
        <Withdraw text={text} />
      </div>
      {text.status === 'open' ? <p className="quiet">{words.table.chairWaits}</p> : null}
    </section>
  );
}

function ShiftForum({ text }: { readonly text: TextView }) {
  const { seat, exercise, words, say } = useDesk();
  const others = exercise.bodies.filter(({ id }) => id !== text.body);
  const [to, setTo] = useState(others[0]?.id ?? '');
  return (
    <span className="with-choice">
      <select aria-label={words.table.otherForum} value={to} onChange={(event) => setTo(event.target.value)}>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {say.pick(title)}
          </option>
        ))}
      </select>
      <ActButton
        label={words.table.shift}
        consequence={words.consequences.shift(say.body(to))}
        command={() => acts(seat, { stage: 'decision', command: { type: 'ShiftForum', proposal: text.id, to } })}
      />
    </span>
  );
}

function Withdraw({ text }: { readonly text: TextView }) {
  const { seat, words } = useDesk();
  const [why, setWhy] = useState('');
  return (
    <span className="with-choice">
      <input
        aria-label={words.table.withdrawWhy}
        placeholder={words.table.withdrawWhy}
        value={why}
        maxLength={200}
        onChange={(event) => setWhy(event.target.value)}
      />
      <ActButton
        label={words.table.withdraw}
        consequence={words.consequences.withdraw}
        command={() =>
          acts(seat, {
            stage: 'decision',
            command: { type: 'WithdrawProposal', proposal: text.id, why: why.trim() || words.table.noReasonGiven },
          })
        }
      />
    </span>
  );
}
