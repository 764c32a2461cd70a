import { describe, expect, test } from 'vitest';
import { toldOf } from '../../scripts/browser/told-count.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();

describe('pages that change', () => {
  test('a single-page application that goes to another page', async () => {
    const tab = await driver.open('<main><p>OpenAI is here.</p></main>');
    await tab.expectPainted(['OpenAI']);
    await tab.page.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      const main = document.createElement('main');
      main.append(document.createElement('p'));
      main.firstElementChild!.textContent = 'Kakao is in Seoul.';
      document.querySelector('main')!.replaceWith(main);
    });
    await tab.expectPainted(['Kakao', 'Seoul']);
    await tab.page.evaluate(() => {
      document.querySelector('main')!.textContent = '';
      history.back();
    });
    await tab.expectPainted([]);
  });

  test('text that comes while one scrolls', async () => {
    const tab = await driver.open(`<div id=list>${'<p style="height: 40vh">OpenAI</p>'.repeat(5)}</div>
      <script>
        addEventListener('scroll', () => {
          if (list.children.length > 20 || scrollY + innerHeight < document.body.scrollHeight - 50) return;
          for (let i = 0; i < 3; i++) list.append(Object.assign(document.createElement('p'), { textContent: 'Kakao' }));
        });
      </script>`);
    await tab.expectPainted(Array(5).fill('OpenAI'));
    await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.expectPainted([...Array(5).fill('OpenAI'), ...Array(3).fill('Kakao')]);
  });

  test('text that is edited, and text that is taken away', async () => {
    const tab = await driver.open('<p id=a>It is OpenAI now.</p><p id=b>Kakao</p><p id=c>Seoul</p>');
    await tab.expectPainted(['OpenAI', 'Kakao', 'Seoul']);
    await tab.page.evaluate(() => {
      const text = document.querySelector('#a')!.firstChild as Text;
      text.data = 'It is Open';
      document.querySelector('#b')!.remove();
    });
    await tab.expectPainted(['Seoul']);
    await tab.page.evaluate(() => {
      (document.querySelector('#a')!.firstChild as Text).appendData('AI again, with Kakao.');
    });
    await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
  });

  test('text that becomes editable, and plain again', async () => {
    const tab = await driver.open('<p id=a>OpenAI</p><p>Seoul</p>');
    await tab.expectPainted(['OpenAI', 'Seoul']);
    await tab.page.evaluate(() => document.querySelector('#a')!.setAttribute('contenteditable', ''));
    await tab.expectPainted(['Seoul']);
    await tab.page.evaluate(() => document.querySelector('#a')!.removeAttribute('contenteditable'));
    await tab.expectPainted(['OpenAI', 'Seoul']);
  });

  test('open shadow trees, from the start and attached later', async () => {
    const tab = await driver.open(
      `<p>Seoul</p><div><template shadowrootmode=open><p>OpenAI</p></template></div><div id=late></div>`,
    );
    await tab.expectPainted(['OpenAI', 'Seoul']);
    await tab.page.evaluate(() => {
      const root = document.querySelector('#late')!.attachShadow({ mode: 'open' });
      const text = document.createElement('p');
      text.textContent = 'Kakao';
      root.append(text);
    });
    await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
    await tab.page.evaluate(() => {
      document.querySelector('#late')!.shadowRoot!.querySelector('p')!.textContent = 'Samsung Electronics';
    });
    await until('the tree to be followed', async () => !(await tab.painted()).includes('Kakao'));
  });

  test('a card opens over a name in a shadow tree', async () => {
    const tab = await driver.open(
      '<div><template shadowrootmode=open><p>Here is OpenAI.</p></template></div>',
    );
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
  });

  test('frames of the same site and of another', async () => {
    const inner = '<p>Kakao is in Seoul.';
    const same = driver.site.put(inner);
    const other = driver.site.put(inner, { host: 'localhost' });
    const tab =
      await driver.open(`<p>OpenAI</p><iframe src="${same}"></iframe><iframe src="${other}"></iframe>
      <iframe srcdoc="<p>Sam Altman"></iframe>`);
    await tab.expectPainted(['OpenAI']);
    const frames = await until('the frames', () => {
      const children = tab.page.mainFrame().childFrames();
      return children.length === 3 && children;
    });
    for (const frame of frames) {
      const names = /^http/.test(frame.url()) ? ['Kakao', 'Seoul'] : ['Sam Altman'];
      await tab.expectPainted(names, { frame });
    }
  });

  test('a name is underlined again when its page is gone back to', async () => {
    const tab = await driver.open('<p>OpenAI');
    await tab.expectPainted(['OpenAI']);
    await tab.page.goto(driver.site.put('<p>Kakao'));
    await tab.expectPainted(['Kakao']);
    // Firefox tells Puppeteer nothing of a page that comes back as it was.
    await tab.page.evaluate(() => history.back());
    await tab.expectPainted(['OpenAI']);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
  });

  test('a surname is understood by a full name that comes later', async () => {
    const tab = await driver.open('<h1>Altman is expected on Monday</h1><main></main>');
    await tab.page.evaluate(() => {
      const text = document.createElement('p');
      text.textContent = 'Sam Altman leads OpenAI.';
      document.querySelector('main')!.append(text);
    });
    await tab.expectPainted(['Altman', 'OpenAI', 'Sam Altman']);
  });
});

test('a page of 5,000 paragraphs is underlined without holding it up', async () => {
  const tab = await driver.open(`<script>
      longest = 0; last = performance.now();
      setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 4);
    </script>${'<p>OpenAI and Kakao met in Seoul, and much else was said there by many others that day.</p>'.repeat(5_000)}`);
  const options = await driver.own('options.html');
  await tab.page.bringToFront();
  await until('all of it', async () => (await toldOf(options, tab.page.url())) === 15_000, 30_000);
  const longest = await tab.page.evaluate('longest');
  // Read in one go it would be many seconds; laying it out alone takes a busy machine one.
  expect(longest).toBeLessThan(2_500);
  // Of so many, those near the screen are in the registry.
  expect(await tab.page.evaluate(isPainted, 'p:first-of-type')).toBe(true);
  await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await until('the last', () => tab.page.evaluate(isPainted, 'p:last-of-type'));
});

function isPainted(paragraph: string): boolean {
  const text = document.querySelector(paragraph)!.firstChild;
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.filter(({ startContainer }) => startContainer === text).length === 3;
}
