import type { EventStatus, EventType } from '../../../words/reported.ts';
import type { BriefWords } from './brief-words.ts';
import { dayRange, groupThousands, listWith, monthDay, roundTo } from './numbers.ts';
import { treatiesInFrench } from './treaties-in-french.ts';

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];

const ACTS: Readonly<Record<EventType, string>> = {
  CONSULT: 'consultation',
  SUPPORT: 'soutien',
  COOPERATE: 'coopération',
  AID: 'aide',
  AGREE: 'accord',
  YIELD: 'concession',
  RETREAT: 'retrait',
  REQUEST: 'demande',
  DEMAND: 'exigence',
  ACCUSE: 'mise en cause ou condamnation',
  REJECT: 'refus',
  THREATEN: 'menace',
  SANCTION: 'sanctions',
  MOBILIZE: 'déploiement ou mise en alerte de forces',
  COERCE: 'pression',
  ASSAULT: 'emploi de la force',
  PROTEST: 'protestation',
};

const MODES: Readonly<Record<string, string>> = {
  'ASSAULT/x-invade': 'invasion',
  'REQUEST/meet': 'demande de consultations',
  'REQUEST/assist': 'demande d’aide',
  'CONSULT/multilateral': 'consultations',
  'CONSULT/x-article4': 'consultations au titre de l’article 4',
  'MOBILIZE/x-defence-plans': 'activation des plans de défense',
  'REJECT/change': 'rejet des exigences',
  'REJECT/yield': 'rejet des exigences',
  'COERCE/cyber': 'cyberattaque',
  'COERCE/x-airspace': 'violation de l’espace aérien',
};

const STATUS: Readonly<Record<EventStatus, string>> = {
  happened: '',
  threatened: ' (menace, non exécutée)',
  requested: ' (demandé)',
  planned: ' (annoncé, pas encore fait)',
  conditional: ' (conditionnel, pas fait)',
  denied: ' (démenti)',
};

const KINDS: Readonly<Record<string, string>> = {
  advisers: 'des conseillers',
  'secure-communications': 'des communications protégées',
  'infrastructure-protection': 'la protection des infrastructures',
  exercises: 'des exercices',
  'capacity-building-package': 'un train de mesures de renforcement des capacités',
  'integrity-resilience': 'l’intégrité et la résilience',
  training: 'la formation',
  equipment: 'des équipements',
  'joint-combat-formations': 'des formations de combat communes',
  'collective-defence': 'la défense collective',
};

const number = (value: number) => groupThousands(Math.round(value), '\u202f');

/** Of a clause. */
const CHANGED = {
  reword: 'en termes adoucis',
  add: 'ajoutée',
  drop: 'retirée de nouveau',
  'set-aside': 'mise à part',
} as const;

