/** All stories of `data/stories/`, validated and merged at build time by `scripts/build/stories-plugin.ts`. */
declare module 'virtual:stories' {
  // An import statement in here would be resolved from nowhere, and its types be `any`.
  const stories: import('./schema.ts').Story[];
  export default stories;
}
