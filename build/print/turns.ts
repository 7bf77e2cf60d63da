// So many at a time: `const once = turns(2, work)` gives a function that waits while two others are at work, first come first served.
export function turns<Input, Output>(
  most: number,
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (input) => {
    if (busy < most) busy++;
    else await new Promise<void>((go) => waiting.push(go)); // takes over the place of the one that ends
    try {
      return await work(input);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
