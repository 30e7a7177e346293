import { useState } from 'react';
import type { Sending } from '../../../src/formats/live-api/contract.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';
import { SeatPicker } from './seat-picker.tsx';

type SentMessage = Extract<Sending['command'], { type: 'SendMessage' }>['message'];
type Channel = SentMessage['channel'];
type Reach = NonNullable<SentMessage['reach']>;
type Tone = NonNullable<SentMessage['tone']> | 'none';

const CHANNELS: readonly Channel[] = ['press', 'social', 'rumour', 'telegram', 'letter', 'call'];
const REACHES: readonly Reach[] = ['few', 'many', 'most'];
const TONES: readonly Tone[] = ['none', 'for-action', 'for-restraint'];
const isPublic = (channel: Channel): boolean => channel === 'press' || channel === 'social' || channel === 'rumour';

/** Something that comes from control: in public, or to seats. */
export function InjectForm(props: ControlProps) {
  const { exercise, words, language, name } = props;
  const [channel, setChannel] = useState<Channel>('press');
  const [to, setTo] = useState<readonly string[]>([]);
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const [reach, setReach] = useState<Reach>('many');
  const [tone, setTone] = useState<Tone>('none');
  const forAll = isPublic(channel);
  const send = async () => {
    const message: SentMessage = {
      ...{ channel, subject: subject.trim(), body: body.trim(), to: forAll ? [] : [...to] },
      ...(forAll ? { reach } : {}),
      ...(forAll && tone !== 'none' ? { tone } : {}),
    };
    await exercise.send({ type: 'SendMessage', seat: 'control', message });
    setSubject('');
    setBody('');
  };
  return (
    <>
      <Choice label={words.inject.channel} value={channel} values={CHANNELS} say={words.inject.channels} choose={setChannel} />
      {forAll ? (
        <div className="inline-form">
          <Choice label={words.inject.reach} value={reach} values={REACHES} say={words.inject.reaches} choose={setReach} />
          <Choice label={words.inject.tone} value={tone} values={TONES} say={words.inject.tones} choose={setTone} />
        </div>
      ) : (
        <SeatPicker {...props} chosen={to} choose={setTo} />
      )}
      <label className="field">
        <span>{words.inject.subject}</span>
        <input value={subject} onChange={(event) => setSubject(event.target.value)} maxLength={200} />
      </label>
      <label className="field">
        <span>{words.inject.body}</span>
        <textarea rows={5} value={body} onChange={(event) => setBody(event.target.value)} maxLength={20_000} />
      </label>
      <ActKey
        words={words}
        language={language}
        className="press"
        isOff={body.trim() === '' || (!forAll && to.length === 0)}
        consequence={forAll ? words.inject.confirmPublic : words.inject.confirmTo(to.map(name).join(', '))}
        act={send}
      >
        {words.inject.send}
      </ActKey>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly say: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

export function Choice<T extends string>({ label, value, values, say, choose }: ChoiceProps<T>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value as T)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {say[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
