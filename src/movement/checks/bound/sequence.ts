/** What a package needs of a resource: work from `release` on, and done so late that it could still be in time. */
export interface Job {
  readonly release: number;
  /** Of one lane. */
  readonly minutes: number;
  /** Latest end of work that is not late. */
  readonly due: number;
}

/**
 * Least total lateness of any schedule of these jobs on so many lanes. The lanes are taken as one machine of their joint
 * speed, which may stop a job and go on later: every schedule on the lanes is one on that machine. On it the rule of the
 * shortest remaining work makes, for every i, the i-th completion as early as it can be (Schrage 1968); and since lateness
 * is convex, the least sum pairs the i-th completion with the i-th due date. Whole numbers in, a whole number out.
 */
export function leastLateness(jobs: readonly Job[], lanes: number): number {
  const completions = shortestRemainingFirst(jobs, lanes);
  const dues = jobs.map((job) => job.due * lanes).sort((a, b) => a - b);
  let late = 0;
  completions.forEach((at, index) => {
    late += Math.max(0, at - (dues[index] as number));
  });
  return Math.floor(late / lanes);
}

/** Completions in order, in minutes times lanes, so that all stays whole. */
function shortestRemainingFirst(jobs: readonly Job[], lanes: number): number[] {
  const waiting = jobs.map((job) => ({ release: job.release * lanes, left: Math.max(0, job.minutes) }));
  waiting.sort((a, b) => a.release - b.release);
  const completions: number[] = [];
  const open: { left: number }[] = [];
  let now = -Infinity;
  let next = 0;
  while (completions.length < jobs.length) {
    if (open.length === 0) now = Math.max(now, waiting[next]?.release ?? now);
    for (let job = waiting[next]; job && job.release <= now; job = waiting[next]) {
      open.push({ left: job.left });
      next++;
    }
    open.sort((a, b) => a.left - b.left);
    const [shortest] = open;
    if (!shortest) continue;
    const until = Math.min(now + shortest.left, waiting[next]?.release ?? Infinity);
    shortest.left -= until - now;
    now = until;
    if (shortest.left > 0) continue;
    open.shift();
    completions.push(now);
  }
  return completions;
}
