import type { Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';
import { sendCommand } from './support/send-command.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();
const filler = '<p>Nothing of note was said by those who sat at the table that day.</p>'.repeat(40);
const long = 'Nothing of note was said by those who sat at the table that day. '.repeat(120);

let own: Page;
beforeEach(async () => {
  own = await driver.own('options.html');
});

/** Where what is walked to stands, as its frame sees it; undefined while nothing is. */
const walkedTo = async (frame: Page | Frame) => (await paintedIn(frame, 'walk'))[0];

/** Goes on, and waits until a name is marked and stands on the screen of a frame. */
async function next(tab: Tab, name: string, { frame = tab.page as Page | Frame, by = 'next' } = {}) {
  await sendCommand(own, tab, `${by}-mention`);
  return until(`${name} to be walked to`, async () => {
    const found = await walkedTo(frame);
    return found?.text === name ? found : undefined;
  });
}

async function openFront(html: string): Promise<Tab> {
  const tab = await driver.open(html);
  await tab.page.bringToFront();
  return tab;
}

/** Waits until the name that is walked to stands, for long enough, between these heights of its frame. */
const settled = (frame: Page | Frame, top: number, bottom: number) => {
  let times = 0;
  return until('the name to be in sight', async () => {
    const box = (await walkedTo(frame))?.box;
    times = box && box.y >= top && box.y + box.height <= bottom ? times + 1 : 0;
    return times > 4;
  });
};

describe('the walk brings the name itself into view', () => {
  test.for<[where: string, html: string]>([
    ['a long paragraph of the page', `<p>OpenAI first.</p><p>${long}Here is Samsung at last. ${long}</p>`],
    [
      'a long paragraph of a box that scrolls',
      `<p>OpenAI first.</p><main style="height:500px;overflow:auto"><p>${long}Samsung. ${long}</p></main>`,
    ],
    [
      'a box in a box, drawn larger',
      `<p>OpenAI first.</p>${filler}<div style="height:300px;width:600px;overflow:auto;transform:scale(1.5);transform-origin:0 0">${filler}<div style="height:200px;overflow:scroll">
        ${filler}<p>${long}Samsung.</p></div>${filler}</div>${filler}`,
    ],
    [
      'a table that scrolls sideways',
      `<p>OpenAI first.</p><div style="width:400px;overflow-x:auto"><table style="width:1600px"><tr><td>Nothing
        <td style="width:1200px"><td>Samsung</table></div>`,
    ],
    [
      'sections that are laid out when they come near',
      `<p>OpenAI first.</p>${`<section style="content-visibility:auto;contain-intrinsic-size:auto 50px">${filler}</section>`.repeat(8)}
        <section style="content-visibility:auto;contain-intrinsic-size:auto 50px">${filler}<p>Samsung</section>${filler}`,
    ],
    [
      'a page that scrolls smoothly, under a header',
      `<style>html{scroll-behavior:smooth;scroll-padding-top:100px}header{position:fixed;inset:0 0 auto;height:90px;background:#fff}</style>
        <header></header><p style="margin-top:120px">OpenAI first.</p>${filler}<p>Samsung</p>${filler}`,
    ],
    [
      'a shadow tree that scrolls what is put into it',
      `<p>OpenAI first.</p><div><template shadowrootmode=open><div style="height:300px;overflow:auto"><slot></slot></div>
        </template><p>${long}Samsung. ${long}</p></div>`,
    ],
    [
      'a page with a bar at its foot',
      `<div style="position:fixed;inset:auto 0 0;height:200px;background:#eee"></div><p>OpenAI first.</p>
        <p style="margin-top:490px">Samsung</p>${filler}`,
    ],
    [
      'a body that scrolls in its root',
      `<html style="height:100%;overflow:hidden"><body style="height:100%;margin:0;overflow:auto"><p>OpenAI first.</p>${filler}<p>Samsung</p>${filler}`,
    ],
  ])('in %s', async ([, html]) => {
    const tab = await openFront(html);
    await tab.expectPainted(['OpenAI', 'Samsung']);
    await next(tab, 'OpenAI');
    await next(tab, 'Samsung');
    await settled(tab.page, 0, 700);
    const isSeen = await tab.page.evaluate(() => {
      const [range] = CSS.highlights.get([...CSS.highlights.keys()].find((name) => name.includes('-walk'))!)!;
      const live = new Range();
      live.setStart(range!.startContainer, range!.startOffset);
      live.setEnd(range!.endContainer, range!.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      const element = range!.startContainer.parentElement!;
      const root = element.getRootNode() as Document;
      return root.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
    expect(isSeen).toBe(true);
  });

  test.for<[where: string, host: '127.0.0.1' | 'localhost']>([
    ['the page around', '127.0.0.1'],
    ['a page of another site around', 'localhost'],
  ])('in a frame as high as its text, by scrolling %s', async ([, host]) => {
    const inner = driver.site.put(`<body style="margin:0;width:800px"><p>${long}Samsung. ${long}</p>`, {
      host,
    });
    const tab = await openFront(
      `<p>OpenAI first.</p><iframe id=f scrolling=no src="${inner}" style="width:800px;height:3000px;border:0"></iframe>`,
    );
    const frame = await until('the frame', async () => tab.page.frames()[1]);
    await tab.expectPainted(['OpenAI']);
    await tab.expectPainted(['Samsung'], { frame });
    await next(tab, 'OpenAI');
    const { box } = await next(tab, 'Samsung', { frame });
    await until('the name to be in sight', () =>
      tab.page.evaluate((y) => {
        const at = document.querySelector('iframe')!.getBoundingClientRect().top + y;
        return at > 0 && at < innerHeight - 20;
      }, box.y),
    );
    if (host === 'localhost')
      expect(await frame.evaluate(() => document.querySelectorAll('html > :not([popover])').length)).toBe(2);
  });
});

describe('the walk leaves the page as it was', () => {
  test.for<[what: string, box: string]>([
    ['a box that a paywall cuts', 'max-height:120px;overflow:hidden'],
    ['a box that is clipped', 'max-height:120px;overflow:clip'],
    ['slides that only buttons move', 'width:300px;overflow:hidden;white-space:nowrap'],
  ])('%s is not scrolled', async ([, box]) => {
    const tab =
      await openFront(`<div id=box style="${box}"><p style="display:inline-block;width:300px">OpenAI came.</p>
      ${filler}<p style="display:inline-block;width:300px">Samsung answered.</p></div><p>Kakao</p>${filler}<p>DeepSeek</p>`);
    await until('underlines', async () => (await tab.painted()).includes('DeepSeek'));
    for (let step = 0; step < 5; step++) {
      await sendCommand(own, tab, 'next-mention');
      await until('a step', async () => (await tab.painted('walk')).length === 1);
      expect(
        await tab.page.evaluate(() => {
          const { scrollLeft, scrollTop } = document.querySelector('#box')!;
          return [scrollLeft, scrollTop];
        }),
      ).toEqual([0, 0]);
    }
  });

  test.for(['body{overflow:hidden}', 'html,body{overflow:hidden;height:100%}'])(
    'a page that is locked under a dialog is not scrolled: %s',
    async (style) => {
      const inner = driver.site.put('<p>Kakao', { host: 'localhost' });
      const tab = await openFront(`<style>${style}</style><p>OpenAI</p>${filler}<p>Samsung</p>
      <iframe src="${inner}"></iframe>`);
      const frame = await until('the frame', async () => tab.page.frames()[1]);
      await tab.expectPainted(['OpenAI', 'Samsung']);
      await tab.expectPainted(['Kakao'], { frame });
      await next(tab, 'OpenAI');
      // What a body with a height of its own cuts off is not counted.
      if (!style.includes('height')) await next(tab, 'Samsung');
      await next(tab, 'Kakao', { frame });
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect(await tab.page.evaluate(() => scrollY + document.body.scrollTop)).toBe(0);
    },
  );

  test('a reader who scrolls away is not brought back', async () => {
    const tab = await openFront(`<p>OpenAI</p>${filler}<p>Samsung</p>${filler}`);
    await tab.expectPainted(['OpenAI', 'Samsung']);
    await next(tab, 'OpenAI');
    await next(tab, 'Samsung');
    await settled(tab.page, 0, 700);
    await tab.page.keyboard.press('Home');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await walkedTo(tab.page))!.box.y).toBeGreaterThan(700);
  });
});

describe('keys work whichever frame has the keyboard', () => {
  test.for<[what: string, frame: (empty: string) => string]>([
    ['written into the page', () => 'srcdoc="<button>Play</button> a video"'],
    ['of another site', (empty) => `src="${empty}"`],
  ])('one without names, %s', async ([, frame]) => {
    const empty = driver.site.put('<button>Play</button>', { host: 'localhost' });
    const tab = await openFront(`<p>Samsung and Kakao</p><iframe ${frame(empty)}></iframe>`);
    await tab.expectPainted(['Kakao', 'Samsung']);
    const inner = await until('the frame', async () => tab.page.frames()[1]);
    await inner.focus('button');
    await next(tab, 'Samsung');
    await next(tab, 'Kakao');
    await next(tab, 'Samsung', { by: 'previous' });
    await sendCommand(own, tab, 'open-card');
    await tab.expectCard('Samsung');
  });

  test('in document order, each frame where it stands', async () => {
    const inner = (text: string) => `<iframe srcdoc="<p>${text}</p>"></iframe>`;
    const tab = await openFront(`<p>Samsung</p>${inner('Kakao')}<p>OpenAI</p>${inner('DeepSeek')}`);
    const [, first, second] = await until(
      'frames',
      async () => tab.page.frames().length === 3 && tab.page.frames(),
    );
    await tab.expectPainted(['OpenAI', 'Samsung']);
    await tab.expectPainted(['Kakao'], { frame: first! });
    await tab.expectPainted(['DeepSeek'], { frame: second! });
    await next(tab, 'Samsung');
    await next(tab, 'Kakao', { frame: first! });
    expect(await walkedTo(tab.page)).toBeUndefined();
    await next(tab, 'OpenAI');
    await next(tab, 'DeepSeek', { frame: second! });
    await next(tab, 'Samsung');
    await next(tab, 'DeepSeek', { frame: second!, by: 'previous' });
  });

  test.skipIf(inChromiumOnly('commands of the browser'))('and the browser’s own keys are heard', async () => {
    const tab = await openFront('<p>Samsung and Kakao</p><iframe srcdoc="<button>Play</button>"></iframe>');
    await tab.expectPainted(['Kakao', 'Samsung']);
    const inner = await until('the frame', async () => tab.page.frames()[1]);
    await inner.focus('button');
    const target = driver.launched.puppet.targets().find((one) => one.type() === 'service_worker');
    const worker = await target!.worker();
    await worker!.evaluate(() => {
      const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(name: string): void } };
      onCommand.dispatch('next-mention');
    });
    await until('the mark', async () => (await tab.painted('walk')).join() === 'Samsung');
  });
});

