import { defineModel, type Fault, type Said, scaleParameter, share, shareParameter, type Values } from '../laboratory/define.ts';
import { type DeterrenceKind, type Payoffs, solveDeterrence } from './rule.ts';

const CHECK = 'the value of the check case; only the order of outcomes comes from the theory';
const scale = (id: string, usual: number, en: string, fr: string) => scaleParameter(id, [0, usual, 1], en, fr, CHECK);

const KINDS: Readonly<Record<DeterrenceKind, Said>> = {
  deterrence: {
    en: 'certain deterrence: the defender is credible enough that nobody initiates',
    fr: 'dissuasion certaine : personne ne défie un défenseur aussi crédible',
  },
  separating: {
    en: 'separating: the hard challenger initiates, the soft does not; the hard defender defies, the soft concedes',
    fr: 'séparateur : le challengeur dur agit, le mou non ; le défenseur dur résiste, le mou cède',
  },
  bluff: {
    en: 'bluff: soft challengers sometimes initiate, soft defenders sometimes defy',
    fr: 'bluff : les mous défient et résistent parfois',
  },
  attack: {
    en: 'attack: every challenger initiates, only the hard defender defies',
    fr: 'attaque : tout challengeur agit, seul le défenseur dur résiste',
  },
};

/** When a threat that may or may not be meant keeps a challenger from beginning. */
export const unilateralDeterrence = defineModel({
  id: 'unilateral-deterrence',
  title: { en: 'Unilateral deterrence (Zagare-Kilgour)', fr: 'Dissuasion unilatérale (Zagare-Kilgour)' },
  origin: {
    en: 'Zagare and Kilgour, Perfect Deterrence (2000); a summary was read, the thresholds are derived here and were checked with a solver of games',
    fr: 'Zagare et Kilgour, Perfect Deterrence (2000) ; résumé lu, seuils dérivés ici et vérifiés par un solveur de jeux',
  },
  sources: ['cup-perfect-deterrence-2000', 'judgement'],
  parameters: [
    shareParameter(
      'hardC',
      0.5,
      'chance that the challenger would rather fight than withdraw',
      'chance que le challengeur préfère se battre',
      CHECK,
    ),
    shareParameter(
      'hardD',
      0.3,
      'chance that the defender would rather fight than concede',
      'chance que le défenseur préfère se battre',
      CHECK,
    ),
    scale('cConcedes', 1, 'challenger: the defender concedes', 'challengeur : le défenseur cède'),
    scale('cStatusQuo', 0.6, 'challenger: nothing happens', 'challengeur : statu quo'),
    scale('cConflictHard', 0.3, 'hard challenger: conflict', 'challengeur dur : conflit'),
    scale('cWithdraws', 0.2, 'challenger: it withdraws', 'challengeur : il se retire'),
    scale('cConflictSoft', 0.1, 'soft challenger: conflict', 'challengeur mou : conflit'),
    scale('dStatusQuo', 0.8, 'defender: nothing happens', 'défenseur : statu quo'),
    scale('dWithdraws', 0.6, 'defender: the challenger withdraws', 'défenseur : le challengeur se retire'),
    scale('dConflictHard', 0.3, 'hard defender: conflict', 'défenseur dur : conflit'),
    scale('dConcedes', 0.2, 'defender: it concedes', 'défenseur : il cède'),
    scale('dConflictSoft', 0, 'soft defender: conflict', 'défenseur mou : conflit'),
  ],
  assumes: [
    { en: 'one challenge; after it nothing', fr: 'un seul défi, puis rien' },
    {
      en: 'each side is hard or soft, and knows the odds of the other',
      fr: "chaque partie est dure ou molle et connaît les chances de l'autre",
    },
    { en: 'what outcomes are worth is known, and in one order', fr: 'la valeur des issues est connue, dans un ordre fixe' },
  ],
  critics: [
    {
      says: {
        en: 'challenges come again: repeated, even credible threats fail now and then (Langlois and Langlois)',
        fr: 'les défis se répètent : même crédibles, les menaces échouent parfois (Langlois et Langlois)',
      },
      source: 'langlois-asymmetric-deterrence-2005',
    },
    {
      says: {
        en: 'credibility is put in, not explained; nobody measures p beforehand',
        fr: 'la crédibilité est posée, non expliquée ; nul ne mesure p d’avance',
      },
      source: 'judgement',
    },
    {
      says: {
        en: 'testing deterrence theory is a difficult task, says a survey of it',
        fr: 'tester la théorie est une tâche difficile, dit un bilan',
      },
      source: 'ris-deterrence-theory-2010',
    },
  ],
  sensitivity: {
    parameter: 'hardD',
    from: 0,
    to: 1,
    panels: [{ says: { en: 'outcomes', fr: 'issues' }, figures: ['statusQuo', 'concedes', 'withdraws', 'conflict'] }],
  },
  faults(values) {
    const orders = [
      'cConcedes cStatusQuo cConflictHard cWithdraws cConflictSoft',
      'dStatusQuo dWithdraws dConflictHard dConcedes dConflictSoft',
    ];
    return orders.flatMap((order): Fault[] => {
      const names = order.split(' ');
      const falls = names.every((name, i) => i === 0 || (values[name] ?? 0) < (values[names[i - 1] ?? ''] ?? 0));
      return falls
        ? []
        : [
            {
              parameters: names,
              says: `the game needs ${names.join(' > ')}; they are ${names.map((name) => values[name]).join(', ')}`,
            },
          ];
    });
  },
  solve(values) {
    const solved = solveDeterrence(payoffs(values, 'c'), payoffs(values, 'd'), values.hardC ?? 0, values.hardD ?? 0);
    const { outcomes } = solved;
    return {
      equilibrium: KINDS[solved.kind],
      figures: [
        share(
          'hardDeterredFrom',
          solved.hardDeterredFrom,
          'c_t: credibility that deters everybody',
          'c_t : crédibilité qui dissuade tous',
        ),
        share(
          'softDeterredFrom',
          solved.softDeterredFrom,
          'c_s: credibility that deters the soft',
          'c_s : crédibilité qui dissuade les mous',
        ),
        share(
          'softDefenderYieldsFrom',
          solved.softDefenderYieldsFrom,
          'd: credibility of the challenger at which a soft defender yields',
          'd : crédibilité du challengeur où le défenseur mou cède',
        ),
        share('softInitiates', solved.initiates.soft, 'a soft challenger initiates', 'un challengeur mou agit'),
        share('softDefies', solved.defies.soft, 'a soft defender defies', 'un défenseur mou résiste'),
        share('statusQuo', outcomes.statusQuo, 'outcome: status quo', 'issue : statu quo'),
        share('concedes', outcomes.concedes, 'outcome: the defender concedes', 'issue : le défenseur cède'),
        share('withdraws', outcomes.withdraws, 'outcome: the challenger withdraws', 'issue : le challengeur se retire'),
        share('conflict', outcomes.conflict, 'outcome: conflict', 'issue : conflit'),
      ],
    };
  },
});

/** The payoffs of the side whose parameters begin with `side`. */
export function payoffs(values: Values, side: 'c' | 'd'): Payoffs {
  const of = (name: string) => values[`${side}${name}`] ?? 0;
  return {
    statusQuo: of('StatusQuo'),
    concedes: of('Concedes'),
    withdraws: of('Withdraws'),
    conflictHard: of('ConflictHard'),
    conflictSoft: of('ConflictSoft'),
  };
}
