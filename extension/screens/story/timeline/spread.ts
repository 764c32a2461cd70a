/**
 * Places boxes in a column in the order given, at least `gap` apart and all in all as near as can be (by least
 * squares) to where each would like its top to be.
 * Solved by pooling: boxes that would overlap move as one, https://en.wikipedia.org/wiki/Isotonic_regression
 */
export function spread(wanted: readonly number[], heights: readonly number[], gap: number): number[] {
  const pools: { mean: number; size: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, want] of wanted.entries()) {
    offsets.push(offset);
    let pool = { mean: want - offset, size: 1 };
    for (let above = pools.at(-1); above && above.mean > pool.mean; above = pools.at(-1)) {
      pools.pop();
      const size = above.size + pool.size;
      pool = { mean: (above.mean * above.size + pool.mean * pool.size) / size, size };
    }
    pools.push(pool);
    offset += heights[index]! + gap;
  }
  return pools
    .flatMap(({ mean, size }) => Array<number>(size).fill(mean))
    .map((mean, at) => mean + offsets[at]!);
}
