import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';

const driver = useDriver();

type Own = Awaited<ReturnType<typeof driver.own>>;

/** The panel in a tab of its own, where it follows the tab that was in front before. */
const openPanel = () => driver.own('sidepanel.html');

const mentionsIn = (panel: Own) =>
  panel.evaluate(() => [...document.querySelectorAll('.mention')].map((name) => name.textContent));

async function expectMentions(panel: Own, names: string[]) {
  const wanted = names.join();
  await until(
    `the panel to list ${wanted || 'nothing'}`,
    async () => (await mentionsIn(panel)).join() === wanted,
  );
}

const headingIn = (panel: Own) => panel.evaluate(() => document.querySelector('.view h1')?.textContent ?? '');

const press = (panel: Own, at: number) =>
  panel.evaluate((nth) => document.querySelectorAll<HTMLElement>('.mention')[nth]!.click(), at);

const page =
  '<article><h2>Talks</h2><p>Kakao and OpenAI met.</p></article><div style="height:3000px"></div><p>Then Kakao left for Seoul.</p>';

describe('the panel', () => {
  test('lists every mention in document order, in its sentence and article', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    const panel = await openPanel();
    await expectMentions(panel, ['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    const around = await panel.evaluate(() =>
      [...document.querySelectorAll('.said')].map((words) => words.textContent),
    );
    expect(around.at(-1)).toBe('Then Kakao left for Seoul.');
    const articles = await panel.evaluate(() =>
      [...document.querySelectorAll('.article')].map((heading) => heading.textContent),
    );
    expect(articles[0]).toBe('Talks');
    expect(articles).toHaveLength(2);
  });

  test('scrolls the page to a mention, marks it there and says so', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    const panel = await openPanel();
    await expectMentions(panel, ['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    await press(panel, 3);
    await until('the mark', async () => (await tab.painted('walk')).join() === 'Seoul');
    await until('the words', () =>
      panel.evaluate(() => /Seoul.*4/.test(document.querySelector('[role=status]')?.textContent ?? '')),
    );
    expect(await panel.evaluate(() => document.querySelector('.mention[aria-current]')?.textContent)).toBe(
      'Seoul',
    );
    await tab.page.bringToFront();
    await until('the page to be there', () => tab.page.evaluate(() => scrollY > 1_000));
    await press(panel, 0);
    await until('the page to be back', () => tab.page.evaluate(() => scrollY < 100));
    expect(await tab.painted('walk')).toEqual(['Kakao']);
  });

  test('reaches into frames', async () => {
    const inner = driver.site.put('<p>Samsung Electronics is in Seoul.</p>', { host: 'localhost' });
    const tab = await driver.open(`<p>Kakao</p><iframe src="${inner}"></iframe>`);
    await tab.expectPainted(['Kakao']);
    const frame = await until('the frame', async () => tab.page.frames().find((one) => one.url() === inner));
    await tab.expectPainted(['Samsung Electronics', 'Seoul'], { frame });
    const panel = await openPanel();
    await expectMentions(panel, ['Kakao', 'Samsung Electronics', 'Seoul']);
    await press(panel, 2);
    await until('the mark', async () => (await tab.painted('walk', frame)).join() === 'Seoul');
    await press(panel, 0);
    await until('the mark elsewhere', async () => (await tab.painted('walk')).join() === 'Kakao');
    await until('no mark where it was', async () => (await tab.painted('walk', frame)).length === 0);
  });

  test('follows the tab in front, where it goes, and how its page changes', async () => {
    const first = await driver.open('<p>Kakao</p>');
    await first.expectPainted(['Kakao']);
    const panel = await openPanel();
    await expectMentions(panel, ['Kakao']);
    const second = await driver.open('<p>OpenAI</p>');
    await expectMentions(panel, ['OpenAI']);
    await second.page.evaluate(() => {
      document.querySelector('p')!.insertAdjacentHTML('beforebegin', '<p>DeepSeek-R1 first</p>');
    });
    await expectMentions(panel, ['DeepSeek-R1', 'OpenAI']);
    await second.page.goto(driver.site.put('<p>Samsung Electronics</p>'));
    await expectMentions(panel, ['Samsung Electronics']);
    await second.page.evaluate(() => history.back());
    // A page that was kept for this still has what was put into it.
    await until('the page come back to', async () => (await mentionsIn(panel)).at(-1) === 'OpenAI');
    await first.page.bringToFront();
    await expectMentions(panel, ['Kakao']);
  });

  test('says why there is nothing', async () => {
    const tab = await driver.open('<p>Nothing of note.</p>');
    const panel = await openPanel();
    await until('nothing found', async () => /nothing found/i.test(await headingIn(panel)));
    const options = await driver.own('options.html');
    await options.bringToFront();
    await until('that it cannot be read', async () => /can’t read this page/i.test(await headingIn(panel)));
    await tab.page.bringToFront();
    await driver.set({ sites: ['127.0.0.1'] });
    await until('off', async () => /off on this site/i.test(await headingIn(panel)));
    await driver.set({ enabled: false, sites: [] });
    await until('paused', async () => /paused/i.test(await headingIn(panel)));
    await panel.evaluate(() => document.querySelector<HTMLElement>('.view .button')!.click());
    await until('nothing found again', async () => /nothing found/i.test(await headingIn(panel)));
  });

  test('says on timeline and names what the page mentions', async () => {
    const tab = await driver.open('<p>DeepSeek-R1, yes, DeepSeek-R1.</p>');
    await tab.expectPainted(['DeepSeek-R1', 'DeepSeek-R1']);
    const panel = await openPanel();
    await expectMentions(panel, ['DeepSeek-R1', 'DeepSeek-R1']);
    const choose = (name: string) =>
      panel.evaluate((id) => document.getElementById(id)!.click(), `tab-${name}`);
    await choose('timeline');
    await until('the event', () =>
      panel.evaluate(() =>
        /2 on this page/.test(document.querySelector('#event-r1-released')?.textContent ?? ''),
      ),
    );
    await choose('names');
    await until('the name', () =>
      panel.evaluate(() => /^2/.test(document.querySelector('#name-deepseek-r1 .count')?.textContent ?? '')),
    );
  });
});

describe('its place in the browser', () => {
  test('is declared, with a key, and nothing opens by itself', async () => {
    const own = await driver.own('options.html');
    const manifest = await own.evaluate(
      () => chrome.runtime.getManifest() as unknown as Record<string, unknown>,
    );
    if (browserName === 'firefox') {
      expect(manifest.sidebar_action).toMatchObject({ open_at_install: false });
      expect(manifest.permissions).not.toContain('sidePanel');
    } else {
      expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
      expect(manifest.permissions).toContain('sidePanel');
    }
    const keys = await own.evaluate(() => chrome.commands.getAll());
    expect(keys.find(({ name }) => name === 'open-panel')?.shortcut).toMatch(/Y$|⌥⇧Y/);
  });

  test('is opened by the popup’s button, beside the page', async () => {
    const tab = await driver.open('<p>Kakao</p>');
    await tab.expectPainted(['Kakao']);
    const popup = await driver.popup(tab);
    const button = await until(
      'the button',
      async () => (await popup.$('footer .button + .button')) ?? undefined,
    );
    await button.click();
    const own = await driver.own('options.html');
    await until('the panel', () =>
      own.evaluate(async (isFirefox) => {
        if (isFirefox)
          return (
            chrome as unknown as { sidebarAction: { isOpen(of: object): Promise<boolean> } }
          ).sidebarAction.isOpen({});
        const contexts = await chrome.runtime.getContexts({
          contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType],
        });
        return contexts.length === 1;
      }, browserName === 'firefox'),
    );
  });
});
