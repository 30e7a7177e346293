/** Reports name states by ISO 3166 alpha-3, seats by alpha-2: those that crises of this scenario shelf tell of. */
const PAIRS =
  'ALB:AL AUS:AU AUT:AT BEL:BE BGR:BG BIH:BA BLR:BY CAN:CA CHE:CH CHN:CN CYP:CY CZE:CZ DEU:DE DNK:DK ESP:ES EST:EE FIN:FI ' +
  'FRA:FR GBR:GB GEO:GE GRC:GR HRV:HR HUN:HU IND:IN IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JPN:JP KAZ:KZ KOR:KR LTU:LT ' +
  'LUX:LU LVA:LV MDA:MD MKD:MK MLT:MT MNE:ME NLD:NL NOR:NO NZL:NZ POL:PL PRK:KP PRT:PT ROU:RO RUS:RU SRB:RS SVK:SK SVN:SI ' +
  'SWE:SE SYR:SY TUR:TR UKR:UA USA:US AFG:AF ARM:AM AZE:AZ';

const shorter = new Map(PAIRS.split(' ').map((pair) => pair.split(':') as [string, string]));

/** `RUS` gives `RU`; what is no state of the list stays as it is. */
export const shortCode = (actor: string): string => shorter.get(actor) ?? actor;
