import { join } from 'node:path';
import type { World } from '../../src/chain/world.ts';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import { loadWorld } from '../../src/formats/world/load-world.ts';
import { ScenarioShelf } from '../../src/server/live/scenario-shelf.ts';

export const CHAIR = 'CANARY-OF-THE-CHAIR-';
export const NOTE = 'CANARY-OF-AN-INCIDENT';
export const EVIDENCE = 'CANARY-OF-EVIDENCE';

const both = (text: string) => ({ en: text, fr: text });

/** A shelf whose scenario has a word in everything that only a chair, only the allies or only control may know. */
export function plantedShelf(id: string): ScenarioShelf {
  const folder = join(packageRoot(), 'scenarios', id);
  const reading = loadWorld(folder);
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const { world } = reading;
  const proposals = world.scenario.proposals.map((proposal) => ({
    ...proposal,
    clauses: proposal.clauses.map((clause) => ({ ...clause, milder: [both(`${CHAIR}${proposal.body}`)] })),
    additions: [{ id: 'canary', text: both(`${CHAIR}${proposal.body}`) }],
  }));
  const incidents = world.scenario.incidents.map((incident) => ({ ...incident, note: NOTE }));
  const evidence = world.scenario.evidence?.map((item) => ({ ...item, says: both(EVIDENCE) }));
  const scenario = { ...world.scenario, proposals, incidents, ...(evidence ? { evidence } : {}) };
  // the decision stage takes its texts from its own facts
  const planted: World = { ...world, scenario, decision: { ...world.decision, scenario } };
  return new ScenarioShelf({ folder, world: planted });
}
