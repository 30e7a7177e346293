import type { StateId } from '../../../words/ids.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { BriefContext } from '../context.ts';
import { evidenceOf } from './report.ts';

export function forceSection(context: BriefContext): BriefSection {
  const { picture, words, facts, namesOf } = context;
  const lines: BriefLine[] = [];
  const { offers } = picture.force;
  const leads = offers.filter((offer) => offer.role === 'lead');
  const lead = [...new Set(leads.map((offer) => `${context.nameOf(offer.nation)} (${componentOf(offer.requirement, context)})`))];
  const others = [...new Set(offers.filter((offer) => offer.role !== 'lead').map((offer) => offer.nation))];
  if (lead.length + others.length === 0) lines.push({ text: words.nobodySent, evidence: [], status: 'open' });
  if (lead.length > 0)
    lines.push({ text: words.lead(words.list(lead)), explain: 'force/lead', evidence: [], status: 'modelled' });
  if (others.length > 0)
    lines.push({ text: words.contributors(namesOf(others)), explain: 'force/contributors', evidence: [], status: 'modelled' });
  const reported = reportedNations(context);
  if (reported.nations.length > 0) {
    lines.push({
      text: words.reportedContributors(namesOf(reported.nations)),
      explain: reported.explain,
      evidence: reported.evidence,
      status: 'reported',
    });
  }
  for (const gap of picture.force.shortfalls) {
    const requirement = facts.scenario.requirements.find((row) => row.id === gap.requirement);
    const text = words.unfilled(requirement?.title ?? gap.requirement, words.number(gap.filled), words.number(gap.required));
    lines.push({ text, explain: `risk/unfilled/${gap.requirement}`, evidence: [], status: 'open' });
  }
  return { stage: 'force', heading: words.headings.force, lines };
}

function componentOf(requirement: string, { facts, words }: BriefContext): string {
  const line = facts.scenario.requirements.find((row) => row.id === requirement);
  return line ? words.component[line.component] : requirement;
}

/** Allies that the text itself names as sending forces, apart from the alliance as a whole. */
function reportedNations(context: BriefContext): { nations: StateId[]; explain: string; evidence: BriefLine['evidence'] } {
  const alpha2 = new Map(context.facts.states.map((state) => [state.alpha3, state.id]));
  const events = context.picture.report.events.filter(
    (event) => event.type === 'MOBILIZE' && (event.status === 'happened' || event.status === 'planned'),
  );
  const told = events.filter((event) => event.actor.some((actor) => context.facts.allies.includes(alpha2.get(actor) ?? '')));
  const nations = [...new Set(told.flatMap((event) => event.actor.map((actor) => alpha2.get(actor) ?? '')))];
  return {
    nations: nations.filter((nation) => context.facts.allies.includes(nation)),
    explain: told.length > 0 ? `event/${told[0].id}` : '',
    evidence: told.flatMap(evidenceOf),
  };
}
