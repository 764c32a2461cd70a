import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  countOpened,
  enough,
  forgetOpened,
  loadOpened,
  type Opened,
  saveOpened,
} from '../../../extension/settings/opened-counts.ts';
import { resetSettings } from '../../../extension/settings/save.ts';

beforeEach(() => fakeBrowser.reset());

describe('counting', () => {
  test('a name is known the time that is enough, and its count ends there', () => {
    let opened: Opened = { seoul: 2 };
    const known: boolean[] = [];
    for (let time = 1; time <= enough; time++) {
      const counted = countOpened(opened, 'kakao');
      opened = counted.opened;
      known.push(counted.isKnown);
    }
    expect(known).toEqual([...Array(enough - 1).fill(false), true]);
    expect(opened).toEqual({ seoul: 2 });
  });

  test('what was given stays as it is', () => {
    const opened = { kakao: 1 };
    countOpened(opened, 'kakao');
    expect(opened).toEqual({ kakao: 1 });
  });
});

describe('stored counts', () => {
  test('are read as they were saved, without what is none', async () => {
    await saveOpened({ kakao: 3 });
    expect(await loadOpened()).toEqual({ kakao: 3 });
    await fakeBrowser.storage.local.set({ opened: { kakao: 2, seoul: 'often', openai: -1 } });
    expect(await loadOpened()).toEqual({ kakao: 2 });
    await fakeBrowser.storage.local.set({ opened: 7 });
    expect(await loadOpened()).toEqual({});
  });

  test.each([
    ['forgetting', forgetOpened],
    ['a reset of all options', resetSettings],
  ])('go with %s, and come back with its undo', async (_, forget) => {
    await saveOpened({ kakao: 3 });
    const undo = await forget();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await undo();
    expect(await loadOpened()).toEqual({ kakao: 3 });
  });
});
