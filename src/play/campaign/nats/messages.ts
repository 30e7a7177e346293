import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Experiment } from '../../../formats/experiment/experiment.ts';
import { planOfExperiment } from '../plan/open-campaign.ts';
import { type Provenance, type WithProvenance, withProvenance } from '../plan/provenance.ts';
import type { ChunkResult, RowFailure } from '../task.ts';

/** What workers on other machines need of a campaign: they have the same code and data, not the scenario's files. */
interface Description {
  readonly experiment: Experiment;
  readonly provenance: Provenance;
  /** The files of the scenario by name, base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly scenarioFile: string;
}

/** The campaign as a message. */
export function describeCampaign({ experiment, provenance, world }: WithProvenance): Uint8Array {
  const file = statSync(experiment.scenario).isDirectory() ? join(experiment.scenario, 'scenario.yaml') : experiment.scenario;
  const names = [basename(file), world.scenario.reportFile];
  const files = names.map((name) => [name, readFileSync(join(dirname(file), name)).toString('base64')] as const);
  const description: Description = { experiment, provenance, files: Object.fromEntries(files), scenarioFile: names[0] };
  return new TextEncoder().encode(JSON.stringify(description));
}

/** This worker has other code or data than the coordinator: its figures would not belong together with those of others. */
export class OtherFoundation extends Error {}

/** The campaign of a message. @throws OtherFoundation where it would not be the same here */
export function campaignOf(message: Uint8Array): WithProvenance {
  const { experiment, provenance, files, scenarioFile } = JSON.parse(new TextDecoder().decode(message)) as Description;
  const folder = mkdtempSync(join(tmpdir(), 'foedus-worker-'));
  try {
    for (const [name, base64] of Object.entries(files))
      writeFileSync(join(folder, basename(name)), Buffer.from(base64, 'base64'));
    const plan = withProvenance(planOfExperiment({ ...experiment, scenario: join(folder, scenarioFile) }));
    if (plan.provenance.campaign === provenance.campaign) return plan;
    const { code } = plan.provenance;
    throw new OtherFoundation(
      code === provenance.code
        ? 'its data are not those of the coordinator'
        : `it has the code ${code}, the coordinator ${provenance.code}`,
    );
  } finally {
    // land is read from the package, the report is in memory: nothing is read from here any more
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Length of the head, head as JSON, figures as little-endian doubles. */
export function resultToBytes({ index, figures, failures }: ChunkResult): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ index, failures }));
  const bytes = new Uint8Array(4 + head.length + figures.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(new Uint8Array(figures.buffer, figures.byteOffset, figures.byteLength), 4 + head.length);
  return bytes;
}

export function resultFromBytes(bytes: Uint8Array): ChunkResult {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const { index, failures } = head as { index: number; failures: readonly RowFailure[] };
  // a copy, since doubles must begin at a multiple of eight
  const figures = Uint8Array.from(bytes.subarray(4 + length));
  return { index, failures, figures: new Float64Array(figures.buffer) };
}
