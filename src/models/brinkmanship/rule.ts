import { log, pow } from '../../kernel/arithmetic.ts';

/** The risk of disaster at which standing firm is worth as much as conceding: (win − concede)/(win − disaster). */
export function criticalRisk(win: number, concede: number, disaster: number): number {
  return (win - concede) / (win - disaster);
}

/** The probability that a ladder of `steps`, each with the risk `stepRisk`, ends in disaster. */
export function ladderRisk(stepRisk: number, steps: number): number {
  return 1 - pow(1 - stepRisk, steps);
}

/** How long one of value v stays in a symmetric war of attrition, values uniform on [0, 1): −v − ln(1 − v). */
export function staysUntil(value: number): number {
  return -value - log(1 - value);
}
