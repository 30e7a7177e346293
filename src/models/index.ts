export { findModel, getModel, listModels } from './laboratory/catalogue.ts';
export type { Figure, Model, Parameter, Said, Solution, Values } from './laboratory/define.ts';
export { checkValues, listNames, usualValues } from './laboratory/settings.ts';
export { getFigure, type Varied, varyModel } from './laboratory/vary.ts';
export { countMiscalculation } from './miscalculation/count.ts';
export type { Circumstances } from './miscalculation/rule.ts';
export { actsBy, challengeRule, cooperationRule, defianceRule, retaliationRule, standFirmRule } from './policy.ts';
