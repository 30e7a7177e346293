import { useId, useState } from 'react';
import type { ClausePosition, Position } from '../../../src/decision/index.ts';
import { findPosition, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { type Act, ActButton, acts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { standOf } from './member-strip.tsx';

type Open = Exclude<Position, 'accept'>;
type AskKind = 'none' | 'milder' | 'drop';

/** What a member may say on a text in the round that is open. */
export function PositionActions({ text }: { readonly text: TextView }) {
  const { seat, mayAct, words, say } = useDesk();
  const [chosen, setChosen] = useState<Open | null>(null);
  if (!text.members.includes(seat) || !mayAct) return null;
  const stated = findPosition(text, seat);
  const isSilent = isUnderSilence(text);
  const spoken = stated
    ? words.table.youSaid(words.positions[stated.position])
    : words.table.youAre(words.stands[standOf(text, seat)]);
  return (
    <section className="actions" aria-label={words.table.yourPosition}>
      <h3>
        {words.table.yourPosition} <small>{spoken}</small>
      </h3>
      {isSilent && !stated && text.deadline !== null ? <p>{words.table.silenceIsAssent(say.dtg(text.deadline))}</p> : null}
      <p className="choices-row">
        <ActButton label={words.table.accept} isMain command={() => acts(seat, stance(text, seat, 'accept', ''))} />
        {(['reserve', 'bracket', 'object'] as const).map((position) => (
          <button
            key={position}
            type="button"
            className="do"
            aria-expanded={chosen === position}
            onClick={() => setChosen(chosen === position ? null : position)}
          >
            {labelOf(position, isSilent, words)}…
          </button>
        ))}
      </p>
      {chosen ? (
        <PositionForm key={chosen} text={text} position={chosen} isSilent={isSilent} close={() => setChosen(null)} />
      ) : null}
    </section>
  );
}

/** Once it is broken, others add their objections to it: there is no silence left to break. */
const isUnderSilence = ({ status, deadline }: TextView): boolean => status === 'open' && deadline !== null;

function labelOf(position: Open, isSilent: boolean, { table }: ReturnType<typeof useDesk>['words']): string {
  if (position === 'object') return isSilent ? table.breakSilence : table.object;
  return position === 'reserve' ? table.reserve : table.bracket;
}

function stance(text: TextView, member: string, position: Position, why: string, clauses?: ClausePosition[]): Act {
  return {
    stage: 'decision',
    command: {
      ...{ type: 'StatePosition', proposal: text.id, round: text.round, member, position },
      why: why || 'no more to say',
      ...(clauses ? { clauses } : {}),
    },
  } as Act;
}

interface FormProps {
  readonly text: TextView;
  readonly position: Open;
  readonly isSilent: boolean;
  readonly close: () => void;
}

/** On which clause, why, and what would meet it; one confirmation names what follows. */
function PositionForm({ text, position, isSilent, close }: FormProps) {
  const { seat, words, say } = useDesk();
  const [clause, setClause] = useState(
    position === 'bracket' ? (text.clauses.find(({ status }) => status === 'in')?.id ?? '') : '',
  );
  const [why, setWhy] = useState('');
  const [ask, setAsk] = useState<AskKind>('none');
  const id = useId();
  const command = () => {
    const source = 'judgement';
    const rows = clause === '' ? undefined : [{ clause, position, ask: { kind: ask }, redLine: false, why: why.trim(), source }];
    return acts(seat, stance(text, seat, position, why.trim(), rows as ClausePosition[] | undefined));
  };
  return (
    <div className="position-form">
      <ClauseField id={`${id}-clause`} text={text} clause={clause} choose={setClause} mayBeWhole={position !== 'bracket'} />
      <label htmlFor={`${id}-why`}>{words.table.reason}</label>
      <input
        id={`${id}-why`}
        required
        maxLength={200}
        value={why}
        // biome-ignore lint/a11y/noAutofocus: the form was just opened by its own button
        autoFocus
        onChange={(event) => setWhy(event.target.value)}
      />
      {clause === '' || position === 'reserve' ? null : <AskField id={`${id}-ask`} ask={ask} choose={setAsk} />}
      {why.trim() === '' ? (
        <p className="quiet">{words.table.reasonNeeded}</p>
      ) : (
        <ActButton
          isMain
          label={labelOf(position, isSilent, words)}
          command={command}
          onDone={close}
          consequence={consequenceOf(position, isSilent, text)}
        />
      )}
    </div>
  );

  function consequenceOf(stand: Open, silent: boolean, { deadline, members }: TextView): string {
    const { consequences } = words;
    if (stand === 'reserve') return consequences.reserve;
    if (!silent) return stand === 'bracket' ? consequences.bracket : consequences.object(members.length);
    return consequences.breakSilence(members.length, deadline === null ? '' : say.dtg(deadline));
  }
}

interface ClauseFieldProps {
  readonly id: string;
  readonly text: TextView;
  readonly clause: string;
  readonly choose: (clause: string) => void;
  readonly mayBeWhole: boolean;
}

function ClauseField({ id, text, clause, choose, mayBeWhole }: ClauseFieldProps) {
  const { words, say } = useDesk();
  return (
    <>
      <label htmlFor={id}>{words.table.onClause}</label>
      <select id={id} value={clause} onChange={(event) => choose(event.target.value)}>
        {mayBeWhole ? <option value="">{words.table.wholeText}</option> : null}
        {text.clauses.map((row, index) =>
          row.status === 'in' ? (
            <option key={row.id} value={row.id}>
              {index + 1}. {shortened(say.pick(row.text))}
            </option>
          ) : null,
        )}
      </select>
    </>
  );
}

interface AskFieldProps {
  readonly id: string;
  readonly ask: AskKind;
  readonly choose: (ask: AskKind) => void;
}

function AskField({ id, ask, choose }: AskFieldProps) {
  const { words } = useDesk();
  return (
    <>
      <label htmlFor={id}>{words.table.ask}</label>
      <select id={id} value={ask} onChange={(event) => choose(event.target.value as AskKind)}>
        {(['none', 'milder', 'drop'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {words.asksFor[kind]}
          </option>
        ))}
      </select>
    </>
  );
}

const LONGEST = 60;
const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);
