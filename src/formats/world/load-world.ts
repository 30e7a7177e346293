import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDecisionFacts, type DecisionFactor, type NationalGate } from '../../decision/index.ts';
import { type FoedusData, membersOf } from '../../facts/index.ts';
import type { EffectRow, PartnerArrangement } from '../../measure/index.ts';
import { compileNetwork } from '../../movement/index.ts';
import { decodeReport } from '../../report/index.ts';
import type { Land } from '../../words/place.ts';
import type { Scenario } from '../../words/scenario.ts';
import type { World } from '../../world.ts';
import { loadData, readRows } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';
import type { Problem } from '../data/problem.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { loadTreaties } from '../treaties/load-treaties.ts';

/** A report that takes the place of the scenario's own. */
export interface ReportChoice {
  /** For messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly date?: string;
}

export type WorldReading =
  | { readonly ok: true; readonly world: World; readonly folder: string; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario with its report and all data, and reports every problem of both at once. */
export function loadWorld(path: string, report?: ReportChoice): WorldReading {
  const root = packageRoot();
  const data = loadData(root);
  const lands = loadGeography('50m');
  const reading = readScenario(path, { data, lands });
  const decoded = report ? decode(report.file, report.bytes) : reading.ok ? decodeOwn(reading.folder, reading.scenario) : null;
  const problems = [...(reading.ok ? [] : reading.problems), ...(decoded?.problems ?? [])];
  if (!reading.ok || decoded?.text === undefined) return { ok: false, problems };
  const scenario = report?.date === undefined ? reading.scenario : { ...reading.scenario, reportDate: report.date };
  const world = assemble(scenario, decoded.text, data, lands, root);
  return { ok: true, world, folder: reading.folder, warnings: decoded.problems };
}

interface Decoded {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

function decodeOwn(folder: string, scenario: Scenario): Decoded {
  const file = join(folder, scenario.reportFile);
  try {
    return decode(file, readFileSync(file));
  } catch {
    const remedy = 'write the report there, or give another with --report';
    return { text: undefined, problems: [{ file, line: 0, column: 0, message: 'cannot be read', remedy }] };
  }
}

/** The text of a report, or what is wrong with its bytes, as problems of its file. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const decoded = decodeReport(bytes);
  if ('text' in decoded) return { text: decoded.text, problems: [] };
  const problems = decoded.problems.map(({ problem, line, column, remedy }) => ({
    file,
    line: line ?? 0,
    column: column ?? 0,
    message: problem,
    remedy,
  }));
  return { text: undefined, problems };
}

function assemble(scenario: Scenario, reportText: string, data: FoedusData, lands: readonly Land[], root: string): World {
  const rows = <Row>(path: string) => readRows(root, `data/${path}.json`) as readonly Row[];
  const { states, memberships, nodes, pools, units, presence, commands } = data;
  const decision = compileDecisionFacts({
    scenario,
    states,
    memberships,
    factors: rows<DecisionFactor>('decision/factors'),
    gates: rows<NationalGate>('decision/gates'),
  });
  const countryOfNode = Object.fromEntries(nodes.flatMap((node) => (node.country === null ? [] : [[node.id, node.country]])));
  const force = {
    start: scenario.start,
    pools,
    units,
    presence,
    commands,
    factors: loadForceFactors(root),
    countryOfNode,
    caveats: [],
  };
  const network = compileNetwork(nodes, data.arcs, data.lift, data.permissions, loadMovementFactors(root));
  const movement = { network, sampled: true };
  const measure = {
    start: scenario.start,
    packages: data.packages,
    trade: data.trade,
    partnerSupport: data.partnerSupport,
    arrangements: rows<PartnerArrangement>('measures/partner-arrangements'),
    effects: rows<EffectRow>('measures/effects'),
    memberships,
    states,
  };
  const date = scenario.start.slice(0, 10);
  const allies = decision.members.get(scenario.alliance) ?? membersOf(data, scenario.alliance, date);
  return {
    scenario,
    reportText,
    data,
    report: { lexicon: loadLexicon(join(root, 'data', 'lexicon')), states },
    assessment: { memberships, states, lands, areas: loadTreaties(root) },
    decision,
    force,
    movement,
    measure,
    outcome: { scenario, date, states, allies, nodes, force, movement, measure },
  };
}
