import type { AttackElements } from '../law/element-context.ts';
import { allOf, changeOfAll, type Element } from '../law/findings.ts';
import type { AttackScene } from './attack-scene.ts';
import {
  directionElement,
  externalOriginElement,
  forceElement,
  gravityElement,
  intentElement,
  lawfulnessElement,
} from './elements.ts';

export function attackElementsOf(scene: AttackScene): AttackElements {
  return {
    force: forceElement(scene),
    gravity: gravityElement(scene),
    direction: directionElement(scene),
    externalOrigin: externalOriginElement(scene),
    intent: intentElement(scene),
    otherwiseLawful: lawfulnessElement(scene),
  };
}

const NAMES: readonly (readonly [keyof AttackElements, string])[] = [
  ['force', 'force or its equal'],
  ['gravity', 'scale and effects'],
  ['direction', 'direction'],
  ['externalOrigin', 'external origin'],
  ['intent', 'intent'],
  ['otherwiseLawful', 'no claim of right'],
];

function named({ finding, reason }: Element, name: string): Element {
  return { finding, reason: { ...reason, says: `${name}: ${reason.says}` } };
}

/** An armed attack needs every element; an open one leaves the whole open, a missing one ends it. */
export function armedAttackOf(elements: AttackElements): Element {
  const parts = NAMES.map(([part, name]) => named(elements[part], name));
  const finding = allOf(parts.map((part) => part.finding));
  const because = parts.map((part) => part.reason);
  return { finding, reason: { says: 'armed attack', result: finding, because, ...changeOfAll(parts) } };
}
