import { createHash } from 'node:crypto';

/**
 * Namespace of our identifiers, a random UUID of this project. STIX keeps its own namespace (00abedb4-…) for observables, and forbids it
 * for domain objects.
 */
const NAMESPACE = '5f1c2a0e-7d0b-4c57-9a52-0c5b8f6e2d91';

/** UUID version 5 (RFC 9562) of a name. */
export function uuid5(name: string, namespace = NAMESPACE): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** An identifier of STIX: the same type and parts always get the same one. */
export const stixId = (type: string, ...parts: readonly string[]): string =>
  `${type}--${uuid5(JSON.stringify([type, ...parts]))}`;

/** A day as STIX writes a moment: its first millisecond, in UTC. */
export const stixTime = (day: string): string => `${day}T00:00:00.000Z`;
