import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SeatId } from '../../words/ids.ts';

/** What an exercise starts from, as it is stored. */
export const exerciseHead = z.object({
  v: z.literal(1),
  title: z.string(),
  marking: z.string(),
  scenario: z.string(),
  /** Hash of what the scenario led to at STARTEX: a changed scenario or engine would play the records otherwise. */
  opening: z.string(),
  seed: z.number(),
  /** What the invitation codes are made from. */
  secret: z.string(),
});

export type ExerciseHead = z.infer<typeof exerciseHead>;

export function newSecret(): string {
  return randomBytes(16).toString('hex');
}

/** No letter that is mistaken for a figure. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LETTERS = 10;

/** The code that lets a person take a seat: the same as long as the exercise lives. 50 bits. */
export function invitationCode(secret: string, exercise: string, seat: SeatId): string {
  const digest = createHmac('sha256', secret).update(`${exercise}\n${seat}`).digest();
  const letters = Array.from({ length: CODE_LETTERS }, (_, index) => LETTERS[(digest[index] as number) % LETTERS.length]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** As people type them: small letters, without the hyphen. */
export function normalCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