describe('what is heard of it', () => {
  /** What the closed tree says to who listens; the page's own text is not it. */
  const said = (tab: Tab) =>
    tab.inCard((root) => {
      const region = root.querySelector('[role=status]');
      return region?.querySelector<HTMLElement>('[data-said]')?.dataset.said;
    });

  test('name, kind, place in the count, and the keys of its card', async () => {
    const tab = await openFront('<p>Samsung and Kakao</p><iframe srcdoc="<p>OpenAI</p>"></iframe>');
    await tab.expectPainted(['Kakao', 'Samsung']);
    await tab.expectPainted(['OpenAI'], { frame: tab.page.frames()[1]! });
    await next(tab, 'Samsung');
    await until('the words', async () => (await said(tab)) !== undefined);
    expect(await said(tab)).toMatch(/^Samsung, organization, 1 of 3\. Alt\+Shift\+K opens its card\.$/i);
    await next(tab, 'Kakao');
    await expect.poll(() => said(tab), { timeout: 5_000 }).toMatch(/^Kakao, organization, 2 of 3\. /i);
  });

  test('a page finds none of it', async () => {
    const tab = await openFront('<p>Samsung and Kakao</p>');
    await tab.expectPainted(['Kakao', 'Samsung']);
    await next(tab, 'Samsung');
    await until('the words', async () => (await said(tab)) !== undefined);
    const found = await tab.page.evaluate(() => {
      const { find } = window as unknown as { find(text: string): boolean };
      const isFound = find('organization') || find('1 of 2');
      document.execCommand('selectAll');
      return [isFound, document.documentElement.outerHTML, String(getSelection())].join();
    });
    expect(found).toMatch(/^false/);
    expect(found).not.toMatch(/organi[sz]ation|1 of 2/i);
  });
});

test('it begins with the first name in view inside an article', async () => {
  const tab = await openFront(`<nav><a href="#x">OpenAI</a></nav><aside>DeepSeek</aside>
    <article><p>It is Samsung.</p><aside>Sam Altman</aside></article><footer>Kakao</footer>`);
  await until('underlines', async () => (await tab.painted()).includes('Samsung'));
  await next(tab, 'Samsung');
});

test('a name out of sight is brought back before its card opens by key', async () => {
  const tab = await openFront(`<p>OpenAI</p>${filler}<p>Samsung</p>${filler}`);
  await tab.expectPainted(['OpenAI', 'Samsung']);
  await next(tab, 'OpenAI');
  await next(tab, 'Samsung');
  await settled(tab.page, 0, 700);
  await tab.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await sendCommand(own, tab, 'open-card');
  await tab.expectCard('Samsung');
});
