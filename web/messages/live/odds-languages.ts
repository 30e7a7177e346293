import type { Language } from '../languages.ts';

const english = {
  heading: 'What may come of it',
  about:
    'Continuations from now, with policies in every seat: shares of runs under the declared assumptions, with 95 % intervals. No forecast.',
  ask: 'Play 1,000 continuations',
  stop: 'Stop',
  soFar: (done: string, of: string) => `${done} of ${of} continuations`,
  failed: 'They could not be played. The terminal of the server says more.',
  caption: 'Share of continuations in which it happens, and when',
  outcome: 'Outcome',
  share: 'Share',
  range: (from: string, to: string) => `${from} to ${to} %`,
  when: 'When (10th, 50th, 90th percentile)',
  kinds: {
    decision: 'agreed',
    broken: 'consensus broken',
    blocked: 'fell',
    forum: 'moved to another body',
    condition: 'condition met',
    'consultation/first-request': 'Consultation under Article 4 asked for',
    'consultation/meeting': 'The Council meets under Article 4',
    'silence/ever-broken': 'A silence is broken',
  } as Readonly<Record<string, string>>,
  show: 'Show it to seats',
  shownTo: 'Shown.',
  shown: (time: string, count: string) => `Shown by control: ${count} continuations, as of ${time}.`,
  mood: 'Public mood',
  moodAbout:
    'From −100, for restraint, to 100, for action together. Moved by press, posts and rumours; points of the exercise, no survey.',
  state: 'Public of',
  level: 'Mood',
};

export type OddsWords = typeof english;

const french: OddsWords = {
  heading: 'Ce qu’il peut en advenir',
  about:
    'Suites à partir de maintenant, toutes les places tenues par des politiques : parts des parties sous les hypothèses déclarées, avec intervalles à 95 %. Aucune prévision.',
  ask: 'Jouer 1 000 suites',
  stop: 'Arrêter',
  soFar: (done, of) => `${done} suites sur ${of}`,
  failed: 'Elles n’ont pu être jouées. Le terminal du serveur en dit plus.',
  caption: 'Part des suites où cela se produit, et quand',
  outcome: 'Issue',
  share: 'Part',
  range: (from, to) => `${from} à ${to} %`,
  when: 'Quand (10e, 50e, 90e centile)',
  kinds: {
    decision: 'adopté',
    broken: 'consensus rompu',
    blocked: 'échoue',
    forum: 'passe à un autre organe',
    condition: 'condition remplie',
    'consultation/first-request': 'Consultation au titre de l’article 4 demandée',
    'consultation/meeting': 'Le Conseil se réunit au titre de l’article 4',
    'silence/ever-broken': 'Une procédure tacite est rompue',
  },
  show: 'Le montrer à des places',
  shownTo: 'Montré.',
  shown: (time, count) => `Montré par la direction : ${count} suites, à partir de ${time}.`,
  mood: 'Opinion publique',
  moodAbout:
    'De −100, pour la retenue, à 100, pour l’action commune. Mue par la presse, les publications et les rumeurs ; points de l’exercice, aucun sondage.',
  state: 'Opinion de',
  level: 'Niveau',
};

export const oddsLanguages: Readonly<Record<Language, OddsWords>> = { en: english, fr: french };
