import { getBody, type ProposalState } from '../../../decision/index.ts';
import type { ReportedEvent } from '../../../words/reported.ts';
import type { Proposal } from '../../../words/scenario.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { BriefContext } from '../context.ts';
import { evidenceOf } from './report.ts';
import { textsOf } from './texts.ts';

export function decisionSection(context: BriefContext): BriefSection {
  const { picture, words, facts } = context;
  const lines: BriefLine[] = consultationLines(context);
  for (const proposal of facts.scenario.proposals) {
    const known = picture.decision.proposals[proposal.id];
    // sanctions have their own table, beside what they cost
    if (known && (proposal.effect.kind !== 'sanctions' || known.status !== 'agreed'))
      lines.push(lineOf(proposal, known, context));
    if (known) lines.push(...turnsOf(known, context));
  }
  const broken = context.spread('consensus/broken');
  const share = context.spread('consensus/ever-broken')?.share;
  if (broken !== undefined && share !== undefined)
    lines.push({ text: words.brokenShare(words.percent(share)), explain: 'fan/consensus', evidence: [] });
  return { stage: 'decision', heading: words.headings.decision, lines, texts: textsOf(context) };
}

/** Every consultation that was held, the first one first. */
function consultationLines(context: BriefContext): BriefLine[] {
  const { picture, words, nameOf } = context;
  const held = Object.values(picture.decision.concerns)
    .flatMap(({ concern, requesters, heldAt }) => (heldAt === null ? [] : [{ concern, requesters, heldAt }]))
    .sort((a, b) => a.heldAt - b.heldAt);
  if (held.length === 0) return [{ text: words.notRequested, evidence: [], status: 'modelled' }];
  return held.map(({ concern, requesters, heldAt }) => {
    const members = requesters.map((requester) => requester.member);
    const actor = concern.attacker ? nameOf(concern.attacker) : words.unknownActor;
    const about = concern.victims.length > 0 ? `${actor} → ${context.namesOf(concern.victims)}` : words.demandOf(actor);
    return {
      text: words.requested(about, context.namesOf(members), members.length, context.timeOf(heldAt)),
      explain: `consultation/${concern.id}`,
      evidence: [],
      status: 'modelled',
    };
  });
}

function lineOf(proposal: Proposal, known: ProposalState, context: BriefContext): BriefLine {
  const { words, language } = context;
  const title = proposal.title[language];
  const reported = context.picture.report.events.filter((event) => tellsOf(event, proposal));
  const evidence = reported.flatMap(evidenceOf);
  const explain = `decision/${proposal.id}`;
  if (known.status !== 'agreed' || known.endedAt === null) {
    const objectors = context.namesOf([...new Set(known.breaks.map((broken) => broken.member))]);
    const status = known.status === 'agreed' ? 'open' : known.status;
    return { text: words.notAgreed(title, status, objectors), explain, evidence, status: 'open' };
  }
  const within = context.within(`decision/${proposal.id}`, 'time');
  const agreed = words.agreed(title, context.timeOf(known.endedAt), within, known.round);
  return { text: evidence.length > 0 ? `${agreed} ${words.saysReport}` : agreed, explain, evidence, status: 'modelled' };
}

/** A file that moved, a condition, a term that ran out: each in a line of its own. */
function turnsOf(known: ProposalState, context: BriefContext): BriefLine[] {
  const { words, language } = context;
  const { id, condition, title: titles } = known.proposal;
  const title = titles[language];
  const lines: BriefLine[] = [];
  for (const { to, at } of known.revisions) {
    if (to === null) continue;
    const body = language === 'fr' ? getBody(to).titleFr : getBody(to).title;
    lines.push({
      text: words.shifted(title, body, context.timeOf(at)),
      explain: `forum/${id}/${to}`,
      evidence: [],
      status: 'modelled',
    });
  }
  if (known.status === 'agreed' && condition !== undefined) {
    const met = known.conditionMetAt === null ? null : context.timeOf(known.conditionMetAt);
    const explain = met === null ? `decision/${id}` : `condition/${id}`;
    lines.push({
      text: words.conditionOf(title, condition.says[language], met),
      explain,
      evidence: [],
      status: met ? 'modelled' : 'open',
    });
  }
  if (known.lapsedAt !== null)
    lines.push({
      text: words.lapsed(title, context.timeOf(known.lapsedAt)),
      explain: `lapse/${id}`,
      evidence: [],
      status: 'modelled',
    });
  return lines;
}

/** Does the report say that something of this kind was done by the body? Forces by the alliance, sanctions by the sender. */
function tellsOf(event: ReportedEvent, proposal: Proposal): boolean {
  if (event.status !== 'happened') return false;
  if (proposal.effect.kind === 'deploy')
    return event.type === 'MOBILIZE' && event.actor.includes('NATO') && event.mode !== 'x-defence-plans';
  if (proposal.effect.kind === 'activate-plans') return event.type === 'MOBILIZE' && event.mode === 'x-defence-plans';
  return false;
}
