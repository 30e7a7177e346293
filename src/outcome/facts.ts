import type { ForceFacts } from '../force/index.ts';
import type { MeasureFacts } from '../measure/index.ts';
import type { MovementFacts } from '../movement/index.ts';
import type { StateId } from '../words/ids.ts';
import type { NetworkNode } from '../words/network.ts';
import type { Scenario } from '../words/scenario.ts';
import type { State } from '../words/states.ts';
import type { IsoDate } from '../words/time.ts';

export interface OutcomeFacts {
  readonly scenario: Scenario;
  readonly date: IsoDate;
  readonly states: readonly State[];
  /** Members of the scenario's alliance on its first day, in protocol order. */
  readonly allies: readonly StateId[];
  readonly nodes: readonly NetworkNode[];
  readonly force: ForceFacts;
  readonly movement: MovementFacts;
  readonly measure: MeasureFacts;
}
