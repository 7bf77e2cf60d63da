// A deadline for a promise that might never settle: `await within(3_000, browser.close())`.

export class Late extends Error {}

/** Rejects with Late after `milliseconds`. What was begun goes on; ending it is the caller's business. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(`nothing came within ${milliseconds / 1000} seconds`)), milliseconds);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
