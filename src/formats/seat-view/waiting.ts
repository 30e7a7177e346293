import type { ActivationStep } from '../../decision/index.ts';
import type { Agreement } from '../../play/live/agreements.ts';
import type { SeatId } from '../../words/ids.ts';
import type { SeatView } from './seat-view.ts';
import { type DraftView, findPosition, type TextView } from './text-view.ts';

/** What a seat is asked to do now. */
export type Waiting =
  /** It has not spoken on a text. `text.deadline`: under silence, where not speaking is agreeing. */
  | { readonly kind: 'speak'; readonly text: TextView }
  /** It chairs a body whose text was broken. */
  | { readonly kind: 'find-way'; readonly text: TextView }
  | { readonly kind: 'settle'; readonly draft: DraftView; readonly amendments: number }
  | { readonly kind: 'sign'; readonly agreement: Agreement }
  | { readonly kind: 'activate'; readonly text: TextView; readonly step: ActivationStep };

const STEPS: readonly ActivationStep[] = ['ACTWARN', 'FORCE-GENERATION', 'ACTREQ', 'ACTORD'];

/** The next step of the activation chain that a decided deployment lacks; undefined where it lacks none. */
export function findNextStep(text: TextView): ActivationStep | undefined {
  if (text.status !== 'agreed' || text.proposal?.effect.kind !== 'deploy') return undefined;
  return STEPS.find((step) => !text.steps.some((taken) => taken.step === step));
}

/** Whether a member still has to speak, or to let the silence pass; once consensus is broken, it is the chair's turn. */
export const isAskedToSpeak = (text: TextView, member: SeatId): boolean =>
  text.status === 'open' && text.members.includes(member) && !findPosition(text, member);

/** `chairs`: the chair of each body. What has a deadline comes first, the nearest before the others. */
export function listWaiting(view: SeatView, seat: SeatId, chairs: ReadonlyMap<string, SeatId>): readonly Waiting[] {
  const waiting: Waiting[] = [];
  for (const text of view.texts.values()) {
    if (isAskedToSpeak(text, seat)) waiting.push({ kind: 'speak', text });
    if (text.status === 'broken' && chairs.get(text.body) === seat) waiting.push({ kind: 'find-way', text });
    const step = seat === 'SACEUR' ? findNextStep(text) : undefined;
    if (step !== undefined) waiting.push({ kind: 'activate', text, step });
  }
  for (const draft of view.drafts.values()) {
    const amendments = draft.draft.amendments.filter(({ status }) => status === 'proposed').length;
    const isChair = chairs.get(draft.draft.body) === seat;
    if (isChair && draft.draft.status === 'drafting' && amendments > 0) waiting.push({ kind: 'settle', draft, amendments });
  }
  for (const agreement of view.agreements.values()) {
    const isAsked = agreement.parties.includes(seat) && !agreement.signedBy.includes(seat);
    if (agreement.status === 'offered' && isAsked) waiting.push({ kind: 'sign', agreement });
  }
  const deadline = (row: Waiting) => ('text' in row ? (row.text.deadline ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER);
  return waiting.sort((a, b) => deadline(a) - deadline(b));
}
