import type { TreatyAreas } from '../../assessment/index.ts';
import { readRows } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';

/**
 * The rows of `<root>/data/treaties`: seas, regions, places with a status of their own, nuclear-weapon states, and
 * declared thresholds; with the territories of `data/states`, since lands bear their codes.
 * @param root the package's folder; found from this file where not given
 * @throws DataFileError where a file is not JSON or does not hold a list
 */
export function loadTreaties(root: string = packageRoot()): TreatyAreas {
  // The rows' types are promised by the test of this folder, which checks every row of the repository.
  const read = <Row>(name: string): readonly Row[] => readRows(root, `data/${name}.json`) as readonly Row[];
  return {
    seas: read('treaties/seas'),
    regions: read('treaties/regions'),
    territories: read('treaties/territories'),
    dependencies: read('states/territories'),
    nuclearWeaponStates: read('treaties/nuclear-weapon-states'),
    thresholds: read('treaties/thresholds'),
  };
}
