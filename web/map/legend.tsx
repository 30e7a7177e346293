import type { Messages } from '../messages/messages.ts';

type Key = keyof Messages['legend'];

/** What each form on the map means; beside the page folded, since the map has less room there. */
export function Legend({ words, compact }: { readonly words: Messages; readonly compact: boolean }) {
  const keys = (Object.keys(words.legend) as Key[]).filter((key) => !compact || !['force', 'way'].includes(key));
  return (
    <div className="legend">
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <span className={`swatch ${key}`} aria-hidden="true" /> {words.legend[key]}
          </li>
        ))}
      </ul>
      {compact ? null : <p className="quiet">{words.orientation}</p>}
    </div>
  );
}
