/** The belief in the other's good faith from which cooperation is worth it: (P − S)/((R − T) + (P − S)). */
export function trustNeeded(reward: number, sucker: number, temptation: number, punishment: number): number {
  return (punishment - sucker) / (reward - temptation + (punishment - sucker));
}
