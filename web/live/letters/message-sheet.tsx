import type { ReactNode } from 'react';
import type { Message } from '../../../src/play/live/feed.ts';
import { useDesk } from '../desk/desk-context.ts';
import { readSubject } from './letters.ts';

interface Props {
  readonly message: Message;
  readonly at: number;
}

/** A message as what it is: a letter, a telegram, a call, an article, a post, a rumour. All bear the exercise's mark. */
export function MessageSheet({ message, at }: Props) {
  const { words, common, seat, mayAct, go, say } = useDesk();
  const { channel, from, number } = message;
  const others = [from, ...message.to].filter((one): one is string => one !== undefined && one !== seat);
  return (
    <article className="message" data-channel={channel} aria-label={words.letters.channels[channel]}>
      <p className="exercise-mark">{common.exercise}</p>
      <Body message={message} at={at} />
      <p className="exercise-mark">{common.exercise}</p>
      <p className="choices-row message-actions">
        {mayAct &&
        from !== undefined &&
        from !== seat &&
        (channel === 'letter' || channel === 'telegram' || channel === 'call') ? (
          <>
            <button type="button" className="do main" onClick={() => go({ open: `new/${channel}/${from}/${number}` })}>
              {words.letters.reply}
            </button>
            {others.length > 1 ? (
              <button type="button" className="do" onClick={() => go({ open: `new/${channel}/${others.join(',')}/${number}` })}>
                {words.letters.replyAll}
              </button>
            ) : null}
          </>
        ) : null}
        <span className="quiet">{words.letters.reference(number, say.longTime(at))}</span>
      </p>
    </article>
  );
}

function Body({ message, at }: Props) {
  switch (message.channel) {
    case 'telegram':
      return <Telegram message={message} at={at} />;
    case 'press':
      return <Press message={message} at={at} />;
    case 'social':
      return <Post message={message} at={at} />;
    case 'rumour':
      return <Rumour message={message} at={at} />;
    default:
      return <Letter message={message} at={at} />;
  }
}

/** Blank lines part paragraphs. */
const Paragraphs = ({ text }: { readonly text: string }): ReactNode =>
  text.split(/\n\s*\n/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
    <p key={index} className="paragraph">
      {part}
    </p>
  ));

function useNames({ from, to }: Message) {
  const { say, words } = useDesk();
  return { sender: from === undefined ? words.letters.unknownSender : say.seat(from), receivers: to.map(say.seat).join(', ') };
}

/** Letters, and calls as they are logged. */
function Letter({ message, at }: Props) {
  const { words, say } = useDesk();
  const { sender, receivers } = useNames(message);
  const isCall = message.channel === 'call';
  return (
    <>
      <header>
        {isCall ? <p className="kind">{words.letters.callNote}</p> : null}
        <p>{isCall ? `${sender} → ${receivers}` : sender}</p>
        <p>{say.longTime(at)}</p>
        {isCall ? null : <p>{words.letters.to(receivers)}</p>}
        <h2>{message.subject || words.letters.noSubject}</h2>
      </header>
      <Paragraphs text={message.body} />
      {isCall ? null : <p className="signature">{sender}</p>}
    </>
  );
}

function Telegram({ message, at }: Props) {
  const { words, say, exercise } = useDesk();
  const { sender, receivers } = useNames(message);
  const { precedence, subject } = readSubject(message.subject);
  return (
    <>
      <dl>
        <div>
          <dt>{words.letters.head.precedence}</dt>
          <dd>
            <b>{words.letters.precedences[precedence]}</b>
          </dd>
        </div>
        <div>
          <dt>{words.letters.head.dtg}</dt>
          <dd>{say.dtg(at)}</dd>
        </div>
        <div>
          <dt>{words.letters.head.from}</dt>
          <dd>{sender.toUpperCase()}</dd>
        </div>
        <div>
          <dt>{words.letters.head.to}</dt>
          <dd>{receivers.toUpperCase()}</dd>
        </div>
        <div>
          <dt>{words.letters.head.marking}</dt>
          <dd>{exercise.marking.toUpperCase()}</dd>
        </div>
        <div>
          <dt>{words.letters.head.subject}</dt>
          <dd>{subject}</dd>
        </div>
      </dl>
      <Paragraphs text={message.body} />
      <p>{words.letters.endOfTelegram}</p>
    </>
  );
}

function Press({ message, at }: Props) {
  const { words, say } = useDesk();
  const { sender } = useNames(message);
  return (
    <>
      <p className="kind">
        {sender} · {say.longTime(at)}
      </p>
      <h2>{message.subject || words.letters.noSubject}</h2>
      <Paragraphs text={message.body} />
      <Reach message={message} />
    </>
  );
}

function Post({ message, at }: Props) {
  const { say, words } = useDesk();
  const { sender } = useNames(message);
  return (
    <>
      <p className="kind">
        <span className="avatar" aria-hidden="true">
          {sender.slice(0, 2).toUpperCase()}
        </span>
        <b>{sender}</b> <span>{say.time(at)}</span>
      </p>
      {message.subject ? <h2>{message.subject}</h2> : null}
      <Paragraphs text={message.body} />
      <p className="quiet">{words.letters.postNote}</p>
      <Reach message={message} />
    </>
  );
}

function Rumour({ message, at }: Props) {
  const { words, say } = useDesk();
  return (
    <>
      <p className="kind">{words.letters.rumourNote(say.time(at))}</p>
      {message.subject ? <h2>{message.subject}</h2> : null}
      <Paragraphs text={message.body} />
      <Reach message={message} />
    </>
  );
}

const REACHES = ['few', 'many', 'most'] as const;

/** How far it goes, by how many of three bars are filled and in words. */
function Reach({ message }: { readonly message: Message }) {
  const { words } = useDesk();
  const reach = message.reach ?? 'few';
  const level = REACHES.indexOf(reach);
  return (
    <p className="reach">
      <span aria-hidden="true">
        {REACHES.map((one, index) => (
          <i key={one} data-on={index <= level} />
        ))}
      </span>{' '}
      {words.letters.reaches[reach]}
    </p>
  );
}
