import type { TreatyRule } from './law/define-treaty.ts';
import { anzus4 } from './treaties/anzus-4/rule.ts';
import { csto4 } from './treaties/csto-4/rule.ts';
import { japanUs5 } from './treaties/japan-us-5/rule.ts';
import { jef } from './treaties/jef/rule.ts';
import { nat4 } from './treaties/nat-4/rule.ts';
import { nat5 } from './treaties/nat-5/rule.ts';
import { nat6 } from './treaties/nat-6/rule.ts';
import { rio3 } from './treaties/rio-3/rule.ts';
import { teu427 } from './treaties/teu-42-7/rule.ts';
import { tfeu222 } from './treaties/tfeu-222/rule.ts';

/** Every clause that is assessed. A new one is a folder and a line here. */
export const TREATIES: readonly TreatyRule[] = [nat4, nat5, nat6, teu427, tfeu222, csto4, anzus4, rio3, japanUs5, jef];
