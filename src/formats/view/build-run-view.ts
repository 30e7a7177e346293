import type { World } from '../../chain/world.ts';
import { headHash } from '../../kernel/log.ts';
import { type BriefLanguage, type BriefSection, composeBrief, type OutputSpread } from '../../outcome/index.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import { reasonsOf } from '../../play/reasons.ts';
import type { Reason } from '../../words/verdict.ts';
import { lanesOf } from './lanes.ts';
import { movingForces, placedThings } from './map-things.ts';
import type { ReportMark, RunView } from './run-view.ts';

/** Sections of the brief that the chain does not compose (each stands after the first of its stage), with their reasons. */
export interface BriefAddition {
  readonly sections: Readonly<Record<BriefLanguage, readonly BriefSection[]>>;
  readonly reasons: ReadonlyMap<string, Reason>;
}

/** One finished run as the page, the printed brief and the files show it. */
export function buildRunView(
  world: World,
  simulation: CrisisSimulation,
  fan: Fan,
  replicates: number,
  addition?: BriefAddition,
): RunView {
  const { scenario } = world;
  const { state, log, key } = simulation;
  const reasons = reasonsOf(log);
  addFanReasons(reasons, fan, replicates);
  for (const [id, reason] of addition?.reasons ?? []) reasons.set(id, reason);
  const { report, assessment, decision, force, movement, measure } = state;
  const picture = { at: simulation.now, report, assessment, decision, force, movement, measure };
  const spread = (output: string): OutputSpread | undefined => fan.get(output);
  const brief = (language: BriefLanguage) => {
    const own = composeBrief({
      picture,
      outcome: state.outcome,
      facts: world.outcome,
      reasons,
      spread,
      seed: key.seed,
      replicates,
      language,
    });
    return { ...own, sections: withAdded(own.sections, addition?.sections[language] ?? []) };
  };
  return {
    scenario: { id: scenario.id, title: scenario.title, marking: scenario.marking, start: scenario.start, end: scenario.end },
    seed: key.seed,
    replicate: key.replicate,
    fan: replicates,
    lastAt: lastEventAt(simulation),
    head: headHash(log),
    events: log.length,
    brief: { en: brief('en'), fr: brief('fr') },
    report: { text: world.reportText, marks: marksOf(simulation), readings: report.readings },
    lanes: lanesOf(simulation, fan),
    reasons: Object.fromEntries(reasons),
    sources: Object.fromEntries(world.data.sources.map((source) => [source.id, source])),
    forces: movingForces(world, simulation, fan),
    things: placedThings(simulation),
    allies: world.outcome.allies,
    adversary: scenario.adversary,
    partners: scenario.partners,
  };
}

function withAdded(own: readonly BriefSection[], added: readonly BriefSection[]): readonly BriefSection[] {
  return own.flatMap((section) => [section, ...added.filter(({ stage }) => stage === section.stage)]);
}

/** The clock of the last thing that happened; taking stock at the end does not count. */
function lastEventAt({ log }: CrisisSimulation): number {
  for (let index = log.length - 1; index >= 0; index--) if (log[index].event.stage !== 'outcome') return log[index].at;
  return 0;
}

function marksOf({ state }: CrisisSimulation): ReportMark[] {
  return state.report.events.flatMap((event) => {
    const label = `${event.type}, ${event.status}: ${event.actor.join(', ') || 'UNK'} → ${event.recipient.join(', ')}`;
    const spans = [event.span, ...event.evidenceAlso.map(({ span }) => span)];
    return spans.map(([start, end]) => ({ start, end, id: `event/${event.id}`, label, status: event.status }));
  });
}

/** Figures over the replicates are explained like any other. */
function addFanReasons(reasons: Map<string, Reason>, fan: Fan, replicates: number): void {
  const broken = fan.get('consensus/ever-broken');
  if (!broken) return;
  reasons.set('fan/consensus', {
    id: 'fan/consensus',
    says: `Consensus broke at least once in ${Math.round(broken.share * replicates)} of ${replicates} runs with the same seed`,
    because: [
      {
        says: 'objections are drawn per member, text and round with the propensities of data/decision/factors.json',
        source: 'judgement',
      },
    ],
  });
}
