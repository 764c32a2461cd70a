import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { lookOutParts } from '../../extension/browser/frame-globals.ts';

/**
 * What `look-out.js` leaves in its frame for the scripts that a reader's settings or stories bring there besides, by module:
 * each is compiled once, and a look-out that joins the first one has no walk of its own.
 */
const parts: Record<string, readonly string[]> = {
  'extension/annotator/start-page.ts': ['startPage'],
  'extension/browser/in-pages.ts': ['browser'],
  'extension/detect/index/capitals.ts': ['hasNoCapital', 'isWritten'],
  'extension/detect/index/hash-walk.ts': ['walkAllHashes', 'walkHashes'],
  'extension/detect/index/name-index.ts': ['kindBitsOf', 'keptBits', 'openIndex', 'shelfOf'],
  'extension/detect/scan/prefilter.ts': [
    ...['beginning', 'openPrefilter', 'patternOf', 'possibleNames'],
    ...['walkMatches', 'walkOtherScripts', 'walkSpellings'],
  ],
  'extension/detect/text/fold.ts': ['fold', 'isSolid'],
  'extension/detect/text/plain-letters.ts': ['plainText'],
  'extension/messages/ask-background.ts': ['Orphaned', 'Refused', 'ask', 'isAlive'],
  'extension/page/dom/change-watch.ts': ['observed', 'waitAfter'],
  'extension/page/dom/shadow-roots.ts': ['createShadowRoots', 'unable'],
  'extension/page/dom/text-roles.ts': [
    ...['isBlock', 'isElement', 'isRootNode', 'isSilent', 'isUnread', 'isUnreadItself', 'textRoleOf'],
  ],
  'extension/page/dom/tree.ts': ['isClobbered', 'parentOf', 'shownTexts'],
  'extension/page/dom/typing-signs.ts': ['hearTyping', 'typingMark', 'typingSigns'],
  'extension/page/look-out.ts': ['lookOut'],
  'extension/page/schedule/retry.ts': ['retry'],
  'extension/page/schedule/time-slices.ts': ['createTimeSlice'],
  'extension/page/schedule/until-visible.ts': ['untilVisible'],
};

/** In this order they are left: names would cost every page their letters. */
const names = Object.values(parts).flat();

const root = normalizePath(fileURLToPath(new URL('../..', import.meta.url)));
const all = 'virtual:look-out-parts';
/** Marks the id of a module that is meant with nothing taken from elsewhere. */
const rest = '?rest';

/** Gives the build `virtual:look-out-parts`: the parts, to be left in the frame. */
export const leavesParts = (): Plugin => ({
  name: 'backstory:leaves-parts',
  resolveId: (id) => (id === all ? `\0${all}` : undefined),
  load: (id) =>
    id === `\0${all}`
      ? [
          ...Object.entries(parts).map(
            ([path, some]) => `import { ${some.join(', ')} } from ${JSON.stringify(root + path)};`,
          ),
          `export default [${names.join(', ')}];`,
        ].join('\n')
      : undefined,
});

const there = `globalThis[Symbol.for(${JSON.stringify(lookOutParts)})]`;
/** A script looks for the parts again after so many milliseconds, then after twice as many, up to the longest wait. */
const [firstWaitMs, longestWaitMs] = [4, 10_000];

/**
 * Has a script take them from there. It waits for `look-out.js`: Firefox runs those scripts of a page first that it has compiled
 * first.
 */
export const takesParts = (): Plugin => ({
  name: 'backstory:takes-parts',
  enforce: 'pre',
  // Parts that a script has no use for are not read.
  options: (options) => ({ ...options, treeshake: { propertyReadSideEffects: false } }),
  resolveId: (id) => (id === all ? `\0${all}` : id.endsWith(rest) ? id : undefined),
  load(id) {
    // Of a module of which nothing more is used, nothing is done when the script starts either.
    if (id.endsWith(rest))
      return { code: readFileSync(id.slice(0, -rest.length), 'utf8'), moduleSideEffects: false };
    if (id === `\0${all}`)
      return [
        `const left = ${there};`,
        ...names.map((name, at) => `export const ${name} = left[${at}];`),
      ].join('\n');
    const taken = parts[normalizePath(id).slice(root.length)];
    // What is named goes before what the module has besides, of which the build takes what is used.
    return (
      taken &&
      `export { ${taken.join(', ')} } from ${JSON.stringify(all)}; export * from ${JSON.stringify(`${id}${rest}`)};`
    );
  },
  renderChunk: (code) =>
    `(function ready(wait) {
      if (!${there}) return void (wait < ${longestWaitMs} && setTimeout(ready, wait, 2 * wait));
      ${code}
    })(${firstWaitMs});`,
});
