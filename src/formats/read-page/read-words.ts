import type { EventStatus, EventType } from '../../words/reported.ts';
import type { CodedBy, DayFrom, EventClass } from '../coded-report/coded-report.ts';
import type { Aspect, How } from '../coded-report/explain-event.ts';

/** Every word of the views of a reading that does not come from the text itself. */
export interface ReadWords {
  readonly exercise: string;
  readonly title: string;
  readonly day: Readonly<Record<DayFrom, (day: string) => string>>;
  readonly counts: (events: number, quotes: number, readings: number) => string;
  readonly nothing: string;
  readonly reported: string;
  readonly parts: Readonly<Record<'text' | 'events' | 'quotes' | 'readings' | 'acts' | 'why' | 'words' | 'legend', string>>;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly classes: Readonly<Record<EventClass, string>>;
  readonly types: Readonly<Record<EventType, string>>;
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly how: Readonly<Record<How, string>>;
  readonly by: Readonly<Record<CodedBy, string>>;
  readonly codedBy: string;
  readonly reporter: string;
  readonly nobody: string;
  readonly unknown: string;
  readonly also: string;
  readonly readAs: string;
  readonly basis: string;
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly speaker: string;
  readonly back: string;
  readonly hint: string;
  readonly differ: (of: string) => string;
  readonly told: (documents: number) => string;
  readonly model: string;
  readonly review: string;
  readonly open: string;
  readonly close: string;
  readonly colon: string;
  readonly language: string;
}

const en: ReadWords = {
  exercise: 'EXERCISE EXERCISE EXERCISE',
  title: 'What the text says',
  day: {
    given: (day) => `${day}, as given`,
    document: (day) => `${day}, as the document says`,
    scenario: (day) => `${day}, as the scenario says`,
    today: (day) => `${day}: no day was given, so words such as “Thursday” are counted from today`,
  },
  counts: (events, quotes, readings) =>
    `${events} event${events === 1 ? '' : 's'}, ${quotes} quote${quotes === 1 ? '' : 's'}, ${readings} garbled phrase${readings === 1 ? '' : 's'}`,
  nothing: 'Nothing that could be coded.',
  reported: 'What is shown is what the text says, not what is established.',
  parts: {
    text: 'Text',
    events: 'Events',
    quotes: 'Quotes',
    readings: 'Garbled, kept as written',
    acts: 'Told by several documents',
    why: 'Why',
    words: 'In the text',
    legend: 'How it is marked',
  },
  columns: ['No.', 'Event', 'Status', 'Who', 'Whom', 'When', 'Where'],
  classes: { cooperation: 'cooperation', words: 'conflict in words', deeds: 'conflict in deeds' },
  types: {
    CONSULT: 'consults',
    SUPPORT: 'supports',
    COOPERATE: 'cooperates',
    AID: 'aids',
    AGREE: 'agrees',
    YIELD: 'yields in words',
    RETREAT: 'retreats',
    REQUEST: 'requests',
    DEMAND: 'demands',
    ACCUSE: 'accuses',
    REJECT: 'rejects',
    THREATEN: 'threatens',
    SANCTION: 'sanctions',
    MOBILIZE: 'mobilises',
    COERCE: 'coerces',
    ASSAULT: 'assaults',
    PROTEST: 'protests',
  },
  status: {
    happened: 'happened',
    threatened: 'threatened',
    requested: 'requested',
    planned: 'planned',
    conditional: 'conditional',
    denied: 'denied',
  },
  aspects: {
    type: 'Type',
    status: 'Status',
    actor: 'Who',
    recipient: 'Whom',
    date: 'When',
    place: 'Where',
    attribution: 'Says who',
  },
  how: {
    trigger: 'words of the dictionary for this type',
    reading: 'coded from the proposed reading of a garbled phrase',
    construction: 'from the sentence as a whole; no single word of the dictionary bears it',
    asserted: 'told as a fact: nothing denies it, puts it under a condition or in the future',
    attributed: 'told as a fact by somebody; the reporter does not vouch for it',
    uttered: 'an utterance: that it was made is told as a fact; what it asks for or holds out is no event',
    cue: 'so these words say',
    'no-cue': 'from the sentence as a whole',
    'named-here': 'named in the same sentence',
    'named-elsewhere': 'not named in this sentence (a pronoun, or left out); named here',
    'not-named': 'not named in so many words',
    unknown: 'the words do not name who did it, and no hint is taken for a name',
    none: 'no party is named',
    'day-words': 'counted from the day of the document',
    'no-day-words': 'from the text around it',
    'place-words': 'named in the text',
  },
  by: { rules: 'rules', llm: 'language model', human: 'person' },
  codedBy: 'Coded by',
  reporter: 'the reporter',
  nobody: 'nobody named',
  unknown: 'unknown',
  also: 'also',
  readAs: 'probably meant',
  basis: 'Basis',
  confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
  speaker: 'speaker not named',
  back: 'Back to the text',
  hint: 'Choose a marked passage to see its words and the reasons.',
  differ: (of) => `The documents differ on: ${of}`,
  told: (documents) => `told by ${documents} documents`,
  model: 'The model says otherwise',
  review: 'To be looked at by a person',
  open: '“',
  close: '”',
  colon: ': ',
  language: 'en',
};

