import {
  getBody,
  isWaitingForCondition,
  type Position,
  type ProposalState,
  type TextChange,
  type TextClause,
} from '../../../decision/index.ts';
import type { StateId } from '../../../words/ids.ts';
import type { BriefClause, BriefPosition, BriefText } from '../brief.ts';
import type { BriefContext } from '../context.ts';

/** The body whose texts are always worth reading clause by clause. */
const COUNCIL = 'north-atlantic-council';
/** Names of those who are for a text or silent: so many in full, of more the first few. */
const IN_FULL = 6;
const FIRST_FEW = 2;

/** Texts of the Council, and any other that was changed, moved, bracketed or held up. */
export function textsOf(context: BriefContext): BriefText[] {
  return Object.values(context.picture.decision.proposals)
    .filter((known) => known.proposal.body === COUNCIL || wasContested(known))
    .map((known) => textOf(known, context));
}

function wasContested({ breaks, revisions, positions }: ProposalState): boolean {
  return breaks.length > 0 || revisions.length > 0 || Object.values(positions).some(({ position }) => position !== 'accept');
}

function textOf(known: ProposalState, context: BriefContext): BriefText {
  const { words, language } = context;
  const { title: en, titleFr: fr } = getBody(known.body);
  const when = known.endedAt === null ? null : context.timeOf(known.endedAt);
  return {
    title: known.proposal.title[language],
    explain: `decision/${known.proposal.id}`,
    status: words.textStatus(
      isWaitingForCondition(known) ? 'conditional' : known.status,
      language === 'fr' ? fr : en,
      when,
      known.round,
    ),
    clauses: known.text.map((clause) => clauseOf(clause, known, context)),
    positions: positionsOf(known, context),
  };
}

/** A clause as it reads, and what was done to it. */
function clauseOf(clause: TextClause, { revisions, proposal }: ProposalState, context: BriefContext): BriefClause {
  const { language } = context;
  const changes = revisions.flatMap((revision) => revision.changes).filter((change) => change.clause === clause.id);
  const last = changes.at(-1);
  const now = clause.text[language];
  if (last === undefined) return { text: now, mark: 'drafted', note: '' };
  if (clause.status !== 'in') return { text: '', was: now, mark: 'out', note: noteOn([last], context) };
  const drafted = proposal.clauses.find(({ id }) => id === clause.id)?.text[language];
  if (drafted === undefined) return { text: now, mark: 'added', note: noteOn(changes, context) };
  return { text: now, was: drafted, mark: 'reworded', note: noteOn(changes, context) };
}

/** `taken in for Hungary; milder words for Belgium and Germany`. */
function noteOn(changes: readonly TextChange[], { words, namesOf }: BriefContext): string {
  const kinds = [...new Set(changes.map((change) => change.kind))];
  const members = (kind: TextChange['kind']) => changes.filter((change) => change.kind === kind).flatMap((change) => change.for);
  return words.notes(kinds.map((kind) => words.changed(kind, namesOf([...new Set(members(kind))]))));
}

const ORDER: readonly BriefPosition['position'][] = ['object', 'bracket', 'reserve', 'accept', 'silent'];

/** Who holds out, who is in brackets, who reserves and why, then who is for; under silence those who said nothing. */
function positionsOf(known: ProposalState, context: BriefContext): BriefPosition[] {
  const { words } = context;
  const groups = new Map<BriefPosition['position'], StateId[]>();
  for (const member of known.members) {
    const position = positionOf(member, known);
    if (position !== null) groups.set(position, [...(groups.get(position) ?? []), member]);
  }
  return ORDER.flatMap((position): BriefPosition[] => {
    const members = groups.get(position) ?? [];
    if (members.length === 0) return [];
    const label = `${words.position[position]} (${members.length})`;
    if (position === 'accept' || position === 'silent')
      return [{ position, label, who: mostOf(members, known, context), why: '' }];
    return [{ position, label, who: context.namesOf(members), why: whyOf(members, known, context) }];
  });
}

/** Under silence, those who said nothing in the last round have agreed once the text stands, whatever they said before. */
function positionOf(member: StateId, { positions, procedure, round, status }: ProposalState): BriefPosition['position'] | null {
  const stated = positions[member];
  if (stated !== undefined && (status !== 'agreed' || stated.round === round)) return stated.position;
  return status === 'agreed' && procedure !== 'consensus-at-the-table' ? 'silent' : null;
}

function mostOf(members: readonly StateId[], known: ProposalState, { words, namesOf }: BriefContext): string {
  if (members.length > 1 && members.length === known.members.length) return words.everyMember;
  return members.length > IN_FULL ? namesOf(members, FIRST_FEW) : namesOf(members);
}

/** What they say; who says what only where it is not the same. */
function whyOf(members: readonly StateId[], known: ProposalState, { words, namesOf }: BriefContext): string {
  const speakers = new Map<string, StateId[]>();
  for (const member of members) {
    const said = saidBy(member, known, words);
    speakers.set(said, [...(speakers.get(said) ?? []), member]);
  }
  if (speakers.size === 1) return [...speakers.keys()].join('');
  return words.notes([...speakers].map(([said, by]) => words.saidBy(namesOf(by), said)));
}

const HARDEST_FIRST: readonly Position[] = ['object', 'bracket', 'reserve'];

/** A member's words, each with the clauses it is about, hardest first; clauses are named where there are others. */
function saidBy(member: StateId, { positions, text }: ProposalState, words: BriefContext['words']): string {
  const { clauses, why } = positions[member];
  const on = new Map<string, number[]>();
  for (const clause of [...clauses].sort((a, b) => HARDEST_FIRST.indexOf(a.position) - HARDEST_FIRST.indexOf(b.position)))
    on.set(clause.why, [...(on.get(clause.why) ?? []), text.findIndex(({ id }) => id === clause.clause) + 1]);
  if (on.size === 0) return why;
  const isWhole = clauses.length === text.filter(({ status }) => status === 'in').length;
  return [...on].map(([said, at]) => (isWhole && on.size === 1 ? said : words.onClauses(said, at))).join(', ');
}
