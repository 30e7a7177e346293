import { findPosition, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';

interface Line {
  readonly at: number;
  readonly text: string;
  readonly form: 'broken' | 'step';
}

/** A ruling of control by which the text stands or fell. */
function rulings({ reason, endedAt, lapsedAt }: TextView): { at: number; why: string }[] {
  const at = lapsedAt ?? endedAt;
  if (reason?.result !== 'ruled' || at === null) return [];
  return [{ at, why: reason.because?.[0]?.says ?? reason.says }];
}

/** Round by round: who broke consensus and why, what the chair did; then what members said on the whole text. */
export function TextHistory({ text }: { readonly text: TextView }) {
  const { words, say } = useDesk();
  const lines: Line[] = [
    ...text.breaks.map(
      ({ at, member, why, silence }): Line => ({
        at,
        form: 'broken',
        text: (silence ? words.log.silenceBroken : words.log.broken)(say.seat(member), '', why),
      }),
    ),
    ...text.bracketsLeft.map(
      ({ at, members }): Line => ({ at, form: 'broken', text: words.log.brackets('', members.map(say.seat).join(', ')) }),
    ),
    ...text.rounds.map(
      ({ at, round, changes, to }): Line => ({
        at,
        form: 'step',
        text: to === null ? words.log.amended('', round, changes) : words.log.shifted('', say.body(to)),
      }),
    ),
    ...rulings(text).map(({ at, why }): Line => ({ at, form: 'step', text: words.table.ruled(why) })),
    ...text.steps.map(({ at, step }): Line => ({ at, form: 'step', text: words.steps[step] })),
  ].sort((a, b) => a.at - b.at);
  const said = text.members.flatMap((member) => {
    const stated = findPosition(text, member);
    return stated && stated.position !== 'accept' ? [stated] : [];
  });
  if (lines.length + said.length === 0) return null;
  return (
    <details className="text-history" open={lines.some(({ form }) => form === 'broken')}>
      <summary>{words.table.history}</summary>
      <ol>
        {lines.map((line) => (
          <li key={`${line.at}/${line.text}`} data-form={line.form}>
            <time className="mono" dateTime={say.iso(line.at)}>
              {say.dtg(line.at)}
            </time>{' '}
            {line.text}
          </li>
        ))}
      </ol>
      {said.length > 0 ? (
        <dl>
          {said.map((row) => (
            <div key={row.member}>
              <dt>
                {say.seat(row.member)} {words.positions[row.position]}
              </dt>
              <dd lang="en">{row.why}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </details>
  );
}
