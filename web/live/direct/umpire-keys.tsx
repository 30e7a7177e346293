import { useState } from 'react';
import { findPosition, listSilent, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';
import { Choice } from './inject-form.tsx';

const POSITIONS = ['accept', 'reserve', 'bracket', 'object'] as const;
const MOST_NAMED = 6;
type Stated = (typeof POSITIONS)[number];

/** Texts that lie before a body, and what an umpire may do about each. */
export function UmpireKeys({ pending, ...props }: ControlProps & { readonly pending: readonly TextView[] }) {
  const { words } = props;
  return (
    <>
      <p className="quiet">{words.umpire.about}</p>
      {pending.length === 0 ? <p>{words.umpire.none}</p> : null}
      <ul className="control-list">
        {pending.map((text) => (
          <li key={text.id}>
            <TextKeys {...props} text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface TextProps extends ControlProps {
  readonly text: TextView;
}

function TextKeys(props: TextProps) {
  const { exercise, words, language, text, name } = props;
  const title = text.title[language];
  const against = text.members.filter((member) => {
    const position = findPosition(text, member)?.position;
    return position === 'object' || position === 'bracket';
  });
  const silent = listSilent(text);
  const some = (members: readonly string[]) => {
    const named = members.slice(0, MOST_NAMED).map(name).join(', ');
    return members.length > MOST_NAMED ? `${named} ${words.umpire.more(members.length - MOST_NAMED)}` : named;
  };
  const key = { words, language, className: 'press-plain' };
  const decide = (command: Decision) => exercise.send({ type: 'Act', seat: 'control', command: { stage: 'decision', command } });
  return (
    <>
      <p>
        <strong>{title}</strong>
        <br />
        {words.umpire.status[text.status === 'broken' ? 'broken' : 'open']}, {words.umpire.round(text.round)}.
        {against.length > 0 ? ` ${words.umpire.against} ${some(against)}.` : null}
        {silent.length > 0 ? ` ${words.umpire.silent} ${some(silent)}.` : null}
      </p>
      <div className="key-row">
        {text.status === 'broken' ? (
          <ActKey
            {...key}
            label={`${words.umpire.again}${words.colon}${title}`}
            consequence={words.umpire.againConsequence}
            act={() => decide({ type: 'AmendProposal', proposal: text.id })}
          >
            {words.umpire.again}
          </ActKey>
        ) : null}
        <ActKey
          {...key}
          label={`${words.umpire.take}${words.colon}${title}`}
          consequence={words.umpire.takeConsequence}
          asksWhy
          act={(why) => decide({ type: 'RuleOnText', proposal: text.id, stands: true, why })}
        >
          {words.umpire.take}
        </ActKey>
        <ActKey
          {...key}
          label={`${words.umpire.withdraw}${words.colon}${title}`}
          consequence={words.umpire.withdrawConsequence}
          asksWhy
          act={(why) => decide({ type: 'WithdrawProposal', proposal: text.id, why })}
        >
          {words.umpire.withdraw}
        </ActKey>
      </div>
      {text.status === 'open' ? <SpeakFor {...props} first={against[0] ?? silent[0]} decide={decide} /> : null}
    </>
  );
}

type Decision =
  | { type: 'AmendProposal'; proposal: string }
  | { type: 'RuleOnText'; proposal: string; stands: boolean; why: string }
  | { type: 'WithdrawProposal'; proposal: string; why: string }
  | { type: 'StatePosition'; proposal: string; member: string; position: Stated; why: string };

interface SpeakProps extends TextProps {
  /** Who stands against the text or has not spoken: first to be spoken for. */
  readonly first: string | undefined;
  readonly decide: (command: Decision) => Promise<unknown>;
}

function SpeakFor({ text, words, language, name, first, decide }: SpeakProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [position, setPosition] = useState<Stated>('accept');
  const member = chosen ?? first ?? text.members[0] ?? '';
  const names: Readonly<Record<string, string>> = Object.fromEntries(text.members.map((one) => [one, name(one)]));
  const says = `${name(member)} ${words.umpire.positions[position]}`;
  return (
    <div className="inline-form">
      <Choice label={words.umpire.speakFor} value={member} values={text.members} say={names} choose={setChosen} />
      <Choice
        label={words.umpire.position}
        value={position}
        values={POSITIONS}
        say={words.umpire.positions}
        choose={setPosition}
      />
      <ActKey
        words={words}
        language={language}
        className="press-plain"
        consequence={`${text.title[language]}${words.colon}${says}.`}
        asksWhy
        act={(why) => decide({ type: 'StatePosition', proposal: text.id, member, position, why })}
      >
        {words.umpire.speak}
      </ActKey>
    </div>
  );
}
