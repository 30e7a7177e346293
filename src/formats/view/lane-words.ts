import type { Title } from '../../words/scenario.ts';
import type { LaneItem } from './run-view.ts';

/** A lane's item that speaks each language of the page; `label` is the English of it. */
export interface WordedItem extends LaneItem {
  readonly words: Title;
}

const names = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
};

/** The names of a state by its ISO code; any other code stands for itself. */
function stateWords(code: string): Title {
  if (!/^[A-Z]{2}$/.test(code) || code === 'EU') return { en: code, fr: code === 'EU' ? 'UE' : code };
  return { en: names.en.of(code) ?? code, fr: names.fr.of(code) ?? code };
}

export const actorsWords = (actors: readonly string[], recipients: readonly string[]): string =>
  recipients.length === 0 ? actors.join(', ') : `${actors.join(', ')} → ${recipients.join(', ')}`;

/** Words for what happens on the lanes, one place for both languages. */
export const laneWords = {
  requests: (member: string): Title => ({
    en: `${stateWords(member).en} requests consultation under Article 4`,
    fr: `${stateWords(member).fr} : demande de consultation au titre de l’article 4`,
  }),
  consulted: { en: 'Consultation under Article 4 held', fr: 'Consultation au titre de l’article 4 tenue' },
  silence: (title: Title): Title => ({ en: `Silence: ${title.en}`, fr: `Silence : ${title.fr}` }),
  objects: (member: string, title: Title): Title => ({
    en: `${stateWords(member).en} objects: ${title.en}`,
    fr: `${stateWords(member).fr} s’oppose : ${title.fr}`,
  }),
  brackets: (title: Title): Title => ({ en: `Brackets left: ${title.en}`, fr: `Crochets maintenus : ${title.fr}` }),
  again: (title: Title, changed: boolean): Title => ({
    en: `${changed ? 'Amended' : 'Put again'}: ${title.en}`,
    fr: `${changed ? 'Amendé' : 'Présenté de nouveau'} : ${title.fr}`,
  }),
  moved: (title: Title): Title => ({ en: `To another forum: ${title.en}`, fr: `Vers une autre enceinte : ${title.fr}` }),
  conditionMet: (title: Title): Title => ({ en: `Condition met: ${title.en}`, fr: `Condition remplie : ${title.fr}` }),
  lapsed: (title: Title): Title => ({ en: `Lapsed: ${title.en}`, fr: `Caduc : ${title.fr}` }),
  asksForHelp: (member: string): Title => ({
    en: `${stateWords(member).en} asks for help`,
    fr: `${stateWords(member).fr} demande de l’aide`,
  }),
  agreed: (title: Title): Title => ({ en: `Agreed: ${title.en}`, fr: `Agréé : ${title.fr}` }),
  fell: (title: Title): Title => ({ en: `Fell: ${title.en}`, fr: `Rejeté : ${title.fr}` }),
  demand: (count: number, members: number): Title => ({
    en: `Demand on ${count} of ${members} allies`,
    fr: `Exigence visant ${count} Alliés sur ${members}`,
  }),
  ready: (nation: string, unit: string): Title => ({ en: `${nation} ${unit} ready`, fr: `${nation} ${unit} prêt` }),
  moves: (nation: string, unit: string, to: string): Title => ({
    en: `${nation} ${unit} to ${to}`,
    fr: `${nation} ${unit} vers ${to}`,
  }),
  sanctions: (sender: string, title: string): Title => ({
    en: `${stateWords(sender).en}: ${title}`,
    fr: `${stateWords(sender).fr} : ${title}`,
  }),
  support: (partner: string, open: number, contested: number): Title => ({
    en: `${stateWords(partner).en}: ${open} kinds of support open${contested > 0 ? `, ${contested} contested` : ''}`,
    fr: `${stateWords(partner).fr} : ${open} formes de soutien ouvertes${contested > 0 ? `, ${contested} contestées` : ''}`,
  }),
};

const steps: Readonly<Record<string, Title>> = {
  'FORCE-GENERATION': { en: 'Force generation', fr: 'Génération de forces' },
};

export function stepWords(step: string): Title {
  return steps[step.toUpperCase()] ?? { en: step, fr: step };
}

const verdicts: Readonly<Record<string, Title>> = {
  engaged: { en: 'engaged', fr: 'en jeu' },
  contested: { en: 'contested', fr: 'contesté' },
  'not-engaged': { en: 'not engaged', fr: 'pas en jeu' },
};

export function verdictWords(subject: string, verdict: string): Title {
  const word = verdicts[verdict] ?? { en: verdict, fr: verdict };
  return { en: `${subject}: ${word.en}`, fr: `${subject} : ${word.fr}` };
}
