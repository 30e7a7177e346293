import type { EventStatus, EventType } from '../../../words/reported.ts';
import type { BriefWords } from './brief-words.ts';
import { dayRange, groupThousands, listWith, monthDay, roundTo } from './numbers.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const VERBS: Readonly<Record<EventType, string>> = {
  CONSULT: 'consulted with',
  SUPPORT: 'supported',
  COOPERATE: 'worked together with',
  AID: 'aided',
  AGREE: 'agreed with',
  YIELD: 'yielded to',
  RETREAT: 'withdrew from',
  REQUEST: 'asked of',
  DEMAND: 'demanded of',
  ACCUSE: 'accused or condemned',
  REJECT: 'rejected what was put by',
  THREATEN: 'threatened',
  SANCTION: 'imposed sanctions on',
  MOBILIZE: 'deployed or readied forces, facing',
  COERCE: 'put pressure on',
  ASSAULT: 'used force against',
  PROTEST: 'protested against',
};

/** Acts that have a plainer word than their type. */
const MODES: Readonly<Record<string, { readonly verb: string; readonly alone: string }>> = {
  'ASSAULT/x-invade': { verb: 'invaded', alone: 'invaded' },
  'REQUEST/meet': { verb: 'requested consultations in', alone: 'requested consultations' },
  'REQUEST/assist': { verb: 'asked for help from', alone: 'asked for help' },
  'CONSULT/multilateral': { verb: 'held consultations with', alone: 'held consultations' },
  'CONSULT/x-article4': { verb: 'held Article 4 consultations with', alone: 'held Article 4 consultations' },
  'MOBILIZE/x-defence-plans': { verb: 'activated its defence plans, facing', alone: 'activated its defence plans' },
  'REJECT/change': { verb: 'rejected the demands of', alone: 'rejected the demands' },
  'REJECT/yield': { verb: 'rejected the demands of', alone: 'rejected the demands' },
  'COERCE/cyber': { verb: 'carried out a cyber attack on', alone: 'carried out a cyber attack' },
  'COERCE/x-airspace': { verb: 'violated the airspace of', alone: 'violated airspace' },
};

const ACTS: Readonly<Record<EventType, string>> = {
  CONSULT: 'consultation',
  SUPPORT: 'support',
  COOPERATE: 'cooperation',
  AID: 'aid',
  AGREE: 'agreement',
  YIELD: 'concession',
  RETREAT: 'withdrawal',
  REQUEST: 'request',
  DEMAND: 'demand',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat',
  SANCTION: 'sanctions',
  MOBILIZE: 'deployment',
  COERCE: 'pressure',
  ASSAULT: 'use of force',
  PROTEST: 'protest',
};

const STATUS: Readonly<Record<EventStatus, string>> = {
  happened: '',
  threatened: ' (threatened, not done)',
  requested: ' (asked for)',
  planned: ' (announced, not yet done)',
  conditional: ' (conditional, not done)',
  denied: ' (denied)',
};

const KINDS: Readonly<Record<string, string>> = {
  advisers: 'advisers',
  'secure-communications': 'secure communications',
  'infrastructure-protection': 'infrastructure protection',
  exercises: 'exercises',
  'capacity-building-package': 'a capacity-building package',
  'integrity-resilience': 'integrity and resilience',
  training: 'training',
  equipment: 'equipment',
  'joint-combat-formations': 'joint combat formations',
  'collective-defence': 'collective defence',
};

const number = (value: number) => groupThousands(Math.round(value), ',');

const CHANGED = { reword: 'milder words', add: 'taken in', drop: 'dropped again', 'set-aside': 'set aside' } as const;

