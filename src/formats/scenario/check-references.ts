import { getBody, getProcedure } from '../../decision/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import { parseIsoTime } from '../../kernel/calendar.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import { nearestWord } from '../placed/nearest-word.ts';
import type { ScenarioFile } from './schema.ts';

export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}

type Find = (path: readonly (string | number)[], message: string, remedy: string) => void;
type LandAt = (point: Point) => StateId | null;

/** Everything in a well-formed scenario that does not hold: states, places, times, references to data and to itself. */
export function checkReferences(file: ScenarioFile, data: FoedusData, landAt: LandAt): Finding[] {
  const findings: Finding[] = [];
  const find: Find = (path, message, remedy) => findings.push({ path, message, remedy });
  checkTimes(file, find);
  checkStates(file, new Set(data.states.map((state) => state.id)), find);
  checkProposals(file, data, find);
  checkForces(file, data, find);
  checkPlaces(file, landAt, find);
  return findings;
}

function checkTimes(file: ScenarioFile, find: Find): void {
  const valid = (path: (string | number)[], value: string) => {
    try {
      return parseIsoTime(value);
    } catch {
      find(path, `${path.join('.')}: there is no such day as ${value}`, 'write a day of the calendar, YYYY-MM-DD');
      return null;
    }
  };
  const start = valid(['start'], file.start);
  const end = valid(['end'], file.end);
  if (start !== null && end !== null && end <= start) {
    find(['end'], `end: ${file.end} is not after start ${file.start}`, 'let ENDEX come after STARTEX');
  }
  const report = valid(['report', 'date'], file.report.date);
  if (report !== null && end !== null && report > end) {
    find(
      ['report', 'date'],
      `report.date: ${file.report.date} lies after the scenario's end`,
      'date the report within the scenario',
    );
  }
  if (file.demand) valid(['demand', 'joinedAfter'], file.demand.joinedAfter);
  file.reinforcements.forEach((order, index) => {
    const decided = valid(['reinforcements', index, 'decided'], order.decided);
    if (decided !== null && end !== null && decided > end) {
      find(
        ['reinforcements', index, 'decided'],
        `decided: ${order.decided} lies after the scenario's end`,
        'decide before ENDEX',
      );
    }
  });
  file.incidents.forEach((incident, index) => {
    const from = valid(['incidents', index, 'date'], incident.date);
    const to = incident.endDate ? valid(['incidents', index, 'endDate'], incident.endDate) : null;
    if (from !== null && to !== null && to < from) {
      find(
        ['incidents', index, 'endDate'],
        `endDate: ${incident.endDate} lies before date ${incident.date}`,
        'exchange the two days',
      );
    }
  });
}

function checkStates(file: ScenarioFile, known: ReadonlySet<StateId>, find: Find): void {
  const check = (path: (string | number)[], id: string | null) => {
    if (id === null || known.has(id) || id === 'UNK') return;
    const near = nearestWord(id, [...known]);
    find(
      path,
      `${path.join('.')}: no state "${id}"`,
      `use ISO 3166-1 alpha-2${near ? `; did you mean ${near}?` : ', such as FR or EE'}`,
    );
  };
  check(['adversary'], file.adversary);
  file.partners.forEach((partner, index) => check(['partners', index], partner));
  file.proposals.forEach((proposal, index) => {
    if (proposal.effect.kind !== 'support') return;
    proposal.effect.partners.forEach((partner, at) => check(['proposals', index, 'effect', 'partners', at], partner));
  });
  file.incidents.forEach((incident, index) => {
    if (incident.attacker?.kind === 'state') check(['incidents', index, 'attacker', 'code'], incident.attacker.code);
    incident.victim.forEach((victim, at) => {
      if (victim.kind === 'state') check(['incidents', index, 'victim', at, 'code'], victim.code);
    });
    check(['incidents', index, 'facts', 'objectFlag'], incident.facts.objectFlag);
  });
}

function checkProposals(file: ScenarioFile, data: FoedusData, find: Find): void {
  const ids = file.proposals.map((proposal) => proposal.id);
  const requirements = new Set(file.requirements.map((requirement) => requirement.id));
  const packages = data.packages.map((row) => row.id);
  const unknown = (path: (string | number)[], what: string, id: string, known: readonly string[]) => {
    const near = nearestWord(id, known);
    find(path, `no ${what} "${id}"`, near ? `did you mean "${near}"?` : `known: ${known.slice(0, 12).join(', ')}`);
  };
  file.proposals.forEach((proposal, index) => {
    const at = ['proposals', index];
    if (ids.indexOf(proposal.id) !== index)
      find([...at, 'id'], `the id "${proposal.id}" is used twice`, 'give each proposal its own id');
    tryTo(
      () => getBody(proposal.body),
      (message) => find([...at, 'body'], message, 'name a body of src/decision/bodies'),
    );
    tryTo(
      () => getProcedure(proposal.procedure),
      (message) => find([...at, 'procedure'], message, 'name a procedure of src/decision/procedures'),
    );
    const { after, effect } = proposal;
    if (after.when === 'decision' && !ids.includes(after.of ?? ''))
      unknown([...at, 'after', 'of'], 'proposal', after.of ?? '', ids);
    if (effect.kind === 'deploy') {
      effect.requirements.forEach((id, where) => {
        if (!requirements.has(id)) unknown([...at, 'effect', 'requirements', where], 'requirement', id, [...requirements]);
      });
    }
    if (effect.kind === 'sanctions' && !packages.includes(effect.package))
      unknown([...at, 'effect', 'package'], 'sanctions package', effect.package, packages);
  });
}

function checkForces(file: ScenarioFile, data: FoedusData, find: Find): void {
  const nodes = data.nodes.map((node) => node.id);
  const units = data.units.map((unit) => unit.id);
  const check = (path: (string | number)[], what: string, id: string, known: readonly string[]) => {
    if (known.includes(id)) return;
    const near = nearestWord(id, known);
    find(
      path,
      `no ${what} "${id}" in the data`,
      near ? `did you mean "${near}"?` : `see data/${what === 'unit' ? 'forces/units' : 'network/nodes'}.json`,
    );
  };
  file.requirements.forEach((requirement, index) =>
    check(['requirements', index, 'destination'], 'place', requirement.destination, nodes),
  );
  file.reinforcements.forEach((order, index) => {
    check(['reinforcements', index, 'unit'], 'unit', order.unit, units);
    check(['reinforcements', index, 'destination'], 'place', order.destination, nodes);
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

function tryTo(look: () => unknown, complain: (message: string) => void): void {
  try {
    look();
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}
