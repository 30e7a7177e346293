import type { World } from '../../chain/world.ts';
import { getBody, getChair } from '../../decision/index.ts';
import type { RuleId, SeatId } from '../../words/ids.ts';
import type { Clause, Proposal, Title } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';

/** A wording that is not agreed, and who holds it open. */
export interface Bracket {
  readonly by: SeatId;
  readonly why: string;
}

export interface DraftClause extends Clause {
  /** Who proposed the wording as it reads. */
  readonly by: SeatId;
  readonly brackets: readonly Bracket[];
}

/** A change that somebody proposes; the chair takes it in or declines it. */
export interface Amendment {
  /** From 1, in the order of proposing. */
  readonly number: number;
  readonly by: SeatId;
  readonly at: Minutes;
  readonly change:
    | { readonly kind: 'reword'; readonly clause: string; readonly text: Title }
    | { readonly kind: 'add'; readonly text: Title }
    | { readonly kind: 'strike'; readonly clause: string };
  readonly status: 'proposed' | 'taken' | 'declined';
}

/** A text that a body drafts together before it is tabled. */
export interface Draft {
  readonly id: string;
  readonly body: RuleId;
  readonly title: Title;
  /** What member policies speak to. */
  readonly issue: string;
  readonly clauses: readonly DraftClause[];
  readonly amendments: readonly Amendment[];
  readonly status: 'drafting' | 'tabled';
}

export type DraftCommand =
  | {
      readonly type: 'OpenDraft';
      readonly id: string;
      readonly body: RuleId;
      readonly title: Title;
      readonly issue: string;
      readonly clauses: readonly Title[];
    }
  | { readonly type: 'ProposeAmendment'; readonly draft: string; readonly change: Amendment['change'] }
  | { readonly type: 'SettleAmendment'; readonly draft: string; readonly number: number; readonly taken: boolean }
  | { readonly type: 'PutBracket'; readonly draft: string; readonly clause: string; readonly why: string }
  | { readonly type: 'LiftBracket'; readonly draft: string; readonly clause: string }
  /** Brackets stay: who holds one will have to speak. `silenceHours`: under silence, for so long. */
  | { readonly type: 'TableDraft'; readonly draft: string; readonly silenceHours?: number };

/** The drafts of an exercise, by id. */
export class DraftingTable {
  readonly drafts = new Map<string, Draft>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The seats that draft for a body: its members and its chair. */
  seatsOf(body: RuleId): ReadonlySet<SeatId> {
    const { decision } = this.#world;
    return new Set([...getBody(body).members(body, decision), getChair(decision, body)]);
  }

