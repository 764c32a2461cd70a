import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerScript } from '../../../../entrypoints/background/in-pages/registered-script.ts';

type Script = Record<string, unknown> & { id: string };

const matches = ['http://*/*', 'https://*/*'];
let scripts: Map<string, Script>;
let did: string[];
/** What was run last in an open tab. */
let files: string[];

beforeEach(() => {
  fakeBrowser.reset();
  scripts = new Map();
  did = [];
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => scripts.get(id) ?? []),
      async registerContentScripts([script]: [Script]) {
        if (scripts.has(script.id)) throw new Error('Registered already.');
        did.push('registered');
        scripts.set(script.id, script);
      },
      async updateContentScripts([script]: [Script]) {
        if (!scripts.has(script.id)) throw new Error('Not registered.');
        did.push('updated');
        scripts.set(script.id, { ...scripts.get(script.id), ...script });
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        did.push('taken away');
        for (const id of ids) scripts.delete(id);
      },
      async executeScript({
        target,
        files: run,
      }: {
        target: { tabId: number; allFrames?: boolean };
        files: string[];
      }) {
        files = run;
        did.push(`run in ${target.tabId}${target.allFrames ? ' and its frames' : ''}`);
        if (target.tabId === 2) throw new Error('The tab was closed.');
      },
    },
  });
  fakeBrowser.tabs.query = (async () => [
    { id: 1 },
    { id: 2 },
    { id: 3, discarded: true },
    { id: 4 },
  ]) as never;
});

const inOpenTabs = ['run in 1 and its frames', 'run in 2 and its frames', 'run in 4 and its frames'];

describe('a script that is registered', () => {
  test('runs in open tabs at once, in frames without an address of their own too, and in later sessions', async () => {
    await registerScript('names', matches);
    expect(did).toEqual(['registered', ...inOpenTabs]);
    expect(scripts.get('names')).toMatchObject({
      js: ['names.js'],
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    });
  });

  test.each(['look-out.js', 'moz-extension://6f1a/look-out.js'])(
    'that takes parts of the script of every page has that run before it in open tabs: %s',
    async (file) => {
      fakeBrowser.runtime.getManifest = () => ({ content_scripts: [{ js: [file] }] }) as never;
      await registerScript('names', matches, { isBehindLookOut: true });
      expect(files).toEqual(['/look-out.js', '/names.js']);
      expect(scripts.get('names')).toMatchObject({ js: ['names.js'] });
      await registerScript('others', matches);
      expect(files).toEqual(['/others.js']);
    },
  );

  test('is left alone while it stands as it should, whatever a browser tells of it', async () => {
    await registerScript('names', matches);
    did = [];
    await registerScript('names', matches.toReversed());
    // One browser tells whole addresses, and not all that was said.
    const { matchOriginAsFallback: _, ...told } = scripts.get('names')!;
    scripts.set('names', { ...told, js: ['moz-extension://6f1a/names.js'], world: 'ISOLATED' } as Script);
    await registerScript('names', matches);
    expect(did).toEqual([]);
  });

  test.each([
    ['for other pages', { matches: ['*://news.example/*'] }],
    ['not for frames without an address', { matchOriginAsFallback: false }],
    ['as another file', { js: ['old-names.js'] }],
  ])('by an earlier version, %s, is put right', async (_, earlier) => {
    await registerScript('names', matches);
    scripts.set('names', { ...scripts.get('names')!, ...earlier });
    did = [];
    await registerScript('names', matches);
    expect(did).toEqual(['updated', ...inOpenTabs]);
    expect(scripts.get('names')).toMatchObject({ matches, matchOriginAsFallback: true, js: ['names.js'] });
  });

  test('and lost is registered again', async () => {
    await registerScript('names', matches);
    scripts.clear();
    did = [];
    await registerScript('names', matches);
    expect(did).toEqual(['registered', ...inOpenTabs]);
  });

  test('is taken away where it has no pages, once', async () => {
    await registerScript('names', []);
    expect(did).toEqual([]);
    await registerScript('names', matches);
    did = [];
    await registerScript('names', []);
    await registerScript('names', []);
    expect(did).toEqual(['taken away']);
  });
});

test('an update has the open tabs run the new version, and a tab that is closed meanwhile keeps no other from it', async () => {
  await registerScript('names', matches);
  did = [];
  await registerScript('names', matches, { isRestart: true });
  expect(did).toEqual(inOpenTabs);
});
