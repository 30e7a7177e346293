import type { SilenceView, TextView } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';

const WIDTH = 300;

/** A silence fills towards its deadline; where it was broken, a cross stands and the rest stays empty. */
export function SilenceBar({ text, isShort = false }: { readonly text: TextView; readonly isShort?: boolean }) {
  const silence = text.silences.at(-1);
  if (!silence) return null;
  return <OneSilence silence={silence} text={text} isShort={isShort} />;
}

function OneSilence({
  silence,
  text,
  isShort,
}: {
  readonly silence: SilenceView;
  readonly text: TextView;
  readonly isShort: boolean;
}) {
  const { now, words, say } = useDesk();
  const { from, deadline, brokenAt } = silence;
  const end = Math.min(brokenAt ?? now, deadline);
  const share = Math.min(1, Math.max(0, (end - from) / Math.max(1, deadline - from)));
  const isRunning = brokenAt === null && now < deadline && text.status === 'open';
  const says = saysOf();
  return (
    <div className="silence-bar" data-broken={brokenAt !== null || undefined} data-running={isRunning || undefined}>
      <svg viewBox={`0 0 ${WIDTH} 14`} role="img" aria-label={says} preserveAspectRatio="none">
        <rect x={0.5} y={2.5} width={WIDTH - 1} height={9} className="whole" />
        <rect x={0.5} y={2.5} width={share * (WIDTH - 1)} height={9} className="done" />
        {brokenAt === null ? null : <path d={`M${share * WIDTH - 4} 1l8 12M${share * WIDTH + 4} 1l-8 12`} className="cross" />}
      </svg>
      {isShort ? null : (
        <p>
          <span>{words.table.silenceFrom(say.dtg(from))}</span>
          <strong>{says}</strong>
          <span>{words.table.silenceTo(say.dtg(deadline))}</span>
        </p>
      )}
    </div>
  );

  function saysOf(): string {
    if (brokenAt !== null) {
      const breaker = text.breaks.find(({ at, silence: inWriting }) => at === brokenAt && inWriting);
      return words.table.brokenAt(say.dtg(brokenAt), breaker ? say.seat(breaker.member) : '');
    }
    if (isRunning) return words.table.silenceLeft(say.span(deadline - now));
    return words.table.silenceOver;
  }
}
