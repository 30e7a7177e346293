export type { FoedusData, Territory } from './foedus-data.ts';
export { distanceToLandKm, distanceToOutlineKm, findLand, landsOf } from './land.ts';
export { findMembership, isMember, membersOf, organisationsOf } from './memberships.ts';
export { findHolder, listOfficesHeldBy } from './offices.ts';
export { isWithinPeriod } from './period.ts';
export { findState, findTerritory, getState, listStatesOn, sovereignOf, stateByAlpha3 } from './states.ts';
