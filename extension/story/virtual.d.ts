/** All stories of `data/stories/`, validated and merged at build time by `scripts/stories-plugin.ts`. */
declare module 'virtual:stories' {
  // An import statement in here would be resolved from nowhere, and its types be `any`.
  const stories: import('./schema.ts').Story[];
  export default stories;
}
/** The sieve of names that a page's scan opens; hashes only, see `detect/pack.ts`. */
declare module 'virtual:name-index' {
  const packed: string;
  export default packed;
}
/** The same with the words that decide about names: what a page that has one is searched for. */
declare module 'virtual:page-index' {
  const packed: string;
  export default packed;
}
