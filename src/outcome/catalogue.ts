import type { Indicator } from './define.ts';
import { hoursToBrigade } from './indicators/hours-to-brigade/rule.ts';
import { openRisks } from './indicators/open-risks/rule.ts';
import { postureUnderDemand } from './indicators/posture-under-demand/rule.ts';
import { sanctionsCost } from './indicators/sanctions-cost/rule.ts';
import { strengthInPlaceIndicator } from './indicators/strength-in-place/rule.ts';

/** Every indicator. Adding one touches its folder and one line here. */
export const indicators: readonly Indicator[] = [
  strengthInPlaceIndicator,
  hoursToBrigade,
  postureUnderDemand,
  sanctionsCost,
  openRisks,
];
