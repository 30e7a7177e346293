import { InvalidArgumentError } from 'commander';

/** Seeds and replicates are words of 32 bits. */
const LARGEST_KEY = 4294967295;
const LARGEST_PORT = 65535;

/** A parser of whole numbers from `least` to `most` for an option. */
function wholeNumber(least: number, most: number, says: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Write ${says}.`);
  };
}

export const seedNumber = wholeNumber(0, LARGEST_KEY, `a whole number from 0 to ${LARGEST_KEY}`);
export const countNumber = wholeNumber(1, Number.MAX_SAFE_INTEGER, 'a whole number, 1 or more');
export const secondsNumber = wholeNumber(0, 86400, 'whole seconds from 0 to 86400');
export const portNumber = wholeNumber(0, LARGEST_PORT, `a port from 0 to ${LARGEST_PORT}; 0 takes any that is free`);

/** Kilometres from 0 to 50, parts of one allowed. */
export function kilometres(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= 50) return value;
  throw new InvalidArgumentError('Write kilometres from 0 to 50.');
}
