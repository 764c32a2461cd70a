/** So many texts are known at least, once they are gone. */
const mostGone = 3_000;

/** Counts how many passages have the same text, now and at most at one time: a page puts some there anew. */
export function createTextNumbers() {
  const numbers = new Map<string, { now: number; most: number }>();
  let forgetsAt = mostGone;
  const forgetGone = () => {
    for (const [text, { now }] of numbers) if (now === 0) numbers.delete(text);
    forgetsAt = mostGone + 2 * numbers.size;
  };

  return {
    came(text: string) {
      if (numbers.size > forgetsAt) forgetGone();
      const number = numbers.get(text) ?? { now: 0, most: 0 };
      number.most = Math.max(number.most, ++number.now);
      numbers.set(text, number);
    },
    went(text: string) {
      numbers.get(text)!.now--;
    },
    /** True where more passages had the text than have it now. */
    hasGone(text: string): boolean {
      const { now, most } = numbers.get(text) ?? { now: 0, most: 0 };
      return now < most;
    },
  };
}
