import { defineModel, number, scaleParameter, share, shareParameter } from '../laboratory/define.ts';
import { bestDemand, preventiveWar } from './rule.ts';

const CHECK = 'the value of the first check case; no data stand behind it';

/** Why those who would rather agree still fight: private costs, and promises that nobody can make. */
export const bargaining = defineModel({
  id: 'bargaining',
  title: {
    en: 'Bargaining with private costs of war, and preventive war',
    fr: 'Marchandage avec coûts privés de la guerre, et guerre préventive',
  },
  origin: {
    en: 'Fearon (1995); abstract and outlines were read, the solution for uniform costs is derived here',
    fr: 'Fearon (1995) ; résumé et plans lus, la solution pour des coûts uniformes est dérivée ici',
  },
  sources: ['io-rationalist-explanations-1995'],
  parameters: [
    shareParameter('p', 0.5, "A's chance to win", 'chance de A de gagner', CHECK),
    scaleParameter('costA', [0, 0.1, 1], "A's cost of war (pie = 1)", 'coût de la guerre pour A (gâteau = 1)', CHECK),
    scaleParameter(
      'mostCostB',
      [0.01, 0.4, 1],
      'most that war may cost B; A knows no more',
      'coût maximal pour B ; A ne sait rien de plus',
      CHECK,
    ),
    shareParameter('laterP', 0.6, "A's chance to win later, if it grows", 'chance de A plus tard, si elle croît', CHECK),
    shareParameter('discount', 0.9, 'weight of later against now', 'poids du futur', 'the first check case of preventive war'),
    scaleParameter(
      'knownCostB',
      [0, 0.5, 20],
      "B's cost of war, known, for the preventive war",
      'coût connu de B, pour la guerre préventive',
      CHECK,
    ),
  ],
  assumes: [
    {
      en: 'two sides, each of one mind; one thing that can be divided at will',
      fr: 'deux parties unies ; un enjeu divisible à volonté',
    },
    {
      en: 'A asks once, B takes it or fights; war decides for good',
      fr: 'A demande une fois, B accepte ou se bat ; la guerre tranche',
    },
    {
      en: 'the odds are known; only B knows its costs, evenly spread',
      fr: 'chances connues ; B seul connaît ses coûts, uniformes',
    },
    { en: 'neither likes risk for its own sake', fr: 'aucun goût du risque' },
  ],
  critics: [
    {
      says: {
        en: 'if war follows from what nobody can see beforehand, it cannot be predicted from what can be seen',
        fr: "si la guerre naît de l'inobservable, elle ne se prédit pas par l'observable",
      },
      source: 'gartzke-war-error-term-1999',
    },
    {
      says: {
        en: 'military moves cost and shift the odds at once; a model with fixed odds misses that',
        fr: 'mobiliser coûte et change les chances à la fois ; des chances fixes le manquent',
      },
      source: 'slantchev-military-coercion-2004',
    },
    {
      says: {
        en: 'leaders pay other costs than their peoples, and some stakes are not divided',
        fr: 'les dirigeants paient autrement que leurs peuples ; certains enjeux ne se divisent pas',
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'mostCostB',
    from: 0.05,
    to: 1,
    panels: [
      { says: { en: 'probability of war', fr: 'probabilité de guerre' }, figures: ['war'] },
      {
        says: { en: 'demand, and what A expects of it', fr: 'demande, et ce que A en attend' },
        figures: ['demand', 'expectedA'],
      },
    ],
  },
  solve({ p = 0, costA = 0, mostCostB = 1, laterP = 0, discount = 0, knownCostB = 0 }) {
    const { demand, war, expected } = bestDemand(p, costA, mostCostB);
    const { gain, cost, fights } = preventiveWar(p, laterP, discount, knownCostB);
    const risky = war > 0;
    return {
      equilibrium: {
        en: `${risky ? 'risk and return: A asks for more than the most reluctant B would fight over' : 'a safe demand: every B accepts'}; preventive war: B ${fights ? 'fights now' : 'waits'}`,
        fr: `${risky ? 'risque contre gain : A demande plus que le B le plus résolu ne cède' : 'demande sûre : tout B accepte'} ; guerre préventive : B ${fights ? 'attaque' : 'attend'}`,
      },
      figures: [
        share('demand', demand, 'what A asks for', 'demande de A'),
        share('war', war, 'probability of war', 'probabilité de guerre'),
        number('expectedA', expected, 'what A expects', 'espérance de A'),
        number('rangeLow', Math.max(0, p - costA), 'least that A would rather take than fight', 'minimum acceptable pour A'),
        number(
          'rangeHigh',
          Math.min(1, p + mostCostB / 2),
          'most that B would give at its mean cost',
          'maximum cédé par B à coût moyen',
        ),
        number(
          'preventiveGain',
          gain,
          'what B would lose by waiting: δ·later - now',
          'perte de B en attendant : δ·plus tard - maintenant',
        ),
        number('preventiveCost', cost, 'what war now costs B: (1 - δ)²·cost', 'coût pour B : (1 - δ)²·coût'),
        number('preventiveWar', fights ? 1 : 0, 'B fights now (1) or waits (0)', 'B attaque (1) ou attend (0)'),
      ],
    };
  },
});