export const english: BriefWords = {
  title: (scenario) => `Decision brief: ${scenario}`,
  asOf: (time, seed, replicates) =>
    `As of ${time} UTC. One run (seed ${seed}); intervals are the 10th to 90th percentile of ${replicates} runs.`,
  caveats: [
    'A rehearsal, never a prediction. Every figure can be traced: foedus explain SCENARIO ID.',
    'Availability of a treaty clause is not its invocation; what is sent, and whether, is for each ally to decide.',
    'Strategic level, open sources. Estimates are marked as such in the reasons.',
  ],
  headings: {
    report: 'What is said to have happened',
    assessment: 'Which commitments are engaged, and how surely',
    decision: 'What the allies agree, and when',
    force: 'Who goes',
    movement: 'When they arrive',
    measure: 'What else is done',
    outcome: 'What it came to',
  },
  list: (names, most) => listWith(names, 'and', (rest) => `${rest} others`, most),
  number,
  about: (value) => number(roundTo(value, 2)),
  percent: (share) => `${Math.round(share * 100)} %`,
  day: (iso) => monthDay(iso, MONTHS),
  time: (iso) => `${monthDay(iso, MONTHS)} ${iso.slice(11, 16)}`,
  range: (from, to) => (from === to ? from : `${from} to ${to}`),
  days: (from, to) => dayRange(from, to, MONTHS),
  hoursRange: (from, to) =>
    from <= 72 ? `${Math.round(from)}-${Math.round(to)} h` : `${Math.round(from / 24)}-${Math.round(to / 24)} days`,
  unknownActor: 'somebody unknown',
  reported: (actors, type, mode, status, recipients) => {
    const special = MODES[`${type}/${mode}`];
    if (status !== 'happened')
      return `${recipients === '' ? actors : `${actors} → ${recipients}`}: ${ACTS[type]}${STATUS[status]}.`;
    if (special) return `${actors} ${recipients === '' ? special.alone : `${special.verb} ${recipients}`}.`;
    const verb = recipients === '' ? VERBS[type].replace(/,? (against|with|to|of|on|from|by|facing)$/, '') : VERBS[type];
    return `${actors} ${verb}${recipients === '' ? '' : ` ${recipients}`}.`;
  },
  pledge: (by, status) => `${by} pledges to defend its members${STATUS[status]}.`,
  demand: (by, of) => `${by} demands of ${of} that it withdraw.`,
  demandConcerns: (count, members, after, allies) =>
    `The demand concerns ${count} of ${members} allies${after === null ? '' : `, those that joined after ${monthDay(after, MONTHS)} ${after.slice(0, 4)}`}: ${allies}.`,
  threat: (by, against) => `${by} threatens ${against} with consequences: a threat, not an attack.`,
  garbled: (count) => `${count} phrases of the text are garbled; each is kept as written beside a proposed reading.`,
  nothingReported: 'The text reports nothing that the reader could code.',
  verdict: { engaged: 'engaged', 'not-engaged': 'not engaged', contested: 'contested' },
  article4: (available, about) =>
    available
      ? `Article 4 was available to any Ally (${about}); asking is for the Ally to decide.`
      : `Article 4 was not available (${about}).`,
  article5: (verdict, about, ground) => {
    if (verdict === 'not-engaged') {
      const why =
        ground === null
          ? ''
          : ground === 'threat'
            ? ': a threat is no armed attack'
            : `: ${ground.nonParty} is no Party to the treaty`;
      return `Article 5 is not engaged (${about})${why}.`;
    }
    if (verdict === 'contested') return `Article 5 is contested (${about}): a political judgement by consensus.`;
    return `The conditions of Article 5 are met (${about}); invoking it remains a decision of the Council.`;
  },
  otherTreaty: (name, verdict) => `${name}: ${english.verdict[verdict]}.`,
  clause: (title, share) =>
    `${title}: above the threshold in ${share} of its declared range. Where the threshold lies is left open on purpose.`,
  demandOf: (actor) => `demand of ${actor}`,
  requested: (about, members, count, when) =>
    `Article 4 consultation (${about}) requested by ${members} (${count}); the Council met ${when}.`,
  notRequested: 'No Ally requested consultation under Article 4 in this run.',
  agreed: (title, when, within, rounds) =>
    `${title}: agreed ${when}${within === null ? '' : ` (${within})`}${rounds > 1 ? `, in round ${rounds}` : ''}.`,
  notAgreed: (title, status, objectors) =>
    `${title}: ${status === 'blocked' ? 'fell' : status === 'broken' ? 'consensus broken' : 'not yet decided'}${objectors === '' ? '' : ` (${objectors})`}.`,
  textStatus: (status, body, when, round) => {
    const at = when === null ? '' : ` ${when}`;
    const after = round > 1 ? `, in round ${round}` : '';
    if (status === 'agreed') return `Agreed${at} in the ${body}${after}.`;
    if (status === 'conditional') return `Agreed${at} in the ${body}${after}, under a condition.`;
    if (status === 'blocked') return `Fell${at} in the ${body}${after}.`;
    return status === 'broken' ? `Consensus broken in the ${body}${after}.` : `Before the ${body}${after}.`;
  },
  position: {
    accept: 'For',
    silent: 'Silent, which is assent',
    reserve: 'With a reservation',
    bracket: 'In brackets',
    object: 'Holding out',
  },
  everyMember: 'all members',
  onClauses: (why, clauses) =>
    `${why} (${clauses.length === 1 ? 'clause' : 'clauses'} ${listWith(clauses.map(String), 'and', String)})`,
  saidBy: (members, why) => `${members}: ${why}`,
  notes: (each) => each.join('; '),
  changed: (kind, members) => `${CHANGED[kind]} for ${members}`,
  shifted: (title, body, when) => `${title}: the file went to the ${body} on ${when}.`,
  conditionOf: (title, says, when) =>
    when === null
      ? `${title} waits for its condition: ${says}.`
      : `${title}: its condition (${says}) was stated to be met ${when}.`,
  lapsed: (title, when) => `${title} lapsed ${when}: it was not renewed.`,
  treaty: (_, title) => title,
  commitments: {
    caption: 'Commitments: availability in law is not a request, a request is no decision, a decision is not yet help',
    columns: ['Commitment', 'In law', 'Requested by', 'Decided', 'Help'],
  },
  step: {
    requested: 'requested',
    none: '-',
    decided: 'agreed',
    conditional: 'agreed under a condition',
    refused: 'not agreed',
    each: 'each party for itself',
  },
  brokenShare: (share) => `In ${share} of the runs consensus broke on at least one text.`,
  saysReport: 'The report says that it was done.',
  component: {
    land: 'land',
    air: 'air',
    maritime: 'sea',
    GBAD: 'air defence',
    HQ: 'headquarters',
    logistics: 'logistics',
    SOF: 'special operations',
    multi: 'all services',
  },
  lead: (nations) => `Led by ${nations}.`,
  contributors: (nations) => `Contributing in this run: ${nations}.`,
  reportedContributors: (nations) => `The report names ${nations} among those who lead or contribute.`,
  unfilled: (title, filled, required) => `Unfilled: ${title} (${filled} of ${required} people offered).`,
  nobodySent: 'No force was activated in this run.',
  firstForce: (unit, place, first, complete) => `${unit}: first in at ${place} ${first}, complete ${complete}.`,
  lastForce: (unit, place, when, within) =>
    `Last arrival: ${unit} complete at ${place}, ${when}${within === null ? '' : ` (${within})`}.`,
  arrivals: {
    caption: 'Arrivals: days are of this run, intervals over all runs',
    columns: ['Force', 'To', 'People', 'First in', 'Complete'],
  },
  sanctions: { caption: 'Sanctions agreed in this run, interval over all runs', columns: ['Text', 'Agreed', 'Over all runs'] },
  senders: (count, names) =>
    `Senders of sanctions that the report names: ${names}, ${count} ${count === 1 ? 'state' : 'states'}, each counted once.`,
  sendersInRun: (count, names) => `In this run ${count} states send sanctions, each counted once: ${names}.`,
  overlap: (states) => `Named through more than one sender and counted once: ${states}.`,
  costToTarget: (name, range) =>
    `Loss to ${name}: ${range} of GDP a year, by closed forms whose critics are named in the reasons.`,
  costToSenders: (range, most, mostRange) =>
    `Cost to senders: ${range} of GDP (median over states); highest for ${most}, ${mostRange}.`,
  partner: (name, kinds) => `${name} can be given ${kinds}.`,
  partnerWithout: (name, kinds) => `Not open to ${name}: ${kinds}.`,
  partnerLaw: (name) => `${name} is a partner, no Party: no Article 5; Article 4 only if an Ally feels threatened.`,
  kind: (id) => KINDS[id] ?? id.replace(/-/g, ' '),
  strength: {
    caption: 'Foreign forces by ally: before, and arrived since',
    columns: ['Ally', 'Before', 'Day 3', 'Day 7', 'Day 14', 'Day 30', 'End'],
  },
  posture: (allies, before, after, own) =>
    `If the demand were met: of about ${before} foreign personnel in the ${allies} allies ${after} would remain, beside the hosts' own ${own}.`,
  brigade: (soonest, soonestHours, latest, latestHours, missing) =>
    `A brigade of the standing force, alone on the network, stands first in ${soonest} (${soonestHours}), last in ${latest} (${latestHours})${missing === null ? '' : `; no way found to ${missing}`}.`,
  risks: (count) => `${count} things are open:`,
  risk: (says) => says,
};