export const french: BriefWords = {
  title: (scenario) => `Note de décision : ${scenario}`,
  asOf: (time, seed, replicates) =>
    `Situation au ${time} UTC. Un déroulement (graine ${seed}) ; les intervalles vont du 10e au 90e centile de ${replicates} déroulements.`,
  caveats: [
    'Une répétition, jamais une prévision. Tout chiffre se laisse retracer : foedus explain SCÉNARIO ID.',
    'Qu’une clause soit disponible ne veut pas dire qu’elle soit invoquée ; chaque Allié décide de ce qu’il envoie.',
    'Niveau stratégique, sources ouvertes. Les raisons détaillées sont en anglais ; les estimations y sont signalées.',
  ],
  headings: {
    report: 'Ce qui est rapporté',
    assessment: 'Quels engagements sont en jeu, et avec quelle certitude',
    decision: 'Ce que décident les Alliés, et quand',
    force: 'Qui part',
    movement: 'Quand ils arrivent',
    measure: 'Ce que l’on fait d’autre',
    outcome: 'Ce qui en est résulté',
  },
  list: (names, most) => listWith(names, 'et', (rest) => `${rest} autres`, most),
  number,
  about: (value) => number(roundTo(value, 2)),
  percent: (share) => `${Math.round(share * 100)}\u00a0%`,
  day: (iso) => monthDay(iso, MONTHS),
  time: (iso) => `${monthDay(iso, MONTHS)} ${iso.slice(11, 16)}`,
  range: (from, to) => (from === to ? from : `${from} à ${to}`),
  days: (from, to) => dayRange(from, to, MONTHS),
  hoursRange: (from, to) =>
    from <= 72 ? `${Math.round(from)}-${Math.round(to)} h` : `${Math.round(from / 24)}-${Math.round(to / 24)} jours`,
  unknownActor: 'auteur inconnu',
  reported: (actors, type, mode, status, recipients) =>
    `${actors} : ${MODES[`${type}/${mode}`] ?? ACTS[type]}${recipients === '' ? '' : ` (${recipients})`}${STATUS[status]}.`,
  pledge: (by, status) => `${by} s’engage à défendre ses membres${STATUS[status]}.`,
  demand: (by, of) => `${by} exige un retrait ; l’exigence s’adresse à : ${of}.`,
  demandConcerns: (count, members, after, allies) =>
    `L’exigence concerne ${count} Alliés sur ${members}${after === null ? '' : `, ceux qui ont adhéré après le ${monthDay(after, MONTHS)} ${after.slice(0, 4)}`} : ${allies}.`,
  threat: (by, against) => `${by} menace de conséquences (${against}) : une menace, pas une attaque.`,
  garbled: (count) => `${count} passages du texte sont altérés ; chacun est conservé tel quel à côté d’une lecture proposée.`,
  nothingReported: 'Le texte ne rapporte rien que le lecteur ait pu coder.',
  verdict: { engaged: 'en jeu', 'not-engaged': 'pas en jeu', contested: 'contesté' },
  article4: (available, about) =>
    available
      ? `L’article 4 était ouvert à tout Allié (${about}) ; c’est à l’Allié de le demander.`
      : `L’article 4 n’était pas ouvert (${about}).`,
  article5: (verdict, about, ground) => {
    if (verdict === 'not-engaged') {
      const why =
        ground === null
          ? ''
          : ground === 'threat'
            ? ' : une menace n’est pas une attaque armée'
            : ` : l’État attaqué (${ground.nonParty}) n’est pas Partie au traité`;
      return `L’article 5 n’est pas en jeu (${about})${why}.`;
    }
    if (verdict === 'contested') return `L’article 5 est contesté (${about}) : appréciation politique, par consensus.`;
    return `Les conditions de l’article 5 sont réunies (${about}) ; l’invoquer reste une décision du Conseil.`;
  },
  otherTreaty: (name, verdict) => `${name} : ${french.verdict[verdict]}.`,
  clause: (title, share) =>
    `${title} : au-dessus du seuil dans ${share} de son étendue déclarée. Le seuil est laissé ouvert à dessein.`,
  demandOf: (actor) => `exigence : ${actor}`,
  requested: (about, members, count, when) =>
    `Consultation au titre de l’article 4 (${about}) demandée par : ${members} (${count}) ; réunion du Conseil : ${when}.`,
  notRequested: 'Aucun Allié n’a demandé de consultation au titre de l’article 4 dans ce déroulement.',
  agreed: (title, when, within, rounds) =>
    `${title} : agréé, ${when}${within === null ? '' : ` (${within})`}${rounds > 1 ? `, au ${rounds}e tour` : ''}.`,
  notAgreed: (title, status, objectors) =>
    `${title} : ${status === 'blocked' ? 'abandonné' : status === 'broken' ? 'consensus rompu' : 'pas encore décidé'}${objectors === '' ? '' : ` (${objectors})`}.`,
  textStatus: (status, body, when, round) => {
    const at = when === null ? '' : ` le ${when}`;
    const where = `${round > 1 ? `, au ${round}e tour` : ''} (${body})`;
    if (status === 'agreed') return `Agréé${at}${where}.`;
    if (status === 'conditional') return `Agréé sous condition${at}${where}.`;
    if (status === 'blocked') return `Abandonné${at}${where}.`;
    return status === 'broken' ? `Consensus rompu${where}.` : `En discussion${where}.`;
  },
  position: {
    accept: 'Pour',
    silent: 'En silence, ce qui vaut accord',
    reserve: 'Avec une réserve',
    bracket: 'Entre crochets',
    object: 'Contre',
  },
  everyMember: 'tous les membres',
  onClauses: (why, clauses) =>
    `${why} (${clauses.length === 1 ? 'clause' : 'clauses'} ${listWith(clauses.map(String), 'et', String)})`,
  saidBy: (members, why) => `${members} : ${why}`,
  notes: (each) => each.join(' ; '),
  changed: (kind, members) => `${CHANGED[kind]} pour : ${members}`,
  shifted: (title, body, when) => `${title} : le dossier passe au ${body}, ${when}.`,
  conditionOf: (title, says, when) =>
    when === null
      ? `${title} : attend sa condition (${says}).`
      : `${title} : la condition (${says}) est déclarée remplie ${when}.`,
  lapsed: (title, when) => `${title} : caduc ${when}, faute de renouvellement.`,
  treaty: (id, title) => treatiesInFrench[id] ?? title,
  commitments: {
    caption: 'Engagements : ouvert en droit n’est pas demandé, demandé n’est pas décidé, décidé n’est pas encore livré',
    columns: ['Engagement', 'En droit', 'Demandé par', 'Décidé', 'Aide'],
  },
  step: {
    requested: 'demandé',
    none: '-',
    decided: 'agréé',
    conditional: 'agréé sous condition',
    refused: 'non agréé',
    each: 'chaque partie pour soi',
  },
  brokenShare: (share) => `Dans ${share} des déroulements, le consensus est rompu sur un texte au moins.`,
  saysReport: 'Le rapport dit que cela a été fait.',
  component: {
    land: 'terre',
    air: 'air',
    maritime: 'mer',
    GBAD: 'défense aérienne',
    HQ: 'état-major',
    logistics: 'soutien',
    SOF: 'opérations spéciales',
    multi: 'toutes armées',
  },
  lead: (nations) => `Nation chef de file : ${nations}.`,
  contributors: (nations) => `Contributions dans ce déroulement : ${nations}.`,
  reportedContributors: (nations) => `Le rapport nomme parmi ceux qui dirigent ou contribuent : ${nations}.`,
  unfilled: (title, filled, required) => `Non pourvu : ${title} (${filled} personnes offertes sur ${required}).`,
  nobodySent: 'Aucune force n’a été activée dans ce déroulement.',
  firstForce: (unit, place, first, complete) => `${unit}, ${place} : premiers arrivés ${first}, au complet ${complete}.`,
  lastForce: (unit, place, when, within) =>
    `Dernière arrivée : ${unit} au complet, ${place}, ${when}${within === null ? '' : ` (${within})`}.`,
  arrivals: {
    caption: 'Arrivées : jours de ce déroulement, intervalles sur tous les déroulements',
    columns: ['Force', 'Vers', 'Personnes', 'Premiers', 'Au complet'],
  },
  sanctions: {
    caption: 'Sanctions agréées dans ce déroulement, intervalle sur tous',
    columns: ['Texte', 'Agréé', 'Sur tous les déroulements'],
  },
  senders: (count, names) =>
    `Auteurs de sanctions nommés par le rapport : ${names}, soit ${count} États, chacun compté une fois.`,
  sendersInRun: (count, names) =>
    `Dans ce déroulement, ${count} États prennent des sanctions, chacun compté une fois : ${names}.`,
  overlap: (states) => `Nommés par plus d’un auteur et comptés une fois : ${states}.`,
  costToTarget: (name, range) =>
    `Perte (${name}) : ${range} du PIB par an, par des formules closes dont les critiques figurent dans les raisons.`,
  costToSenders: (range, most, mostRange) =>
    `Coût pour les auteurs : ${range} du PIB (médiane des États) ; le plus élevé : ${most}, ${mostRange}.`,
  partner: (name, kinds) => `${name}, ce qui peut être fait : ${kinds}.`,
  partnerWithout: (name, kinds) => `${name}, ce qui n’est pas ouvert : ${kinds}.`,
  partnerLaw: (name) => `${name}, partenaire et non Partie : pas d’article 5 ; article 4 seulement si un Allié se sent menacé.`,
  kind: (id) => KINDS[id] ?? id.replace(/-/g, ' '),
  strength: {
    caption: 'Forces étrangères par Allié : avant, et arrivées depuis',
    columns: ['Allié', 'Avant', 'Jour 3', 'Jour 7', 'Jour 14', 'Jour 30', 'Fin'],
  },
  posture: (allies, before, after, own) =>
    `Si l’exigence était satisfaite : d’environ ${before} militaires étrangers chez les ${allies} Alliés, il en resterait ${after}, à côté des forces propres (${own}).`,
  brigade: (soonest, soonestHours, latest, latestHours, missing) =>
    `Une brigade de la force permanente, seule sur le réseau : d’abord ${soonest} (${soonestHours}), en dernier ${latest} (${latestHours})${missing === null ? '' : ` ; pas de trajet trouvé vers : ${missing}`}.`,
  risks: (count) => `${count} points restent ouverts :`,
  risk: (says) => says,
};
