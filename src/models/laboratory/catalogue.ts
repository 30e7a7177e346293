import { allianceReliability } from '../alliance-reliability/model.ts';
import { bargaining } from '../bargaining/model.ts';
import { brinkmanship } from '../brinkmanship/model.ts';
import { crisisLength } from '../crisis-length/model.ts';
import { imperfectAttribution } from '../imperfect-attribution/model.ts';
import { miscalculation } from '../miscalculation/model.ts';
import { sanctionLosses } from '../sanction-losses/model.ts';
import { signalling } from '../signalling/model.ts';
import { trust } from '../trust/model.ts';
import { unilateralDeterrence } from '../unilateral-deterrence/model.ts';
import type { Model } from './define.ts';

const MODELS: readonly Model[] = [
  imperfectAttribution,
  unilateralDeterrence,
  bargaining,
  signalling,
  brinkmanship,
  trust,
  miscalculation,
  allianceReliability,
  crisisLength,
  sanctionLosses,
];

/** Every model that there is, games first. */
export const listModels = (): readonly Model[] => MODELS;

/** The model of this id, if there is one. */
export const findModel = (id: string): Model | undefined => MODELS.find((model) => model.id === id);

/** The model of this id. Throws RangeError, naming those that there are. */
export function getModel(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new RangeError(`no model "${id}"; there are: ${MODELS.map((one) => one.id).join(', ')}`);
  return model;
}
