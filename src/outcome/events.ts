import type { Measured } from './define.ts';

export interface IndicatorMeasured extends Measured {
  readonly type: 'IndicatorMeasured';
}

export type OutcomeEvent = IndicatorMeasured;
