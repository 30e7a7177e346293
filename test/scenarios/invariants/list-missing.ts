import type { RunView } from '../../../src/formats/view/run-view.ts';

/** Ids that a brief names, in either language, and that no reason of the run bears. */
export function listMissing({ brief, reasons }: Pick<RunView, 'brief' | 'reasons'>): string[] {
  const named = [brief.en, brief.fr].flatMap(({ summary, sections }) => [
    ...summary.map((line) => line.explain),
    ...sections.flatMap(({ lines, table }) => [...lines, ...(table?.rows ?? [])].map((line) => line.explain)),
  ]);
  const missing = named.filter((id): id is string => id !== undefined && !(id in reasons));
  return [...new Set(missing)].sort();
}