  /** Why a seat may not do that; undefined where it may. */
  refusalOf(seat: SeatId, command: DraftCommand): string | undefined {
    if (command.type === 'OpenDraft') return this.#refusalToOpen(seat, command);
    const draft = this.drafts.get(command.draft);
    // who does not sit there is not told whether there is one
    if (!draft || !this.seatsOf(draft.body).has(seat))
      return `there is no draft ${command.draft} before a body in which ${seat} sits`;
    if (draft.status === 'tabled') return `${draft.id} has been tabled: it changes by the chair's amendments now`;
    switch (command.type) {
      case 'ProposeAmendment':
        return command.change.kind === 'add' ? undefined : unknownClause(draft, command.change.clause);
      case 'PutBracket':
        return unknownClause(draft, command.clause);
      case 'LiftBracket': {
        const clause = draft.clauses.find(({ id }) => id === command.clause);
        return clause?.brackets.some(({ by }) => by === seat) ? undefined : `${seat} holds no bracket on ${command.clause}`;
      }
      case 'SettleAmendment': {
        if (!this.#isChair(seat, draft)) return `only the chair of ${draft.body} settles amendments`;
        const amendment = draft.amendments.find(({ number }) => number === command.number);
        if (amendment?.status !== 'proposed') return `there is no amendment ${command.number} to settle`;
        return 'clause' in amendment.change ? unknownClause(draft, amendment.change.clause) : undefined;
      }
      case 'TableDraft':
        if (!this.#isChair(seat, draft)) return `only the chair of ${draft.body} tables its text`;
        return draft.clauses.length === 0 ? 'the draft has no clause' : undefined;
    }
  }

  /** Carries out what `refusalOf` does not refuse. Gives the proposal where a draft is tabled. */
  carryOut(seat: SeatId, command: DraftCommand, at: Minutes): Proposal | undefined {
    if (command.type === 'OpenDraft') {
      const { id, body, title, issue } = command;
      const clauses = command.clauses.map((text, index): DraftClause => ({ id: `c${index + 1}`, text, by: seat, brackets: [] }));
      this.drafts.set(id, { id, body, title, issue, clauses, amendments: [], status: 'drafting' });
      return undefined;
    }
    const draft = this.drafts.get(command.draft) as Draft;
    this.drafts.set(draft.id, changed(draft, seat, command, at));
    return command.type === 'TableDraft' ? proposalOf(draft, command.silenceHours) : undefined;
  }

  #isChair(seat: SeatId, { body }: Draft): boolean {
    return getChair(this.#world.decision, body) === seat;
  }

  #refusalToOpen(seat: SeatId, { id, body }: Extract<DraftCommand, { type: 'OpenDraft' }>): string | undefined {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return `"${id}" is no id: small letters, figures and hyphens`;
    if (!this.#world.decision.chairs.has(body)) return `there is no body ${body}`;
    if (!this.seatsOf(body).has(seat)) return `${seat} has no seat at ${body}`;
    const isTaken = this.drafts.has(id) || this.#world.scenario.proposals.some((known) => known.id === id);
    return isTaken ? `there is a text ${id} already` : undefined;
  }
}

function unknownClause(draft: Draft, clause: string): string | undefined {
  return draft.clauses.some(({ id }) => id === clause) ? undefined : `${draft.id} has no clause ${clause}`;
}

function changed(draft: Draft, seat: SeatId, command: Exclude<DraftCommand, { type: 'OpenDraft' }>, at: Minutes): Draft {
  const clauses = (id: string, change: (clause: DraftClause) => DraftClause) =>
    draft.clauses.map((clause) => (clause.id === id ? change(clause) : clause));
  switch (command.type) {
    case 'ProposeAmendment': {
      const number = draft.amendments.length + 1;
      return {
        ...draft,
        amendments: [...draft.amendments, { number, by: seat, at, change: command.change, status: 'proposed' }],
      };
    }
    case 'SettleAmendment':
      return settled(draft, command.number, command.taken);
    case 'PutBracket': {
      const bracket = { by: seat, why: command.why };
      const others = (clause: DraftClause) => clause.brackets.filter(({ by }) => by !== seat);
      return { ...draft, clauses: clauses(command.clause, (clause) => ({ ...clause, brackets: [...others(clause), bracket] })) };
    }
    case 'LiftBracket':
      return {
        ...draft,
        clauses: clauses(command.clause, (clause) => ({ ...clause, brackets: clause.brackets.filter(({ by }) => by !== seat) })),
      };
    case 'TableDraft':
      return { ...draft, status: 'tabled' };
  }
}

function settled(draft: Draft, number: number, taken: boolean): Draft {
  const amendments = draft.amendments.map(
    (row): Amendment => (row.number === number ? { ...row, status: taken ? 'taken' : 'declined' } : row),
  );
  const amendment = draft.amendments.find((row) => row.number === number);
  if (!taken || !amendment) return { ...draft, amendments };
  const { by, change } = amendment;
  if (change.kind === 'strike') {
    return { ...draft, amendments, clauses: draft.clauses.filter(({ id }) => id !== change.clause) };
  }
  if (change.kind === 'add') {
    // a clause that was struck keeps its number to itself
    const id = `a${number}`;
    return { ...draft, amendments, clauses: [...draft.clauses, { id, text: change.text, by, brackets: [] }] };
  }
  const reword = (clause: DraftClause) => (clause.id === change.clause ? { ...clause, text: change.text, by } : clause);
  return { ...draft, amendments, clauses: draft.clauses.map(reword) };
}

/** The draft as a text before its body: a statement, since what forces or sanctions follow is written in the scenario's texts. */
function proposalOf({ id, body, title, issue, clauses }: Draft, silenceHours?: number): Proposal {
  const text = clauses.map(({ brackets: _held, by: _author, ...clause }) => clause);
  const procedure = silenceHours === undefined ? 'consensus-at-the-table' : 'silence-procedure';
  return {
    ...{ id, body, title, issue, procedure, clauses: text },
    ...(silenceHours === undefined ? {} : { silenceHours }),
    after: { when: 'time', delayHours: 0 },
    effect: { kind: 'statement' },
  };
}
