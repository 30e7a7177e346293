import type { MovementMode } from '../cargo/movement-package.ts';
import { air } from './air/rule.ts';
import type { ModeRule } from './define-mode.ts';
import { rail } from './rail/rule.ts';
import { road } from './road/rule.ts';
import { sea } from './sea/rule.ts';

/** Every transport mode that the planner knows. */
export const MODES: Readonly<Record<MovementMode, ModeRule>> = { road, rail, sea, air };
