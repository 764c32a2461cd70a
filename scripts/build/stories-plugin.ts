import { normalizePath, type Plugin } from 'vite';
import type { Story } from '../../extension/story/format/schema.ts';
import { readStories, storiesFolder, storyFiles } from '../stories/read-stories.ts';

const modules: Record<string, (stories: Story[]) => unknown> = {
  'virtual:stories': (stories) => stories,
  'virtual:prefilter': async (stories) => (await packing()).packPrefilter(stories),
  'virtual:everyday-prefilter': async (stories) => (await packing()).packEverydayPrefilter(stories),
  'virtual:page-index': async (stories) => (await packing()).packNamesAndCues(stories),
};

/** Gives the build `virtual:stories` and the indexes of names; a broken story file fails it with all problems. */
export function stories(folder = storiesFolder): Plugin {
  return {
    name: 'backstory:stories',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    async load(id) {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (!make) return;
      // Before reading: a broken file is watched too, so that mending it builds again.
      for (const path of storyFiles(folder)) this.addWatchFile(path);
      const json = JSON.stringify(await make(readStories(folder)));
      // Parsing a long string of JSON is quicker than evaluating the same as a literal, but that weighs more in every
      // page: https://v8.dev/blog/cost-of-javascript-2019#json
      return id.endsWith('stories')
        ? `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`
        : `export default ${json};`;
    },
    configureServer({ environments, watcher }) {
      watcher.add(folder);
      const forget = (file: string) => {
        if (!normalizePath(file).startsWith(normalizePath(folder))) return;
        for (const { moduleGraph, hot } of Object.values(environments)) {
          for (const id of Object.keys(modules)) {
            const module = moduleGraph.getModuleById(`\0${id}`);
            if (module) moduleGraph.invalidateModule(module);
          }
          hot.send({ type: 'full-reload' });
        }
      };
      watcher.on('add', forget).on('unlink', forget).on('change', forget);
    },
  };
}

/** The indexes are made by the code that will read them, loaded late because only these modules need it. */
const packing = () => import('../../extension/detect/pack/pack.ts');
