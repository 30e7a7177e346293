import type { CodedEvent, Disagreement } from '../coded-report/coded-report.ts';

/**
 * What rules and model found, as one list in the order of the text. An event that both have keeps what the rules say; what the model says
 * otherwise is a disagreement, and is left to a person. Nothing of the rules is ever taken away.
 */
export function mergeCoders(rules: readonly CodedEvent[], model: readonly CodedEvent[]): CodedEvent[] {
  const left = new Set(model);
  const both = rules.map((event): CodedEvent => {
    const twin = [...left].find((other) => isSame(event, other));
    if (!twin) return event;
    left.delete(twin);
    const disagreements = disagreementsOf(event, twin);
    return {
      ...event,
      by: ['rules', 'llm'],
      ...(disagreements.length > 0 ? { disagreements } : {}),
    };
  });
  return [...both, ...left].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** The same type, or what a coder may take it for, over words that overlap by half of the shorter. */
function isSame(a: CodedEvent, b: CodedEvent): boolean {
  const shared = Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]);
  const shorter = Math.min(a.span[1] - a.span[0], b.span[1] - b.span[0]);
  return shared * 2 >= shorter && (a.type === b.type || NEAR.some((pair) => pair.includes(a.type) && pair.includes(b.type)));
}

const NEAR: readonly (readonly string[])[] = [
  ['DEMAND', 'REQUEST'],
  ['ASSAULT', 'COERCE'],
  ['SUPPORT', 'AID'],
  ['AGREE', 'YIELD'],
];

function disagreementsOf(rules: CodedEvent, model: CodedEvent): Disagreement[] {
  const list = (codes: readonly string[]) => [...codes].sort().join(', ');
  const fields: readonly (readonly [Disagreement['field'], string, string])[] = [
    ['type', rules.type, model.type],
    ['mode', rules.mode ?? '', model.mode ?? ''],
    ['status', rules.status, model.status],
    ['actor', list(rules.actor), list(model.actor)],
    ['recipient', list(rules.recipient), list(model.recipient)],
    ['date', rules.date ?? '', model.date ?? ''],
  ];
  return fields.filter(([, own, other]) => own !== other).map(([field, , says]) => ({ field, by: 'llm', says }));
}
