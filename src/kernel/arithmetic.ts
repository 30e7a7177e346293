// Engines and platforms differ in the last bit of Math.log, Math.exp, Math.pow, Math.sin …; these do not.
export { asin } from './numbers/arcsine.ts';
export { exp } from './numbers/exponential.ts';
export { log } from './numbers/logarithm.ts';
export { normalQuantile } from './numbers/normal-quantile.ts';
export { pow } from './numbers/power.ts';
export { cos, sin } from './numbers/sine.ts';
