/** All stories of `data/stories/`, validated and merged at build time by `scripts/stories-plugin.ts`. */
declare module 'virtual:stories' {
  import type { Story } from './schema.ts';

  const stories: Story[];
  export default stories;
}
/** The packed name index that the page's scan opens; hashes only, see `detect/index.ts`. */
declare module 'virtual:name-index' {
  const packed: string;
  export default packed;
}
