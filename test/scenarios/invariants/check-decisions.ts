import type { CrisisEvent } from '../../../src/crisis.ts';
import type { Entry } from '../../../src/kernel/log.ts';
import type { Minutes } from '../../../src/words/time.ts';

interface Text {
  procedure: string;
  members: readonly string[];
  round: number;
  deadline: Minutes | null;
  /** Who has spoken in the round that is open, and whether against. */
  spoken: Map<string, boolean>;
  broken: boolean;
  ended: boolean;
}

/**
 * Decisions that the log itself does not bear out, kept with a book of its own rather than the engine's: consensus at the table
 * needs a word of every member in the last round, silence needs its deadline, and neither stands against an objection.
 */
export function checkDecisions(log: readonly Entry<CrisisEvent>[]): string[] {
  const texts = new Map<string, Text>();
  const wrong: string[] = [];
  for (const { seq, at, event } of log) {
    if (event.stage !== 'decision' || !('proposal' in event)) continue;
    const id = typeof event.proposal === 'string' ? event.proposal : event.proposal.id;
    const say = (what: string) => wrong.push(`entry ${seq}, ${id}: ${what}`);
    if (event.type === 'ProposalTabled') {
      if (texts.has(id)) say('tabled twice');
      if (event.members.length === 0) say('its body has no members');
      const { procedure } = event;
      texts.set(id, { procedure, members: event.members, ...openRound(1), broken: false, ended: false });
      continue;
    }
    const text = texts.get(id);
    if (!text) say(`${event.type} before it was tabled`);
    else for (const what of follow(text, event, at)) say(what);
  }
  return wrong;
}

type ProposalEvent = Exclude<Extract<CrisisEvent, { stage: 'decision'; proposal: unknown }>, { type: 'ProposalTabled' }>;

function follow(text: Text, event: ProposalEvent, at: Minutes): string[] {
  if (event.type === 'ActivationStepTaken') return text.ended ? [] : [`${event.step} before a decision`];
  if (event.type === 'ConditionMet' || event.type === 'DecisionLapsed')
    return text.ended ? [] : [`${event.type} before a decision`];
  if (text.ended) return [`${event.type} after its end`];
  switch (event.type) {
    case 'SilenceSet':
      text.deadline = event.deadline;
      return event.deadline > at ? [] : ['a deadline that has passed when it is set'];
    case 'PositionStated':
      text.spoken.set(event.member, event.position === 'object' || event.position === 'bracket');
      return [
        ...(text.members.includes(event.member) ? [] : [`${event.member} spoke and is no member`]),
        ...(event.round === text.round ? [] : [`${event.member} spoke in round ${event.round}, open was ${text.round}`]),
        ...(text.deadline !== null && !text.broken && at > text.deadline ? [`${event.member} spoke after the deadline`] : []),
      ];
    case 'ConsensusBroken':
      text.broken = true;
      return text.spoken.get(event.member) === true ? [] : [`broken by ${event.member}, who did not object`];
    case 'BracketsLeft':
      text.broken = true;
      return event.members.every((member) => text.spoken.get(member) === true) ? [] : ['brackets of members that set none'];
    case 'MembersConsulted':
      return text.broken ? [] : ['consulted although nothing is broken'];
    case 'ProposalAmended':
    case 'ForumShifted': {
      const wrong = text.broken && event.round === text.round + 1 ? [] : [`round ${event.round} out of turn`];
      Object.assign(text, openRound(event.round), { broken: false });
      if (event.type === 'ForumShifted') Object.assign(text, { members: event.members, procedure: event.procedure });
      return wrong;
    }
    case 'ProposalBlocked':
      text.ended = true;
      return [];
    case 'DecisionTaken':
      text.ended = true;
      return [
        ...(text.procedure === 'by-the-willing' ? [] : standsAgainst(text)),
        ...missing(text, at),
        ...(event.rounds === text.round ? [] : ['counts its rounds wrongly']),
      ];
  }
}

const openRound = (round: number) => ({ round, deadline: null, spoken: new Map<string, boolean>() });

function standsAgainst({ spoken, broken }: Text): string[] {
  const objectors = [...spoken].filter(([, against]) => against).map(([member]) => member);
  if (objectors.length > 0) return [`decided over the objection of ${objectors.join(', ')}`];
  return broken ? ['decided although consensus was broken'] : [];
}

function missing({ procedure, members, spoken, deadline }: Text, at: Minutes): string[] {
  if (procedure === 'consensus-at-the-table') {
    const silent = members.filter((member) => !spoken.has(member));
    return silent.length === 0 ? [] : [`decided without a word of ${silent.join(', ')}`];
  }
  if (procedure === 'silence-procedure' || procedure === 'written-procedure')
    return deadline !== null && at >= deadline ? [] : ['decided before the deadline'];
  if (procedure === 'by-the-willing') {
    const silent = members.filter((member) => !spoken.has(member));
    const willing = [...spoken.values()].filter((against) => !against).length;
    return silent.length === 0 && willing >= 2 ? [] : ['decided without two that are willing'];
  }
  return [`a procedure that is not known here: ${procedure}`];
}
