import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';

/** Something that a few seats agree among themselves, beside every body. It binds nobody's policy: it is a paper. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly parties: readonly SeatId[];
  readonly offeredBy: SeatId;
  readonly at: Minutes;
  readonly signedBy: readonly SeatId[];
  /** `agreed` once all parties have signed. */
  readonly status: 'offered' | 'agreed' | 'declined';
}

export type AgreementCommand =
  | {
      readonly type: 'OfferAgreement';
      readonly id: string;
      readonly title: string;
      readonly text: string;
      readonly parties: readonly SeatId[];
    }
  | { readonly type: 'SignAgreement'; readonly id: string }
  | { readonly type: 'DeclineAgreement'; readonly id: string };

export type Agreements = ReadonlyMap<string, Agreement>;

/** Why a seat may not do that; undefined where it may. */
export function refusalToAgree(
  seat: SeatId,
  command: AgreementCommand,
  agreements: Agreements,
  seats: ReadonlyMap<SeatId, unknown>,
): string | undefined {
  const agreement = agreements.get(command.id);
  if (command.type === 'OfferAgreement') {
    if (agreement) return `there is an agreement ${command.id} already`;
    const unknown = command.parties.filter((party) => !seats.has(party));
    if (unknown.length > 0) return `there is no seat ${unknown.join(', ')}`;
    return command.parties.some((party) => party !== seat) ? undefined : 'it is offered to nobody';
  }
  if (!agreement?.parties.includes(seat)) return `${seat} is offered no agreement ${command.id}`;
  if (agreement.status !== 'offered') return `${command.id} is ${agreement.status}`;
  return command.type === 'SignAgreement' && agreement.signedBy.includes(seat) ? `${seat} has signed ${command.id}` : undefined;
}

/** The agreement as it stands after what `refusalToAgree` does not refuse. */
export function agreed(seat: SeatId, command: AgreementCommand, agreements: Agreements, at: Minutes): Agreement {
  if (command.type === 'OfferAgreement') {
    const { id, title, text } = command;
    const parties = [...new Set([seat, ...command.parties])];
    return { ...{ id, title, text, parties, at }, offeredBy: seat, signedBy: [seat], status: 'offered' };
  }
  const agreement = agreements.get(command.id) as Agreement;
  if (command.type === 'DeclineAgreement') return { ...agreement, status: 'declined' };
  const signedBy = [...agreement.signedBy, seat];
  return { ...agreement, signedBy, status: signedBy.length === agreement.parties.length ? 'agreed' : 'offered' };
}
