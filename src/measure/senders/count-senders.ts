import type { ActorId, OrganisationId, StateId } from '../../words/ids.ts';
import type { Membership } from '../../words/states.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';

/** A state that several of the named senders would count. `through`: those senders, its own name included if it was named. */
export interface SenderOverlap {
  readonly state: StateId;
  readonly through: readonly (OrganisationId | StateId)[];
}

export interface SendersOf {
  readonly organisation: OrganisationId;
  readonly states: readonly StateId[];
}

export interface SenderCount {
  /** Each state once, in code-unit order. */
  readonly states: readonly StateId[];
  readonly count: number;
  readonly overlap: readonly SenderOverlap[];
  readonly byOrganisation: readonly SendersOf[];
  /** Named as senders, but neither a state nor an organisation with members on that day (`UNK`, a misread name). */
  readonly unresolved: readonly ActorId[];
  readonly reason: Reason;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function membersOn(organisation: OrganisationId, date: IsoDate, memberships: readonly Membership[]): StateId[] {
  const members = new Set<StateId>();
  for (const row of memberships) {
    if (row.organisation === organisation && row.from <= date && (row.to === null || date <= row.to)) members.add(row.state);
  }
  return [...members].sort(byCodeUnit);
}

/** The states of one sender on a day, in code-unit order; none where it is neither a state nor has members. */
export function statesOf(sender: ActorId, date: IsoDate, memberships: readonly Membership[]): readonly StateId[] {
  if (memberships.some((row) => row.organisation === sender)) return membersOn(sender, date, memberships);
  return /^[A-Z]{2}$/.test(sender) ? [sender] : [];
}

/**
 * Who sends, each state once: "the United States, the 27 members of the EU and the G7" is 31 states, not 35.
 * @param senders states and organisations as named; naming one twice changes nothing
 * @param date membership is that of this day
 */
export function countSenders(senders: readonly ActorId[], date: IsoDate, memberships: readonly Membership[]): SenderCount {
  const organisations = new Set(memberships.map((row) => row.organisation));
  const routes = new Map<StateId, ActorId[]>();
  const byOrganisation: SendersOf[] = [];
  const unresolved: ActorId[] = [];
  const add = (state: StateId, sender: ActorId): void => {
    const through = routes.get(state);
    if (through === undefined) routes.set(state, [sender]);
    else through.push(sender);
  };
  for (const sender of [...new Set(senders)].sort(byCodeUnit)) {
    const states = statesOf(sender, date, memberships);
    if (states.length === 0) unresolved.push(sender);
    else if (organisations.has(sender)) byOrganisation.push({ organisation: sender, states });
    for (const state of states) add(state, sender);
  }
  const states = [...routes.keys()].sort(byCodeUnit);
  const overlap: SenderOverlap[] = [];
  for (const state of states) {
    const through = routes.get(state) ?? [];
    if (through.length > 1) overlap.push({ state, through });
  }
  const tally = { states, count: states.length, overlap, byOrganisation, unresolved };
  return { ...tally, reason: explain(tally, date, memberships) };
}

function explain(tally: Omit<SenderCount, 'reason'>, date: IsoDate, memberships: readonly Membership[]): Reason {
  const because: Reason[] = [];
  const within = new Set<StateId>();
  for (const { organisation, states } of tally.byOrganisation) {
    for (const state of states) within.add(state);
    because.push({
      says: `${organisation} on ${date}: ${states.length} ${states.length === 1 ? 'state' : 'states'} (${states.join(' ')})`,
      source: sourceOfMembership(organisation, date, memberships),
    });
  }
  const alone = tally.states.filter((state) => !within.has(state));
  if (alone.length > 0) because.push({ says: `named as states only: ${alone.join(' ')}`, source: 'judgement' });
  if (tally.overlap.length > 0) {
    const parts = tally.overlap.map(({ state, through }) => `${state} (${through.join(', ')})`);
    because.push({ says: `named more than once and counted once: ${parts.join('; ')}`, source: 'judgement' });
  }
  for (const sender of tally.unresolved) {
    because.push({
      says: `${sender} is neither a state nor an organisation with members on ${date}: not counted`,
      result: 'unknown',
      source: 'judgement',
      wouldChange: `if ${sender} were identified, its states would be added`,
    });
  }
  const noun = tally.count === 1 ? 'state sends' : 'states send';
  return { says: `${tally.count} ${noun}, each counted once`, result: String(tally.count), because };
}

/** One origin where all rows agree; the weakest statement otherwise. */
function sourceOfMembership(organisation: OrganisationId, date: IsoDate, memberships: readonly Membership[]): string {
  const sources = new Set<string>();
  for (const row of memberships) {
    if (row.organisation === organisation && row.from <= date && (row.to === null || date <= row.to)) sources.add(row.source);
  }
  if (sources.has('unverified')) return 'unverified';
  if (sources.has('judgement')) return 'judgement';
  return [...sources].sort(byCodeUnit)[0] ?? 'unverified';
}
