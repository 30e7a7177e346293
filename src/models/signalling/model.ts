import { defineModel, number, scaleParameter, share, shareParameter } from '../laboratory/define.ts';
import { sinkCosts, tieHands } from './rule.ts';

const CHECK = 'the value of the check case; no data stand behind it';

/** Two ways to be believed: what one would pay for yielding, and what one has paid already. */
export const signalling = defineModel({
  id: 'signalling',
  title: {
    en: 'Signalling: tying hands and sinking costs (Fearon-type)',
    fr: 'Signaler : se lier les mains ou payer d’avance (type Fearon)',
  },
  origin: {
    en: "a reduced game of ours with the two results of Fearon's abstract (1997); not the paper's own model",
    fr: 'un jeu réduit de notre main, avec les deux résultats du résumé de Fearon (1997) ; pas le modèle de l’article',
  },
  sources: ['jcr-tying-hands-1997', 'judgement'],
  parameters: [
    scaleParameter('p', [0.01, 0.8, 1], 'chance of the defender to win', 'chance du défenseur de gagner', CHECK),
    scaleParameter('c', [0, 0.2, 1], 'cost of war (stake at most 1)', 'coût de la guerre (enjeu de 1 au plus)', CHECK),
    shareParameter(
      'q',
      0.25,
      'chance that the challenger wants war anyway',
      'chance que le challengeur veuille la guerre',
      CHECK,
    ),
  ],
  assumes: [
    { en: 'one signal, seen and understood by everybody', fr: 'un seul signal, vu et compris de tous' },
    {
      en: 'the stake of the defender lies evenly between 0 and 1 and is its secret',
      fr: "l'enjeu du défenseur, secret, est uniforme entre 0 et 1",
    },
    { en: 'audience costs can be set at will', fr: "les coûts d'audience se choisissent librement" },
  ],
  critics: [
    {
      says: {
        en: 'in a dozen great-power crises audience costs hardly decided anything (Trachtenberg)',
        fr: 'dans une douzaine de crises, les coûts d’audience n’ont guère pesé (Trachtenberg)',
      },
      source: 'ss-audience-costs-2012',
    },
    {
      says: {
        en: 'mobilisation sinks costs and ties hands at once, so the two cannot be compared cleanly (Slantchev)',
        fr: 'mobiliser paie d’avance et lie les mains à la fois (Slantchev)',
      },
      source: 'slantchev-military-coercion-2004',
    },
    {
      says: {
        en: "Fearon's own puzzle: in the model nobody bluffs, in history some do",
        fr: 'l’énigme de Fearon : nul ne bluffe dans le modèle, certains dans l’histoire',
      },
      source: 'jcr-tying-hands-1997',
    },
  ],
  sensitivity: {
    parameter: 'q',
    from: 0,
    to: 1,
    panels: [
      { says: { en: 'probability of war', fr: 'probabilité de guerre' }, figures: ['tyingWar', 'sinkingWar'] },
      { says: { en: 'what the defender expects', fr: 'espérance du défenseur' }, figures: ['tyingExpected', 'sinkingExpected'] },
    ],
  },
  faults: ({ p = 1, c = 0 }) =>
    c < p ? [] : [{ parameters: ['c', 'p'], says: `c must be below p (${c} and ${p}): else nobody would ever fight` }],
  solve({ p = 1, c = 0, q = 0 }) {
    const tying = tieHands(p, c, q);
    const sinking = sinkCosts(p, c, q);
    return {
      equilibrium: {
        en: 'semi-separating, without bluff: who signals also fights; tying hands pays more and brings war more often',
        fr: 'semi-séparateur, sans bluff : qui signale se bat ; se lier les mains rapporte plus et mène plus souvent à la guerre',
      },
      figures: [
        share(
          'tyingFrom',
          tying.from,
          'tying hands: stake from which the defender signals',
          'mains liées : enjeu à partir duquel on signale',
        ),
        number('tyingSignal', tying.signal, 'tying hands: audience cost of yielding', "mains liées : coût d'audience"),
        share('tyingWar', tying.war, 'tying hands: probability of war', 'mains liées : probabilité de guerre'),
        number('tyingExpected', tying.expected, 'tying hands: what the defender expects', 'mains liées : espérance du défenseur'),
        share(
          'sinkingFrom',
          sinking.from,
          'sinking costs: stake from which the defender signals',
          'coûts d’avance : enjeu à partir duquel on signale',
        ),
        number('sinkingSignal', sinking.signal, 'sinking costs: what is paid at once', 'coûts d’avance : ce qui est payé'),
        share('sinkingWar', sinking.war, 'sinking costs: probability of war', 'coûts d’avance : probabilité de guerre'),
        number(
          'sinkingExpected',
          sinking.expected,
          'sinking costs: what the defender expects',
          'coûts d’avance : espérance du défenseur',
        ),
      ],
    };
  },
});
