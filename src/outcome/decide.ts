import { indicators } from './catalogue.ts';
import type { OutcomeCommand } from './commands.ts';
import type { OutcomeEvent } from './events.ts';
import type { OutcomeFacts } from './facts.ts';
import type { OutcomeState } from './state.ts';

export function decideOutcome({ picture }: OutcomeCommand, _state: OutcomeState, facts: OutcomeFacts): readonly OutcomeEvent[] {
  return indicators.map((indicator) => ({ type: 'IndicatorMeasured', ...indicator.measure(picture, facts) }));
}
