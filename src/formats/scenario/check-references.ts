import type { FoedusData } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkProposals } from './check-proposals.ts';
import { checkAssumptions, checkStances } from './check-texts.ts';
import { checkTimes } from './check-times.ts';
import { type Declared, eachOnce, type Find, type Finding } from './finding.ts';
import type { ScenarioFile } from './schema.ts';

type LandAt = (point: Point) => StateId | null;
type Path = readonly (string | number)[];

/** Everything in a well-formed scenario that does not hold: states, places, times, references to data and to itself. */
export function checkReferences(file: ScenarioFile, data: FoedusData, landAt: LandAt, declared: Declared): Finding[] {
  const findings: Finding[] = [];
  const find: Find = (path, message, remedy) => findings.push({ path, message, remedy });
  checkTimes(file, find);
  checkStates(file, new Set(data.states.map((state) => state.id)), find);
  checkSetting(file, data, find);
  checkProposals(file, data, declared, find);
  checkEvidence(file, data, declared, find);
  checkStances(file, data, find);
  checkAssumptions(file, data, declared.figures, find);
  checkForces(file, data, declared.types, find);
  checkPlaces(file, landAt, find);
  return findings;
}

function checkStates(file: ScenarioFile, known: ReadonlySet<StateId>, find: Find): void {
  const check = (path: Path, id: string | null) => {
    if (id === null || known.has(id) || id === 'UNK') return;
    const meant = OTHER_CODES[id];
    const remedy = meant ? `; did you mean ${meant}?` : ', such as FR or EE; data/states/states.json holds them all';
    find(path, `${path.join('.')}: no state "${id}"`, `use ISO 3166-1 alpha-2${remedy}`);
  };
  check(['adversary'], file.adversary);
  file.partners.forEach((partner, index) => {
    check(['partners', index], partner);
  });
  file.proposals.forEach((proposal, index) => {
    if (proposal.effect.kind !== 'support') return;
    proposal.effect.partners.forEach((partner, at) => {
      check(['proposals', index, 'effect', 'partners', at], partner);
    });
  });
  file.incidents.forEach((incident, index) => {
    if (incident.attacker?.kind === 'state') check(['incidents', index, 'attacker', 'code'], incident.attacker.code);
    incident.victim.forEach((victim, at) => {
      if (victim.kind === 'state') check(['incidents', index, 'victim', at, 'code'], victim.code);
    });
    check(['incidents', index, 'facts', 'objectFlag'], incident.facts.objectFlag);
  });
}

/** Codes that people write and that ISO has otherwise. Two letters are too few to guess at others. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/** A name that must stand in a list of the data. */
function checkKnown(path: Path, what: string, id: string, known: readonly string[], where: string, find: Find): void {
  if (known.includes(id)) return;
  const near = nearestWord(id, known);
  find(path, `no ${what} "${id}" in the data`, near ? `did you mean "${near}"?` : `see ${where}`);
}

function checkSetting(file: ScenarioFile, data: FoedusData, find: Find): void {
  const organisations = data.organisations.map((row) => row.id);
  checkKnown(['alliance'], 'organisation', file.alliance, organisations, 'data/organisations/organisations.json', find);
  if (file.demand) {
    const sources = ['judgement', 'unverified', ...data.sources.map((row) => row.id)];
    checkKnown(['demand', 'source'], 'source', file.demand.source, sources, 'data/sources', find);
  }
  eachOnce('incidents', file.incidents, find);
}

function checkForces(file: ScenarioFile, data: FoedusData, types: readonly string[], find: Find): void {
  const nodes = data.nodes.map((node) => node.id);
  const pools = [...new Set(data.pools.map((entry) => entry.pool))];
  // a unit is ordered by its own id or by that of its entry in a pool
  const units = [...data.units, ...data.pools].map((unit) => unit.id);
  const check = (path: Path, what: string, id: string, known: readonly string[], where: string) =>
    checkKnown(path, what, id, known, where, find);
  eachOnce('requirements', file.requirements, find);
  file.requirements.forEach(({ destination, pool, types: wanted }, index) => {
    const at = ['requirements', index];
    check([...at, 'destination'], 'place', destination, nodes, 'data/network/nodes.json');
    if (pool !== undefined) check([...at, 'pool'], 'pool', pool, pools, 'data/forces/pools.json');
    wanted?.forEach((type, where) => {
      check([...at, 'types', where], 'type of unit', type, types, 'data/forces/factors.json');
    });
  });
  file.reinforcements.forEach((order, index) => {
    check(['reinforcements', index, 'unit'], 'unit', order.unit, units, 'data/forces/units.json');
    check(['reinforcements', index, 'destination'], 'place', order.destination, nodes, 'data/network/nodes.json');
  });
}

function checkPlaces(file: ScenarioFile, landAt: LandAt, find: Find): void {
  file.incidents.forEach((incident, index) => {
    const { location, facts } = incident;
    if (!location || location.lat === null || location.lon === null || location.approx) return;
    if (facts.place !== 'land' && facts.place !== 'airspace-over-land') return;
    if (landAt({ lat: location.lat, lon: location.lon }) !== null) return;
    find(
      ['incidents', index, 'location', 'lat'],
      `${location.name} (${location.lat}, ${location.lon}) lies in the sea, but facts.place says "${facts.place}"`,
      'mend the coordinates (latitude first, west negative), set location.approx, or change facts.place',
    );
  });
}
