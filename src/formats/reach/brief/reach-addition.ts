import type { World } from '../../../chain/world.ts';
import type { MovementState } from '../../../movement/index.ts';
import type { Minutes } from '../../../words/time.ts';
import type { BriefAddition } from '../../view/build-run-view.ts';
import type { Language } from '../words/languages.ts';
import { reachReasons } from './reach-reasons.ts';
import { reachSection } from './reach-section.ts';
import { reachOfRun } from './run-reach.ts';

/** What reach adds to the brief of a run up to `at`. Takes about two seconds: the land is laid out in cells first. */
export function reachAddition(world: World, movement: MovementState, at: Minutes): BriefAddition {
  const reach = reachOfRun(world, movement, at);
  const sections = (language: Language) => {
    const section = reachSection(reach, world, language);
    return section ? [section] : [];
  };
  return { sections: { en: sections('en'), fr: sections('fr') }, reasons: reachReasons(reach) };
}
