import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterChange, changeOf, joined, reverse } from '../../../extension/settings/change.ts';
import { defaults } from '../../../extension/settings/defaults.ts';
import { loadSettings } from '../../../extension/settings/load.ts';
import { changeSetting } from '../../../extension/settings/save.ts';

beforeEach(() => fakeBrowser.reset());

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

describe('a change of a list', () => {
  test('leads from one value to the other, and back', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const change = changeOf('sites', before, after);
        expect(new Set(afterChange(before, change) as string[])).toEqual(new Set(after));
        const back = reverse(change, { ...defaults, sites: before });
        expect(new Set(afterChange(after, back) as string[])).toEqual(new Set(before));
      }),
    );
  });

  test('two in a row are one', () => {
    fc.assert(
      fc.property(list, list, list, (before, between, after) => {
        const one = joined(changeOf('sites', before, between), changeOf('sites', between, after));
        expect(new Set(afterChange(before, one) as string[])).toEqual(new Set(after));
      }),
    );
  });

  test('keeps what another one has added meanwhile', () => {
    const mine = changeOf('sites', [], ['one.example']);
    expect(afterChange(['two.example'], mine)).toEqual(['two.example', 'one.example']);
  });

  test('knows objects by what they say', () => {
    const kakao = { page: 'https://a.example/', name: 'Kakao' };
    const turned = { name: 'Kakao', page: 'https://a.example/' };
    expect(afterChange([kakao], changeOf('silencedNames', [turned], []))).toEqual([]);
  });
});

test('two pages that change one list at once lose nothing of each other', async () => {
  const shown = await loadSettings();
  await Promise.all(
    ['one.example', 'two.example', 'three.example'].map((site) =>
      changeSetting(() => changeOf('sites', shown.sites, [site])),
    ),
  );
  expect((await loadSettings()).sites.toSorted()).toEqual(['one.example', 'three.example', 'two.example']);
});

test('what takes a change back is given', async () => {
  const back = await changeSetting(() => changeOf('sites', [], ['one.example']));
  await changeSetting(() => changeOf('sites', [], ['two.example']));
  await changeSetting(() => back);
  expect((await loadSettings()).sites).toEqual(['two.example']);
});
