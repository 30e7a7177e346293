import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../../formats/data/package-root.ts';
import type { WorldRows } from '../../../formats/world/assemble-world.ts';
import { canonicalJson } from '../../../kernel/log.ts';
import type { CampaignPlan } from './campaign-plan.ts';

/** What figures rest on: written with every chunk, and compared before two chunks are put together. */
export interface Provenance {
  /** SHA-256 over the experiment, the world and the code: chunks of one campaign bear the same. */
  readonly campaign: string;
  readonly scenario: string;
  /** SHA-256 over the scenario, its report and every row of data that runs read. */
  readonly scenarioHash: string;
  /** Version of the package and a fingerprint of the engine's own files. */
  readonly code: string;
  readonly seed: number;
}

/** What a campaign rests on. Paths of this machine are no part of it. */
export function provenanceOf(plan: CampaignPlan): Provenance {
  const { scenario: _path, ...experiment } = plan.experiment;
  const scenarioHash = hashOfRows(plan.rows);
  const code = codeVersion();
  const laid = { block: plan.block, chunkRows: plan.chunkRows, columns: plan.columns };
  const campaign = sha256(canonicalJson(plain({ experiment, scenarioHash, code, laid })));
  return { campaign, scenario: plan.world.scenario.id, scenarioHash, code, seed: experiment.seed };
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** What JSON leaves out (undefined) and cannot carry (-0) is not a difference. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The land of the world is left out: it comes with the code, and is read only where an incident is placed by coordinates. */
function hashOfRows(rows: WorldRows): string {
  const hash = createHash('sha256');
  for (const key of Object.keys(rows).sort()) {
    if (key !== 'lands') hash.update(`${key}:${JSON.stringify(rows[key as keyof WorldRows])}\n`);
  }
  return hash.digest('hex');
}

const ENGINE =
  /^(words|kernel|facts|report|assessment|decision|force|movement|measure|outcome|chain|play)\/|^crisis\.|^formats\/(world|experiment)\//;

let known: string | undefined;

/** `0.1.0+` and twelve digits over the files that a run is made of, as they lie beside this one. */
export function codeVersion(): string {
  known ??= `${packageVersion()}+${fingerprint().slice(0, 12)}`;
  return known;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

function fingerprint(): string {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => ENGINE.test(name) && name.endsWith(ending) && !name.endsWith(`.test${ending}`))
    .sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(`${name}\n`).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

export type WithProvenance = CampaignPlan & { readonly provenance: Provenance };

/** A plan together with what its figures rest on. */
export function withProvenance(plan: CampaignPlan): WithProvenance {
  return { ...plan, provenance: provenanceOf(plan) };
}
