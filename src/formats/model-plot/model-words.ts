import type { Language } from './model-report.ts';

/** What views of models say around the models' own words. */
export interface ModelWords {
  readonly exercise: string;
  readonly colon: string;
  readonly caution: string;
  readonly origin: string;
  readonly set: string;
  readonly usual: string;
  readonly equilibrium: string;
  readonly figures: string;
  readonly sensitivity: (parameter: string) => string;
  readonly otherwise: string;
  readonly unsolved: string;
  readonly published: string;
  readonly assumes: string;
  readonly critics: string;
  readonly sources: string;
  readonly judgement: string;
  readonly unverified: string;
  readonly interval: string;
  readonly dotted: string;
}

const english: ModelWords = {
  exercise: 'EXERCISE EXERCISE EXERCISE',
  colon: ': ',
  caution: 'A model, not a prediction: it says what follows from its assumptions.',
  origin: 'Origin',
  set: 'Values',
  usual: 'usual',
  equilibrium: 'Equilibrium',
  figures: 'Figures',
  sensitivity: (parameter) => `What changes with ${parameter}`,
  otherwise: 'all else as set',
  unsolved: 'no solution',
  published: 'At each published rate',
  assumes: 'Assumes',
  critics: 'Critics',
  sources: 'Read',
  judgement: 'our judgement',
  unverified: 'general knowledge, not checked',
  interval: 'Bands: 95 % intervals over runs.',
  dotted: 'Solved at points that straight lines join; the dotted upright is the value set.',
};

const french: ModelWords = {
  exercise: 'EXERCICE EXERCICE EXERCICE',
  colon: ' : ',
  caution: 'Un modèle, pas une prédiction : il dit ce qui suit de ses hypothèses.',
  origin: 'Origine',
  set: 'Valeurs',
  usual: 'par défaut',
  equilibrium: 'Équilibre',
  figures: 'Chiffres',
  sensitivity: (parameter) => `Ce qui change avec ${parameter}`,
  otherwise: 'le reste tel que fixé',
  unsolved: 'pas de solution',
  published: 'À chaque taux publié',
  assumes: 'Hypothèses',
  critics: 'Critiques',
  sources: 'Lu',
  judgement: 'notre jugement',
  unverified: 'connaissance générale, non vérifiée',
  interval: 'Bandes : intervalles à 95 % sur les parties.',
  dotted: 'Résolu en des points joints par des droites ; le pointillé vertical est la valeur fixée.',
};

export const modelWords: Readonly<Record<Language, ModelWords>> = { en: english, fr: french };
