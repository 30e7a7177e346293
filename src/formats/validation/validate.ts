import type { World } from '../../chain/world.ts';
import { listModels } from '../../models/index.ts';
import type { Replay } from '../../play/replay.ts';
import { packageVersion } from '../data/package-root.ts';
import { listModelCases } from './model-cases.ts';
import { replaySections } from './replay-sections.ts';
import type { Validation, ValidationSection } from './validation.ts';

/** What has not been held against anything, and why. */
const NOT_VALIDATED = [
  'Crises that did not happen: the scenarios are four that did, chosen because their records are public. Nothing is known of how the model does on others.',
  'National policies: stances and instruction delays are drawn from what governments said or from judgement. That a run agrees with what a government did says little of why.',
  'When a text comes up: the scenario sets it. Only how long it takes, and whether it stands, is the model’s.',
  'Force generation: what nations really offered is not public; strengths of contributions are mostly marked unverified.',
  'Routes: most lengths of the network and capacities of terminals are general knowledge or estimates; no timetable of a real movement is public.',
  'Effects of sanctions: closed forms of the literature on trade shares that are marked unverified; they are laid beside published ranges, not beside outcomes.',
  'The adversary: it acts as its scenario says. Its resolve and reactions are not modelled in the chain.',
  'The models of deterrence and signalling: their check values are those of their authors. That a model reproduces its own paper does not make it true of the world.',
  'Live exercises: what people do at their seats, and what public mood does there, are nobody’s data.',
];

export interface ReplayedScenario {
  readonly world: World;
  readonly replay: Replay;
}

/** Everything that Foedus can be held against, laid beside it. */
export function validate(replayed: readonly ReplayedScenario[], replicates: number): Validation {
  return {
    version: packageVersion(),
    replicates,
    sections: [...replayed.flatMap(({ world, replay }) => replaySections(world, replay)), ...modelSections()],
    notValidated: NOT_VALIDATED,
  };
}

function modelSections(): ValidationSection[] {
  return listModels().map((model) => {
    const cases = listModelCases(model);
    const equal = cases.filter(({ given, printed }) => given === printed).length;
    return {
      id: `model/${model.id}`,
      title: `Model: ${model.title.en}`,
      says: `${model.origin.en}. Values as printed at their source, or worked by hand where the reason says so.`,
      columns: ['Set', 'Figure', 'Value', 'Model', 'Why'],
      rows: cases.map(({ set, figure, printed, given, why }) => [set, figure, printed, given, why]),
      score: `${equal} of ${cases.length} to the digits printed`,
    };
  });
}
