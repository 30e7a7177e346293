import type { SeatInfo } from '../../../src/formats/live-api/contract.ts';
import type { Language } from '../../messages/languages.ts';

/** What a seat is called: by the exercise where that is known, else by its state code. */
export function seatName(id: string, language: Language, seats: readonly SeatInfo[] = []): string {
  const known = seats.find((seat) => seat.id === id)?.name[language];
  if (known !== undefined) return known;
  if (!/^[A-Z]{2}$/.test(id) || id === 'SG' || id === 'EU') return id;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(id) ?? id;
}

export type SeatGroup = 'allies' | 'offices' | 'partners' | 'others';
export const SEAT_GROUPS: readonly SeatGroup[] = ['offices', 'allies', 'partners', 'others'];

export function groupOf({ kind }: SeatInfo): SeatGroup {
  switch (kind) {
    case 'ally':
      return 'allies';
    case 'partner':
      return 'partners';
    case 'secretary-general':
    case 'commander':
    case 'union':
    case 'group':
    case 'control':
      return 'offices';
    default:
      return 'others';
  }
}

/** The seats of a group, by name in the reader's language. */
export function seatsOf(group: SeatGroup, seats: readonly SeatInfo[], language: Language): readonly SeatInfo[] {
  const order = new Intl.Collator(language);
  const own = seats.filter((seat) => groupOf(seat) === group);
  return group === 'offices' ? own : own.sort((a, b) => order.compare(a.name[language], b.name[language]));
}
