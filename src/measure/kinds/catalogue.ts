import type { Channel, SanctionKind, SupportRule } from './define.ts';
import { bankRestrictions } from './sanctions/bank-restrictions/rule.ts';
import { centralBankReserves } from './sanctions/central-bank-reserves/rule.ts';
import { exportRestrictions } from './sanctions/export-restrictions/rule.ts';
import { fossilImportBans } from './sanctions/fossil-import-bans/rule.ts';
import { goodsImportBans } from './sanctions/goods-import-bans/rule.ts';
import { listings } from './sanctions/listings/rule.ts';
import { paymentMessaging } from './sanctions/payment-messaging/rule.ts';
import { priceCap } from './sanctions/price-cap/rule.ts';
import { servicesAndEvasion } from './sanctions/services-and-evasion/rule.ts';
import { transportClosures } from './sanctions/transport-closures/rule.ts';
import { advisers } from './support/advisers/rule.ts';
import { capacityBuildingPackage } from './support/capacity-building-package/rule.ts';
import { collectiveDefence } from './support/collective-defence/rule.ts';
import { equipment } from './support/equipment/rule.ts';
import { exercises } from './support/exercises/rule.ts';
import { infrastructureProtection } from './support/infrastructure-protection/rule.ts';
import { integrityResilience } from './support/integrity-resilience/rule.ts';
import { jointCombatFormations } from './support/joint-combat-formations/rule.ts';
import { secureCommunications } from './support/secure-communications/rule.ts';
import { training } from './support/training/rule.ts';

/** Every sanction kind. Adding one is adding its folder and its line here. */
export const SANCTION_KINDS: readonly SanctionKind[] = [
  listings,
  bankRestrictions,
  paymentMessaging,
  centralBankReserves,
  exportRestrictions,
  fossilImportBans,
  priceCap,
  goodsImportBans,
  transportClosures,
  servicesAndEvasion,
];

/** Every kind of support to a partner. */
export const SUPPORT_RULES: readonly SupportRule[] = [
  advisers,
  secureCommunications,
  infrastructureProtection,
  exercises,
  capacityBuildingPackage,
  integrityResilience,
  training,
  equipment,
  jointCombatFormations,
  collectiveDefence,
];

/** The closed list of instruments, in code-unit order. */
export function listInstruments(): readonly string[] {
  return SANCTION_KINDS.flatMap((kind) => Object.keys(kind.instruments)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The kind of an instrument and what it stops; `undefined` outside the closed list. */
export function findInstrument(instrument: string): { readonly kind: SanctionKind; readonly channel: Channel } | undefined {
  for (const kind of SANCTION_KINDS) {
    const channel = Object.hasOwn(kind.instruments, instrument) ? kind.instruments[instrument] : undefined;
    if (channel !== undefined) return { kind, channel };
  }
  return undefined;
}
