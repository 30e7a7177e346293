import type { StateId } from '../words/ids.ts';
import type { State } from '../words/states.ts';
import type { IsoDate } from '../words/time.ts';
import type { FoedusData, Territory } from './foedus-data.ts';
import { isWithinPeriod } from './period.ts';

/** The state with this alpha-2 id, ended states included. */
export function findState(data: Pick<FoedusData, 'states'>, id: StateId): State | undefined {
  return data.states.find((state) => state.id === id);
}

/** As {@link findState}. @throws RangeError where there is no such state. */
export function getState(data: Pick<FoedusData, 'states'>, id: StateId): State {
  const state = findState(data, id);
  if (state === undefined) throw new RangeError(`no state ${id}`);
  return state;
}

/** The state with this alpha-3 code (`FRA`), ended states (`SUN`, `YUG`, `CSK`, `DDR`) included. */
export function stateByAlpha3(data: Pick<FoedusData, 'states'>, alpha3: string): State | undefined {
  return data.states.find((state) => state.alpha3 === alpha3);
}

/** The states that existed on a day. Before 1945 the rows are not complete. */
export function listStatesOn(data: Pick<FoedusData, 'states'>, date: IsoDate): readonly State[] {
  return data.states.filter((state) => isWithinPeriod(state, date));
}

export function findTerritory(data: Pick<FoedusData, 'territories'>, id: StateId): Territory | undefined {
  return data.territories.find((territory) => territory.id === id);
}

/**
 * The state that answers for an ISO code: the state itself, or the sovereign of a territory (`GL` → `DK`).
 * Null where sovereignty is open; undefined where the code is not known.
 */
export function sovereignOf(data: Pick<FoedusData, 'states' | 'territories'>, id: StateId): StateId | null | undefined {
  if (findState(data, id) !== undefined) return id;
  return findTerritory(data, id)?.sovereign;
}
