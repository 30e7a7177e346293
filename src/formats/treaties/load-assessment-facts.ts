import type { AssessmentFacts } from '../../assessment/index.ts';
import { loadData } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { loadTreaties } from './load-treaties.ts';

/**
 * Everything that the assessment stage asks for, from the data of the repository and the finest shapes of land.
 * @param root the package's folder; found from this file where not given
 * @throws DataFileError where a file is not JSON or does not hold a list
 */
export function loadAssessmentFacts(root: string = packageRoot()): AssessmentFacts {
  const { memberships, states } = loadData(root);
  return { memberships, states, lands: loadGeography('10m'), areas: loadTreaties(root) };
}
