import { isoTime } from '../../kernel/calendar.ts';
import type { Brief, BriefLine, BriefSection } from './brief.ts';
import { type BriefContext, type BriefInput, contextOf } from './context.ts';
import { assessmentSection } from './sections/assessment.ts';
import { decisionSection } from './sections/decision.ts';
import { forceSection } from './sections/force.ts';
import { measureSection } from './sections/measure.ts';
import { movementSection } from './sections/movement.ts';
import { outcomeSection } from './sections/outcome.ts';
import { reportSection } from './sections/report.ts';

export type { BriefInput } from './context.ts';

/** The brief of one run, stage by stage, in one language. Every line names the id that `foedus explain` knows. */
export function composeBrief(input: BriefInput): Brief {
  const context = contextOf(input);
  const { words, facts, picture, language } = context;
  const sections = [
    reportSection(context),
    assessmentSection(context),
    decisionSection(context),
    forceSection(context),
    movementSection(context),
    measureSection(context),
    outcomeSection(context),
  ];
  return {
    title: words.title(facts.scenario.title[language]),
    marking: facts.scenario.marking,
    asOf: words.asOf(words.time(isoTime(facts.scenario.start, picture.at)), input.seed, input.replicates),
    summary: summaryOf(sections, context),
    sections,
    caveats: words.caveats,
  };
}

/** The two or three lines that an ambassador reads first: what happened, what is decided, when help is there. */
function summaryOf(sections: readonly BriefSection[], context: BriefContext): BriefLine[] {
  const first = (stage: string, wanted: (line: BriefLine) => boolean) =>
    sections.find((section) => section.stage === stage)?.lines.find(wanted);
  const forces = context.facts.scenario.proposals.filter((proposal) => proposal.effect.kind === 'deploy');
  return [
    first('report', (line) => line.status === 'reported'),
    first('assessment', (line) => line.explain?.endsWith('/nat-5') === true),
    ...forces.map((proposal) => first('decision', (line) => line.explain === `decision/${proposal.id}`)),
    first('movement', () => true),
  ].filter((line): line is BriefLine => line !== undefined);
}
