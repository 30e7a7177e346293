import { findPosition, isPending, type TextView } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';

/** How a member stands, by form: never by colour alone. */
export type Stand = 'accept' | 'silent' | 'reserve' | 'bracket' | 'object' | 'awaits';

export const STANDS: readonly Stand[] = ['accept', 'silent', 'reserve', 'bracket', 'object', 'awaits'];

/** Under silence a member that says nothing agrees; at the table it waits for its capital's instructions. */
export function standOf(text: TextView, member: string): Stand {
  const stated = findPosition(text, member);
  if (stated) return stated.position;
  if (!isPending(text)) return text.silences.length > 0 ? 'silent' : 'awaits';
  return text.deadline === null && !text.silences.some(({ round }) => round === text.round) ? 'awaits' : 'silent';
}

export function StandMark({ stand }: { readonly stand: Stand }) {
  return (
    <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true" className="stand" data-stand={stand}>
      {stand === 'accept' ? <path d="M2 7.5l3.5 4L12 3" /> : null}
      {stand === 'silent' ? <path d="M2 7h10" /> : null}
      {stand === 'reserve' ? <path d="M2 7.5l3.5 4L12 3M2 1.8h5" /> : null}
      {stand === 'bracket' ? <path d="M5 2H2.5v10H5M9 2h2.5v10H9" /> : null}
      {stand === 'object' ? <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" /> : null}
      {stand === 'awaits' ? <circle cx={7} cy={7} r={4.5} /> : null}
    </svg>
  );
}

/** All members in protocol order, alphabetical in English, each with its state. */
export function MemberStrip({ text }: { readonly text: TextView }) {
  const { exercise, words, say, seat } = useDesk();
  const english = new Map(exercise.seats.map(({ id, name }) => [id, name.en]));
  const order = new Intl.Collator('en');
  const members = [...text.members].sort((a, b) => order.compare(english.get(a) ?? a, english.get(b) ?? b));
  const counts = STANDS.map((stand) => [stand, members.filter((member) => standOf(text, member) === stand).length] as const);
  return (
    <section className="member-strip" aria-label={words.table.members}>
      <p className="stand-counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([stand, count]) => (
            <span key={stand}>
              <StandMark stand={stand} /> {words.stands[stand]} {count}
            </span>
          ))}
      </p>
      <ul>
        {members.map((member) => {
          const stand = standOf(text, member);
          const stated = findPosition(text, member);
          return (
            <li key={member} data-stand={stand} aria-current={member === seat ? 'true' : undefined} title={stated?.why}>
              <StandMark stand={stand} />
              <span className="member-name">{say.seat(member)}</span>
              <span className="visually-hidden">
                {words.stands[stand]}
                {stated?.why ? `: ${stated.why}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
