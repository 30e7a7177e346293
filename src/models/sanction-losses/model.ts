import { defineModel, type Figure, scaleParameter } from '../laboratory/define.ts';
import { inputLoss, tradeLoss } from './rule.ts';

const CHECK = 'the value of the first check case';
const percent = (id: string, value: number, en: string, fr: string): Figure => ({ id, says: { en, fr }, value, kind: 'percent' });

/** What is lost when trade or an input is cut off: two closed forms. */
export const sanctionLosses = defineModel({
  id: 'sanction-losses',
  title: { en: 'Losses from sanctions: gravity/Armington and CES', fr: 'Pertes dues aux sanctions : gravité/Armington et CES' },
  origin: {
    en: 'the formula of Arkolakis, Costinot and Rodríguez-Clare (2012), and the production function of the German debate of 2022 (its parameters from memory)',
    fr: 'la formule d’Arkolakis, Costinot et Rodríguez-Clare (2012), et la fonction de production du débat allemand de 2022 (paramètres de mémoire)',
  },
  sources: ['aer-new-trade-models-2012', 'imk-working-paper-218', 'hal-energy-shock-2022'],
  parameters: [
    scaleParameter(
      'kept',
      [0.01, 0.93, 1],
      'share of spending that stays available (λ)',
      'part des dépenses encore possible (λ)',
      CHECK,
    ),
    scaleParameter('elasticity', [0.5, 5, 20], 'trade elasticity |ε|', 'élasticité du commerce |ε|', '5 to 10 in the source'),
    scaleParameter(
      'inputShare',
      [0, 0.04, 1],
      'share of the input in output (α)',
      "part de l'intrant (α)",
      'energy, from memory',
    ),
    scaleParameter(
      'substitution',
      [0.01, 0.04, 5],
      'ease of doing without (σ)',
      'facilité de substitution (σ)',
      'what the debate was about; from memory',
    ),
    scaleParameter('supply', [0.01, 0.9, 1], 'what is left of the input (e)', "ce qui reste de l'intrant (e)", CHECK),
  ],
  assumes: [
    {
      en: 'trade: one elasticity for all goods, balance, time to adjust',
      fr: 'commerce : une élasticité, équilibre, temps d’ajustement',
    },
    {
      en: 'input: one good, one energy, no stocks, no imports of what is made with it',
      fr: 'intrant : un bien, une énergie, ni stocks ni importations',
    },
  ],
  critics: [
    {
      says: {
        en: 'the 1.5 to 2.3 % of this approach rest on guessed parameters and leave out demand and supply chains',
        fr: 'les 1,5 à 2,3 % reposent sur des paramètres devinés et oublient demande et chaînes',
      },
      source: 'imk-working-paper-218',
    },
    {
      says: { en: 'published figures for the same shock run from 0.5 to 3 %', fr: 'les chiffres publiés vont de 0,5 à 3 %' },
      source: 'hal-energy-shock-2022',
    },
    {
      says: {
        en: 'what nothing replaces does more harm than its share of spending shows',
        fr: "l'irremplaçable nuit plus que sa part",
      },
      source: 'judgement',
    },
  ],
  sensitivity: {
    parameter: 'substitution',
    from: 0.02,
    to: 1.5,
    panels: [{ says: { en: 'output lost by the input, percent', fr: 'production perdue, pour cent' }, figures: ['inputLoss'] }],
    compare: { parameter: 'supply', values: [0.9, 0.8, 0.7] },
  },
  solve({ kept = 1, elasticity = 5, inputShare = 0, substitution = 1, supply = 1 }) {
    return {
      equilibrium: {
        en: 'competitive markets, compared before and after; no strategy',
        fr: 'marchés concurrentiels, comparés avant et après ; sans stratégie',
      },
      figures: [
        percent(
          'tradeLoss',
          100 * tradeLoss(kept, elasticity),
          'real income lost by trade cut off, percent',
          'revenu réel perdu par le commerce, pour cent',
        ),
        percent(
          'inputLoss',
          100 * inputLoss(inputShare, substitution, supply),
          'output lost by the input, percent',
          "production perdue par l'intrant, pour cent",
        ),
      ],
    };
  },
});
