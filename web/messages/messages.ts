/** Every word of the page that does not come from the run. English and French; another language is another record. */
export interface Messages {
  readonly language: string;
  readonly exercise: string;
  readonly stages: Readonly<Record<StageKey, string>>;
  readonly questions: Readonly<Record<StageKey, string>>;
  readonly map: string;
  readonly brief: string;
  readonly timeLine: string;
  readonly window: Readonly<Record<'first' | 'fortnight' | 'all', string>>;
  readonly frame: Readonly<Record<'europe' | 'atlantic', string>>;
  readonly why: string;
  readonly choose: string;
  readonly wouldChange: string;
  readonly inTheText: string;
  readonly sourceOf: string;
  readonly judgement: string;
  readonly unverified: string;
  readonly loading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly scrub: string;
  readonly theme: string;
  readonly seed: string;
  readonly fan: (count: number) => string;
  readonly onTheMap: string;
  readonly people: string;
  readonly first: string;
  readonly complete: string;
  readonly print: string;
  readonly reading: string;
  readonly written: string;
  readonly basis: string;
  readonly garbled: string;
  readonly legend: Readonly<Record<'ally' | 'adversary' | 'partner' | 'way' | 'force' | 'standing', string>>;
  readonly columns: Readonly<Record<'when' | 'what' | 'interval', string>>;
}

export type StageKey = 'report' | 'assessment' | 'decision' | 'force' | 'movement' | 'measure' | 'outcome';

export const stageKeys: readonly StageKey[] = ['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];

const en: Messages = {
  language: 'English',
  exercise: 'EXERCISE EXERCISE EXERCISE',
  stages: {
    report: 'Report',
    assessment: 'Assessment',
    decision: 'Decision',
    force: 'Force',
    movement: 'Movement',
    measure: 'Measures',
    outcome: 'Outcome',
  },
  questions: {
    report: 'What is said to have happened?',
    assessment: 'Which commitments are engaged, and how surely?',
    decision: 'What do the allies agree, and when?',
    force: 'Who goes?',
    movement: 'When do they arrive?',
    measure: 'What else is done?',
    outcome: 'What did it come to?',
  },
  map: 'Map',
  brief: 'Brief',
  timeLine: 'Time line',
  window: { first: '3 days', fortnight: '14 days', all: 'All' },
  frame: { europe: 'Europe', atlantic: 'North Atlantic' },
  why: 'Why',
  choose: 'Choose a line, a mark or a symbol to see the reasons behind it.',
  wouldChange: 'What would change this',
  inTheText: 'In the text',
  sourceOf: 'Source',
  judgement: 'our judgement',
  unverified: 'general knowledge, not yet checked',
  loading: 'Reading the run …',
  failed: 'The run could not be read. Is foedus serve still running?',
  nothing: 'Nothing here in this run.',
  scrub: 'Exercise time',
  theme: 'Light or dark',
  seed: 'seed',
  fan: (count) => `intervals: 10th to 90th percentile of ${count} replicates`,
  onTheMap: 'What is on the map',
  people: 'people',
  first: 'first in',
  complete: 'complete',
  print: 'Print the brief',
  reading: 'Proposed reading',
  written: 'As written',
  basis: 'Basis',
  garbled: 'Garbled phrases, kept as written beside a proposed reading',
  legend: {
    ally: 'Ally on the day',
    adversary: 'adversary',
    partner: 'partner at risk',
    way: 'way still to go',
    force: 'force under way',
    standing: 'forces that have arrived',
  },
  columns: { when: 'When (UTC)', what: 'What', interval: '10th to 90th percentile' },
};

const fr: Messages = {
  language: 'Français',
  exercise: 'EXERCICE EXERCICE EXERCICE',
  stages: {
    report: 'Rapport',
    assessment: 'Appréciation',
    decision: 'Décision',
    force: 'Forces',
    movement: 'Mouvements',
    measure: 'Mesures',
    outcome: 'Bilan',
  },
  questions: {
    report: 'Que rapporte-t-on ?',
    assessment: 'Quels engagements sont en jeu, et avec quelle certitude ?',
    decision: 'Que décident les Alliés, et quand ?',
    force: 'Qui part ?',
    movement: 'Quand arrivent-ils ?',
    measure: 'Que fait-on d’autre ?',
    outcome: 'Qu’en est-il résulté ?',
  },
  map: 'Carte',
  brief: 'Note',
  timeLine: 'Chronologie',
  window: { first: '3 jours', fortnight: '14 jours', all: 'Tout' },
  frame: { europe: 'Europe', atlantic: 'Atlantique Nord' },
  why: 'Pourquoi',
  choose: 'Choisissez une ligne, un repère ou un symbole pour en voir les raisons.',
  wouldChange: 'Ce qui changerait la réponse',
  inTheText: 'Dans le texte',
  sourceOf: 'Source',
  judgement: 'notre appréciation',
  unverified: 'connaissance générale, à vérifier',
  loading: 'Lecture du déroulement …',
  failed: 'Le déroulement n’a pas pu être lu. « foedus serve » est-il toujours actif ?',
  nothing: 'Rien ici dans ce déroulement.',
  scrub: 'Heure de l’exercice',
  theme: 'Clair ou sombre',
  seed: 'graine',
  fan: (count) => `intervalles : 10e au 90e centile de ${count} répliques`,
  onTheMap: 'Ce que montre la carte',
  people: 'personnes',
  first: 'premiers arrivés',
  complete: 'au complet',
  print: 'Imprimer la note',
  reading: 'Lecture proposée',
  written: 'Tel qu’écrit',
  basis: 'Fondement',
  garbled: 'Passages altérés, conservés tels quels à côté d’une lecture proposée',
  legend: {
    ally: 'Allié à cette date',
    adversary: 'adversaire',
    partner: 'partenaire menacé',
    way: 'trajet restant',
    force: 'force en mouvement',
    standing: 'forces arrivées',
  },
  columns: { when: 'Quand (UTC)', what: 'Quoi', interval: '10e au 90e centile' },
};

export const languages = { en, fr } as const;
export type Language = keyof typeof languages;
