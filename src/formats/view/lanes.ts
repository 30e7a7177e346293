import type { CrisisEvent } from '../../crisis.ts';
import type { Entry } from '../../kernel/log.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import type { Title } from '../../words/scenario.ts';
import type { Interval } from '../../words/time.ts';
import { actorsWords, laneWords, stepWords, verdictWords, type WordedItem } from './lane-words.ts';
import type { Lane, LaneItem, StageName } from './run-view.ts';

const STAGES: readonly StageName[] = ['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];

/** The time line: one lane a stage, from the log alone; intervals from the replicates. */
export function lanesOf(simulation: CrisisSimulation, fan: Fan): Lane[] {
  const within = (output: string): Interval | undefined => fan.get(output)?.interval ?? undefined;
  const items = simulation.log.flatMap((entry) => itemsOf(entry, simulation, within));
  items.push(...supportOf(simulation));
  return STAGES.map((stage) => ({
    stage,
    items: items
      .filter((item) => item.stage === stage)
      .sort((a, b) => a.at - b.at)
      .map(({ stage: _stage, ...item }) => item),
  }));
}

type Staged = WordedItem & { readonly stage: StageName };
type Within = (output: string) => Interval | undefined;
type Make = (id: string, form: LaneItem['form'], words: Title, more?: Partial<LaneItem>) => Staged[];

function itemsOf({ at, event }: Entry<CrisisEvent>, simulation: CrisisSimulation, within: Within): Staged[] {
  const make: Make = (id, form, words, more = {}) => [{ stage: event.stage, id, at, form, label: words.en, words, ...more }];
  switch (event.type) {
    case 'EventReported': {
      const { id, type, status, actor, recipient } = event.event;
      const label = `${type}, ${status}: ${actorsWords(actor, recipient)}`;
      return make(`event/${id}`, status === 'happened' ? 'reported' : 'contested', { en: label, fr: label });
    }
    case 'EvidenceReported':
      return make(`evidence/${event.item.id}`, 'reported', event.item.says);
    case 'EvidenceWithdrawn':
      return make(`evidence/${event.item}`, 'step', event.why);
    case 'CommitmentDetermined':
      return make(`determination/${event.incidentId}/${event.treaty}`, event.verdict, verdictWords(event.treaty, event.verdict));
    case 'ClauseAssessed':
      return make(`clause/${event.clauseId}`, event.verdict, verdictWords(event.clauseId, event.verdict));
    case 'DemandAssessed':
      return make(`demand/${event.demandId}`, 'contested', laneWords.demand(event.allies.length, event.members));
    case 'ContingentReady': {
      const { id, nation, unit, readyAt } = event.contingent;
      return make(`ready/${id}`, 'step', laneWords.ready(nation, unit), { at: Math.max(0, readyAt) });
    }
    case 'MovementPlanned': {
      const { departFirstAt, arriveCompleteAt } = event.arrival;
      if (arriveCompleteAt < 0) return [];
      const { nation, destination } = event.ordered;
      return make(`arrival/${event.contingent}`, 'move', laneWords.moves(nation, event.contingent, destination), {
        at: Math.max(0, departFirstAt),
        until: arriveCompleteAt,
        ...spread(within, `arrival/${event.contingent}/complete`),
      });
    }
    case 'SanctionsImposed':
      return make(
        `senders/${event.package.target}/imposed`,
        'decided',
        laneWords.sanctions(event.package.sender, event.package.title),
      );
    default:
      return decisionItems(event, simulation, within, make);
  }
}

function decisionItems(event: CrisisEvent, simulation: CrisisSimulation, within: Within, make: Make): Staged[] {
  const titleOf = (proposal: string): Title =>
    simulation.state.decision.proposals[proposal]?.proposal.title ?? { en: proposal, fr: proposal };
  switch (event.type) {
    case 'ConsultationRequested':
      return make(`consultation/${event.concern}`, 'step', laneWords.requests(event.member));
    case 'AssistanceRequested': {
      const id = `assistance/${event.concern}/${event.treaty}/${event.member.toLowerCase()}`;
      return make(id, 'step', laneWords.asksForHelp(event.member));
    }
    case 'ConsultationHeld':
      return make(`consultation/${event.concern}`, 'decided', laneWords.consulted, spread(within, 'consultation/meeting'));
    case 'SilenceSet':
      return make(`decision/${event.proposal}`, 'silence', laneWords.silence(titleOf(event.proposal)), {
        until: silenceEnd(event, simulation),
      });
    case 'ConsensusBroken':
      return make(`decision/${event.proposal}`, 'broken', laneWords.objects(event.member, titleOf(event.proposal)));
    case 'BracketsLeft':
      return make(`decision/${event.proposal}`, 'broken', laneWords.brackets(titleOf(event.proposal)));
    case 'ProposalAmended':
      return make(`decision/${event.proposal}`, 'step', laneWords.again(titleOf(event.proposal), event.changes.length > 0));
    case 'ForumShifted':
      return make(`forum/${event.proposal}/${event.to}`, 'step', laneWords.moved(titleOf(event.proposal)));
    case 'ConditionMet':
      return make(`condition/${event.proposal}`, 'decided', laneWords.conditionMet(titleOf(event.proposal)));
    case 'DecisionLapsed':
      return make(`lapse/${event.proposal}`, 'blocked', laneWords.lapsed(titleOf(event.proposal)));
    case 'DecisionTaken':
      return make(
        `decision/${event.proposal}`,
        'decided',
        laneWords.agreed(titleOf(event.proposal)),
        spread(within, `decision/${event.proposal}`),
      );
    case 'ProposalBlocked':
      return make(`decision/${event.proposal}`, 'blocked', laneWords.fell(titleOf(event.proposal)));
    case 'ActivationStepTaken':
      return make(`activation/${event.proposal}/${event.step.toLowerCase()}`, 'step', stepWords(event.step));
    default:
      return [];
  }
}

function spread(within: Within, output: string): Partial<LaneItem> {
  const interval = within(output);
  return interval ? { interval } : {};
}

/** What can be offered to a partner is one mark a partner and moment, not one a kind. */
function supportOf({ log }: CrisisSimulation): Staged[] {
  const marks = new Map<string, { at: number; partner: string; open: number; contested: number }>();
  for (const { at, event } of log) {
    if (event.type !== 'SupportOffered') continue;
    const key = `${event.partner}/${at}`;
    const mark = marks.get(key) ?? { at, partner: event.partner, open: 0, contested: 0 };
    if (event.available === 'contested') mark.contested++;
    else mark.open++;
    marks.set(key, mark);
  }
  return [...marks.values()].map(({ at, partner, open, contested }) => {
    const words = laneWords.support(partner, open, contested);
    return { stage: 'measure', id: `partner/${partner}`, at, form: 'engaged', label: words.en, words };
  });
}

/** A silence ends at its deadline, or where it was broken. */
function silenceEnd(event: { proposal: string; round: number; deadline: number }, { state }: CrisisSimulation): number {
  const broken = state.decision.proposals[event.proposal]?.breaks.find((entry) => entry.round === event.round);
  return broken ? broken.at : event.deadline;
}
