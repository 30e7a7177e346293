import type { Stage } from '../kernel/stage.ts';
import type { OutcomeCommand } from './commands.ts';
import { decideOutcome } from './decide.ts';
import type { OutcomeEvent } from './events.ts';
import { evolveOutcome, initialOutcomeState } from './evolve.ts';
import type { OutcomeFacts } from './facts.ts';
import type { OutcomeState } from './state.ts';

export type { Brief, BriefClause, BriefLine, BriefPosition, BriefSection, BriefTable, BriefText } from './brief/brief.ts';
export { type BriefInput, composeBrief } from './brief/compose-brief.ts';
export type { OutputSpread } from './brief/context.ts';
export { type BriefLanguage, briefLanguages } from './brief/words/languages.ts';
export type { OutcomeCommand } from './commands.ts';
export type { IndicatorRow, Measured } from './define.ts';
export type { OutcomeEvent } from './events.ts';
export type { OutcomeFacts } from './facts.ts';
export type { Picture } from './picture.ts';
export type { OutcomeState } from './state.ts';

/** What did it come to? Indicators from the whole picture, and the brief. */
export const outcomeStage: Stage<OutcomeFacts, OutcomeState, OutcomeCommand, OutcomeEvent> = {
  initial: initialOutcomeState,
  decide: decideOutcome,
  evolve: evolveOutcome,
};
