// The stopwatch of the talk. It outlives a reload: what it needs is kept for the window.

export interface Timer {
  readonly elapsed: () => number; // seconds
  readonly isRunning: () => boolean;
  readonly start: () => void;
  readonly pause: () => void;
  readonly reset: () => void;
}
interface Kept {
  readonly before: number; // milliseconds run until the last pause
  readonly since: number; // when it was started; 0: it stands
}

export function createTimer(key: string, now: () => number = Date.now): Timer {
  let kept = recall(key);
  const keep = (next: Kept) => {
    kept = next;
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {} // refused: the timer then ends with the page
  };
  const run = () => kept.before + (kept.since === 0 ? 0 : now() - kept.since);
  return {
    elapsed: () => run() / 1000,
    isRunning: () => kept.since !== 0,
    start: () => kept.since === 0 && keep({ before: kept.before, since: now() }),
    pause: () => keep({ before: run(), since: 0 }),
    reset: () => keep({ before: 0, since: 0 }),
  };
}

function recall(key: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
    if (typeof kept?.before === "number" && typeof kept.since === "number") return kept;
  } catch {}
  return { before: 0, since: 0 };
}
