/** What each outcome is worth: status quo, defender concedes, challenger defeated (it withdraws), conflict. */
export interface Payoffs {
  readonly statusQuo: number;
  readonly concedes: number;
  readonly withdraws: number;
  readonly conflictHard: number;
  readonly conflictSoft: number;
}

export type DeterrenceKind = 'deterrence' | 'separating' | 'bluff' | 'attack';

export interface DeterrenceEquilibrium {
  readonly kind: DeterrenceKind;
  /** Credibility of the defender from which nobody initiates; below `softDeterredFrom` the soft challenger may. */
  readonly hardDeterredFrom: number;
  readonly softDeterredFrom: number;
  /** Credibility of the challenger from which a soft defender gives in. */
  readonly softDefenderYieldsFrom: number;
  /** Probability that each kind of challenger initiates, and that each kind of defender defies. */
  readonly initiates: { readonly hard: number; readonly soft: number };
  readonly defies: { readonly hard: number; readonly soft: number };
  readonly outcomes: {
    readonly statusQuo: number;
    readonly concedes: number;
    readonly withdraws: number;
    readonly conflict: number;
  };
}

/**
 * The unilateral deterrence game with two-sided uncertainty (Zagare and Kilgour).
 * @param hardC the probability that the challenger would rather fight than withdraw; `hardD` the same of the defender
 */
export function solveDeterrence(challenger: Payoffs, defender: Payoffs, hardC: number, hardD: number): DeterrenceEquilibrium {
  const hardDeterredFrom = (challenger.concedes - challenger.statusQuo) / (challenger.concedes - challenger.conflictHard);
  const softDeterredFrom = (challenger.concedes - challenger.statusQuo) / (challenger.concedes - challenger.withdraws);
  const softDefenderYieldsFrom = (defender.withdraws - defender.concedes) / (defender.withdraws - defender.conflictSoft);
  const kind = kindOf({ hardDeterredFrom, softDeterredFrom, softDefenderYieldsFrom, hardC, hardD });
  const initiates = {
    hard: kind === 'deterrence' ? 0 : 1,
    soft: kind === 'attack' ? 1 : kind === 'bluff' ? softInitiates(hardC, softDefenderYieldsFrom) : 0,
  };
  const defies = { hard: 1, soft: kind === 'bluff' ? (softDeterredFrom - hardD) / (1 - hardD) : 0 };
  const hard = hardC * initiates.hard;
  const soft = (1 - hardC) * initiates.soft;
  const resisted = hardD * defies.hard + (1 - hardD) * defies.soft;
  return {
    kind,
    hardDeterredFrom,
    softDeterredFrom,
    softDefenderYieldsFrom,
    initiates,
    defies,
    outcomes: {
      statusQuo: 1 - hard - soft,
      concedes: (hard + soft) * (1 - resisted),
      withdraws: soft * resisted,
      conflict: hard * resisted,
    },
  };
}

function kindOf(at: {
  readonly hardDeterredFrom: number;
  readonly softDeterredFrom: number;
  readonly softDefenderYieldsFrom: number;
  readonly hardC: number;
  readonly hardD: number;
}): DeterrenceKind {
  if (at.hardD >= at.hardDeterredFrom) return 'deterrence';
  if (at.hardD >= at.softDeterredFrom) return 'separating';
  return at.hardC < at.softDefenderYieldsFrom ? 'bluff' : 'attack';
}

/** So often that a soft defender who is challenged does not care whether it defies. */
function softInitiates(hardC: number, yieldsFrom: number): number {
  return (hardC * (1 - yieldsFrom)) / ((1 - hardC) * yieldsFrom);
}
