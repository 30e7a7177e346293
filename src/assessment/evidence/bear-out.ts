import type { AttackElements, KnownFacts, KnownIncident, Testimony } from '../law/element-context.ts';
import type { Element } from '../law/findings.ts';

type Field = keyof KnownFacts;

/** The facts that each element looks at. */
const LOOKS_AT: Readonly<Record<keyof AttackElements, readonly Field[]>> = {
  force: ['force'],
  gravity: ['physicalEffect', 'deaths', 'injured', 'duration', 'objectOwner'],
  direction: ['direction'],
  externalOrigin: ['direction'],
  intent: ['intent'],
  otherwiseLawful: ['placeSovereign'],
};

const PLACE: readonly Field[] = ['place', 'placeSovereign', 'placeStatus', 'seaArea', 'objectFlag'];

/** The elements, each with the evidence that its facts rest on. */
export function bearOutAttack(elements: AttackElements, incident: KnownIncident): AttackElements {
  if (incident.testimony === undefined) return elements;
  const borne = Object.entries(LOOKS_AT).map(([name, fields]) => [
    name,
    bearOut(elements[name as keyof AttackElements], fields, incident),
  ]);
  return Object.fromEntries(borne) as unknown as AttackElements;
}

export const bearOutPlace = (article6: Element, incident: KnownIncident): Element => bearOut(article6, PLACE, incident);

function bearOut({ finding, reason }: Element, fields: readonly Field[], { testimony }: KnownIncident): Element {
  const heard = fields.map((field) => testimony?.[field]).filter((one): one is Testimony => one !== undefined);
  if (heard.length === 0) return { finding, reason };
  const lifted = finding === 'met' ? undefined : heard.find((one) => one.wouldChange !== undefined)?.wouldChange;
  const because = [...(reason.because ?? []), ...heard.flatMap((one) => one.because)];
  return { finding, reason: { ...reason, because, ...(lifted === undefined ? {} : { wouldChange: lifted }) } };
}
