import { type ReactNode, useMemo, useState } from 'react';
import type { Message } from '../../../src/play/live/feed.ts';
import type { Channel, Reach } from '../../../src/play/live/journal.ts';
import { ActButton, type SentCommand } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { CHANNELS, PRECEDENCES, type Precedence, PUBLIC, readSubject } from './letters.ts';
import { SeatChoice } from './seat-choice.tsx';

type Tone = 'none' | 'for-action' | 'for-restraint';

/** A new message. `start`: channel, addressees and the message that it answers, as the address names them. */
export function Compose({ start }: { readonly start: string }) {
  const { words, seat, latest, exercise } = useDesk();
  const first = useMemo(
    () => startOf(start, latest.messages, new Set(exercise.seats.map(({ id }) => id))),
    [start, latest.messages, exercise.seats],
  );
  const [channel, setChannel] = useState<Channel>(first.channel);
  const [to, setTo] = useState<readonly string[]>(first.to);
  const [subject, setSubject] = useState(first.subject);
  const [body, setBody] = useState('');
  const [reach, setReach] = useState<Reach>('many');
  const [tone, setTone] = useState<Tone>('none');
  const [audience, setAudience] = useState('');
  const [precedence, setPrecedence] = useState<Precedence>('PRIORITY');
  const isPublic = PUBLIC.has(channel);
  const isWhole = body.trim() !== '' && (isPublic || to.length > 0);
  const command = () => {
    const head = channel === 'telegram' ? `${precedence}: ` : '';
    const message = {
      ...{ channel, to: isPublic ? [] : [...to], subject: `${head}${subject.trim()}`.slice(0, 200), body: body.trim() },
      ...(isPublic ? { reach } : {}),
      ...(isPublic && tone !== 'none' ? { tone } : {}),
      ...(isPublic && audience !== '' ? { audience: [audience] } : {}),
    };
    return { type: 'SendMessage', seat, message } as const;
  };
  return (
    <section className="compose form" aria-labelledby="compose-title">
      <h2 id="compose-title">{words.letters.compose}</h2>
      <ChannelChoice channel={channel} choose={setChannel} />
      <p className="quiet">{words.letters.about[channel]}</p>
      {isPublic ? (
        <PublicFields {...{ tone, setTone, audience, setAudience }}>
          <label>
            <span>{words.letters.reach}</span>
            <select value={reach} onChange={(event) => setReach(event.target.value as Reach)}>
              {(['few', 'many', 'most'] as const).map((one) => (
                <option key={one} value={one}>
                  {words.letters.reaches[one]}
                </option>
              ))}
            </select>
          </label>
        </PublicFields>
      ) : (
        <SeatChoice label={words.letters.addressees} chosen={to} choose={setTo} />
      )}
      {channel === 'telegram' ? <PrecedenceChoice precedence={precedence} choose={setPrecedence} /> : null}
      <label>
        <span>{words.letters.subject}</span>
        <input value={subject} maxLength={180} onChange={(event) => setSubject(event.target.value)} />
      </label>
      <label>
        <span>{words.letters.body}</span>
        <textarea rows={9} value={body} onChange={(event) => setBody(event.target.value)} />
      </label>
      <SendRow {...{ channel, isPublic, isWhole, command }} />
    </section>
  );
}

function ChannelChoice({ channel, choose }: { readonly channel: Channel; readonly choose: (channel: Channel) => void }) {
  const { words } = useDesk();
  return (
    <fieldset className="channel-choice">
      <legend>{words.letters.channel}</legend>
      {CHANNELS.map((one) => (
        <label key={one}>
          <input type="radio" name="channel" checked={channel === one} onChange={() => choose(one)} />{' '}
          {words.letters.channels[one]}
        </label>
      ))}
    </fieldset>
  );
}

interface SendRowProps {
  readonly channel: Channel;
  readonly isPublic: boolean;
  readonly isWhole: boolean;
  readonly command: () => SentCommand;
}

function SendRow({ channel, isPublic, isWhole, command }: SendRowProps) {
  const { words, go } = useDesk();
  return (
    <p className="choices-row">
      {isWhole ? (
        <ActButton
          isMain
          label={words.letters.send}
          command={command}
          onDone={() => go({ open: null })}
          {...(isPublic ? { consequence: channel === 'rumour' ? words.consequences.rumour : words.consequences.publish } : {})}
        />
      ) : (
        <span className="quiet">{isPublic ? words.letters.writeSomething : words.letters.chooseAndWrite}</span>
      )}
      <button type="button" className="do" onClick={() => go({ open: null })}>
        {words.act.cancel}
      </button>
    </p>
  );
}

interface PrecedenceProps {
  readonly precedence: Precedence;
  readonly choose: (precedence: Precedence) => void;
}

function PrecedenceChoice({ precedence, choose }: PrecedenceProps) {
  const { words } = useDesk();
  return (
    <label>
      <span>{words.letters.head.precedence}</span>
      <select value={precedence} onChange={(event) => choose(event.target.value as Precedence)}>
        {PRECEDENCES.map((one) => (
          <option key={one} value={one}>
            {words.letters.precedences[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PublicProps {
  readonly tone: Tone;
  readonly setTone: (tone: Tone) => void;
  readonly audience: string;
  readonly setAudience: (state: string) => void;
  readonly children: ReactNode;
}

/** How far something public goes, which way it moves people, and whose. */
function PublicFields({ tone, setTone, audience, setAudience, children }: PublicProps) {
  const { words, exercise, say } = useDesk();
  return (
    <div className="public-fields">
      {children}
      <label>
        <span>{words.letters.tone}</span>
        <select value={tone} onChange={(event) => setTone(event.target.value as Tone)}>
          {(['none', 'for-action', 'for-restraint'] as const).map((one) => (
            <option key={one} value={one}>
              {words.letters.tones[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.letters.audience}</span>
        <select value={audience} onChange={(event) => setAudience(event.target.value)}>
          <option value="">{words.letters.everyPublic}</option>
          {exercise.allies.map((state) => (
            <option key={state} value={state}>
              {say.seat(state)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface Start {
  readonly channel: Channel;
  readonly to: readonly string[];
  readonly subject: string;
}

/** `new/letter/FR,DE/12`: a letter to two seats that answers message 12. */
function startOf(start: string, messages: readonly Message[], seats: ReadonlySet<string>): Start {
  const [, channel = 'letter', to = '', answered = ''] = start.split('/');
  const before = messages.find(({ number }) => String(number) === answered);
  const subject = before ? readSubject(before.subject).subject : '';
  return {
    channel: CHANNELS.includes(channel as Channel) ? (channel as Channel) : 'letter',
    to: to.split(',').filter((one) => seats.has(one)),
    subject: subject && !/^re:/i.test(subject) ? `Re: ${subject}` : subject,
  };
}
