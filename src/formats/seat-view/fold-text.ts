import type { CrisisEvent } from '../../crisis.ts';
import type { TextChange, TextClause } from '../../decision/index.ts';
import type { Proposal } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';
import type { Building } from './building.ts';
import type { ClauseChange, ClauseView, TextView } from './text-view.ts';

type TextEvent = Extract<CrisisEvent, { stage: 'decision'; proposal: unknown }>;
type Of<Type extends TextEvent['type']> = Extract<TextEvent, { type: Type }>;

/** Of a text that the seat has heard of and not read. */
function unseenText(id: string, body: string, at: Minutes): TextView {
  return {
    ...{ id, isSeen: false, title: titleFromId(id), proposal: null, concern: null, body, procedure: null, members: [] },
    ...{ tabledAt: at, round: 1, deadline: null, status: 'open', clauses: [], positions: new Map(), silences: [], breaks: [] },
    ...{ bracketsLeft: [], rounds: [], consulted: null, steps: [], reservations: [], blockedBy: [], endedAt: null },
    ...{ conditionMetAt: null, lapsedAt: null, reason: null },
  };
}

const MONTHS = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g;

/** An announcement gives no title: `us-sanctions-24-february` reads `US sanctions 24 February`. */
function titleFromId(id: string): { en: string; fr: string } {
  const words = id
    .replaceAll('-', ' ')
    .replace(/\b(us|eu|gb|ca|jp|nato|un|g7|jef)\b/g, (code) => code.toUpperCase())
    .replace(MONTHS, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { en: title, fr: title };
}

export function foldText(building: Building, event: TextEvent, at: Minutes): void {
  if (event.type === 'ProposalTabled') {
    tabled(building, event, at);
    return;
  }
  const known = building.view.texts.get(event.proposal);
  const text = known ?? unseenText(event.proposal, event.type === 'DecisionTaken' ? event.body : '', at);
  building.set('texts', text.id, changed(text, event, at));
}

function tabled(building: Building, { proposal, concern, body, procedure, members }: Of<'ProposalTabled'>, at: Minutes): void {
  building.set('texts', proposal.id, {
    ...unseenText(proposal.id, body, at),
    ...{ isSeen: true, title: proposal.title, proposal, concern, procedure, members },
    clauses: proposal.clauses.map(({ id, text }) => clauseView({ id, text, status: 'in', added: false })),
  });
}

/** The text as it reads when it comes before a body whose members had not seen it. */
export function foldShownText(building: Building, proposal: Proposal, text: readonly TextClause[], at: Minutes): void {
  const known = building.view.texts.get(proposal.id);
  if (known?.isSeen) return;
  building.set('texts', proposal.id, {
    ...(known ?? unseenText(proposal.id, proposal.body, at)),
    ...{ isSeen: true, title: proposal.title, proposal },
    clauses: text.map(clauseView),
  });
}

const clauseView = ({ id, text, status, added }: Omit<TextClause, 'issue' | 'wording'>): ClauseView => ({
  ...{ id, text, status, added, history: [] },
});

function changed(text: TextView, event: Exclude<TextEvent, Of<'ProposalTabled'>>, at: Minutes): TextView {
  switch (event.type) {
    case 'SilenceSet': {
      const { round, deadline } = event;
      return { ...text, deadline, silences: [...text.silences, { round, from: at, deadline, brokenAt: null }] };
    }
    case 'PositionStated': {
      const { member, position, clauses, why, round } = event;
      const positions = new Map(text.positions).set(member, { member, position, clauses, why, at, round });
      return { ...text, positions };
    }
    case 'ConsensusBroken': {
      const { member, round, why, source, silence } = event;
      const breaks = [...text.breaks, { member, round, at, why, source, silence }];
      return { ...endSilence(text, at), status: 'broken', deadline: null, breaks };
    }
    case 'BracketsLeft': {
      const left = { round: event.round, at, members: event.members };
      return { ...text, status: 'broken', bracketsLeft: [...text.bracketsLeft, left] };
    }
    case 'MembersConsulted':
      return { ...text, consulted: { at, holdouts: event.holdouts } };
    case 'ProposalAmended':
      return amended(text, event, at);
    case 'ForumShifted': {
      const { round, to: body, procedure, members } = event;
      const moved = { round, at, way: 'shift-forum', changes: 0, met: [], to: body };
      return { ...text, status: 'open', round, body, procedure, members, deadline: null, rounds: [...text.rounds, moved] };
    }
    default:
      return ended(text, event, at);
  }
}

type EndEvent = Of<'DecisionTaken' | 'ConditionMet' | 'ProposalBlocked' | 'DecisionLapsed' | 'ActivationStepTaken'>;

function ended(text: TextView, event: EndEvent, at: Minutes): TextView {
  const { reason } = event;
  switch (event.type) {
    case 'DecisionTaken': {
      const { body, reservations, conditional } = event;
      // only the announcement came: the text that stood is all there is to read
      const clauses = text.isSeen ? text.clauses : event.text.map(clauseView);
      const status = conditional ? 'conditional' : 'agreed';
      return { ...text, body, reservations, clauses, status, endedAt: at, reason };
    }
    case 'ConditionMet':
      return { ...text, status: 'agreed', conditionMetAt: at };
    case 'ProposalBlocked': {
      const status = event.by.length === 0 ? 'withdrawn' : 'blocked';
      return { ...endSilence(text, at), status, deadline: null, blockedBy: event.by, endedAt: at, reason };
    }
    case 'DecisionLapsed':
      return { ...text, status: 'lapsed', lapsedAt: at, reason };
    case 'ActivationStepTaken':
      return { ...text, steps: [...text.steps, { step: event.step, at, reason }] };
  }
}

function endSilence(text: TextView, at: Minutes): TextView {
  const silences = text.silences.map((silence) =>
    silence.brokenAt === null && silence.round === text.round && at < silence.deadline ? { ...silence, brokenAt: at } : silence,
  );
  return { ...text, silences };
}

function amended(text: TextView, { round, way, changes, met }: Of<'ProposalAmended'>, at: Minutes): TextView {
  let { clauses } = text;
  for (const change of changes) clauses = withChange(clauses, change, { round, at, way });
  const rounds = [...text.rounds, { round, at, way, changes: changes.length, met, to: null }];
  return { ...text, status: 'open', round, deadline: null, clauses, rounds };
}

function withChange(
  clauses: readonly ClauseView[],
  change: TextChange,
  when: Pick<ClauseChange, 'round' | 'at' | 'way'>,
): readonly ClauseView[] {
  const { kind, clause: id } = change;
  const from = change.kind === 'add' ? null : change.from;
  const to = 'to' in change ? change.to : null;
  const row: ClauseChange = { ...when, kind, from, to, for: change.for };
  if (change.kind === 'add') {
    if (clauses.some((clause) => clause.id === id)) return clauses;
    return [...clauses, { id, text: change.to, status: 'in', added: true, history: [row] }];
  }
  return clauses.map((clause): ClauseView => {
    if (clause.id !== id) return clause;
    const history = [...clause.history, row];
    if (change.kind === 'reword') return { ...clause, text: change.to, history };
    return { ...clause, status: change.kind === 'drop' ? 'dropped' : 'set-aside', history };
  });
}