const fr: ReadWords = {
  exercise: 'EXERCICE EXERCICE EXERCICE',
  title: 'Ce que dit le texte',
  day: {
    given: (day) => `${day}, date indiquée`,
    document: (day) => `${day}, d'après le document`,
    scenario: (day) => `${day}, d'après le scénario`,
    today: (day) => `${day} : aucune date indiquée, des mots comme « jeudi » se comptent à partir d'aujourd'hui`,
  },
  counts: (events, quotes, readings) =>
    `${events} événement${events < 2 ? '' : 's'}, ${quotes} citation${quotes < 2 ? '' : 's'}, ${readings} passage${readings < 2 ? '' : 's'} altéré${readings < 2 ? '' : 's'}`,
  nothing: 'Rien qui puisse être codé.',
  reported: 'Ceci est ce que dit le texte, non ce qui est établi.',
  parts: {
    text: 'Texte',
    events: 'Événements',
    quotes: 'Citations',
    readings: 'Passages altérés, gardés tels quels',
    acts: 'Rapportés par plusieurs documents',
    why: 'Pourquoi',
    words: 'Dans le texte',
    legend: 'Comment le texte est marqué',
  },
  columns: ['No', 'Événement', 'Statut', 'Qui', 'Envers qui', 'Quand', 'Où'],
  classes: { cooperation: 'coopération', words: 'conflit en paroles', deeds: 'conflit en actes' },
  types: {
    CONSULT: 'consulte',
    SUPPORT: 'soutient',
    COOPERATE: 'coopère',
    AID: 'aide',
    AGREE: 'accepte',
    YIELD: 'cède en paroles',
    RETREAT: 'se retire',
    REQUEST: 'demande',
    DEMAND: 'exige',
    ACCUSE: 'accuse',
    REJECT: 'refuse',
    THREATEN: 'menace',
    SANCTION: 'sanctionne',
    MOBILIZE: 'mobilise',
    COERCE: 'contraint',
    ASSAULT: 'attaque',
    PROTEST: 'proteste',
  },
  status: {
    happened: 'a eu lieu',
    threatened: 'menace proférée',
    requested: 'demandé',
    planned: 'prévu',
    conditional: 'conditionnel',
    denied: 'démenti',
  },
  aspects: {
    type: 'Type',
    status: 'Statut',
    actor: 'Qui',
    recipient: 'Envers qui',
    date: 'Quand',
    place: 'Où',
    attribution: 'Selon qui',
  },
  how: {
    trigger: 'mots du dictionnaire pour ce type',
    reading: "codé d'après la lecture proposée d'un passage altéré",
    construction: "d'après la phrase entière ; aucun mot du dictionnaire ne le porte à lui seul",
    asserted: 'présenté comme un fait : rien ne le nie, ne le met au conditionnel ni au futur',
    attributed: "présenté comme un fait par quelqu'un ; le journaliste ne s'en porte pas garant",
    uttered: "une parole : qu'elle a été dite est présenté comme un fait ; ce qu'elle exige ou annonce n'est pas un événement",
    cue: 'ces mots le disent',
    'no-cue': "d'après la phrase entière",
    'named-here': 'nommé dans la même phrase',
    'named-elsewhere': 'non nommé dans cette phrase (pronom ou ellipse) ; nommé ici',
    'not-named': 'non nommé en toutes lettres',
    unknown: "les mots ne nomment pas l'auteur, et aucun indice ne tient lieu de nom",
    none: 'aucune partie nommée',
    'day-words': 'compté à partir du jour du document',
    'no-day-words': "d'après le texte alentour",
    'place-words': 'nommé dans le texte',
  },
  by: { rules: 'règles', llm: 'modèle de langue', human: 'personne' },
  codedBy: 'Codé par',
  reporter: 'le journaliste',
  nobody: 'personne de nommé',
  unknown: 'inconnu',
  also: 'aussi',
  readAs: 'voulait sans doute dire',
  basis: 'Fondement',
  confidence: { high: 'confiance élevée', medium: 'confiance moyenne', low: 'confiance faible' },
  speaker: 'locuteur non nommé',
  back: 'Retour au texte',
  hint: 'Choisissez un passage marqué pour voir ses mots et les raisons.',
  differ: (of) => `Les documents divergent sur : ${of}`,
  told: (documents) => `rapporté par ${documents} documents`,
  model: 'Le modèle dit autre chose',
  review: 'À examiner par une personne',
  open: '« ',
  close: ' »',
  colon: ' : ',
  language: 'fr',
};

export type ReadLanguage = 'en' | 'fr';
export const readWords: Readonly<Record<ReadLanguage, ReadWords>> = { en, fr };
