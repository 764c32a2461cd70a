/** Something wrong in a story file: where, as keys and indices from its root, and why. */
export interface Problem {
  path: readonly (string | number)[];
  reason: string;
}

/** Words a problem for whoever edits the file: `data/stories/x.json: entities[3].gist.from[0]: no source "S99"`. */
export function wordProblem(file: string, { path, reason }: Problem): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return [file, place.replace(/^\./, ''), reason].filter(Boolean).join(': ');
}
