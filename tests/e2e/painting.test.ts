import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { demoPage } from '../../scripts/stories/demo-page.ts';
import { readStories } from '../../scripts/stories/read-stories.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();

const sentence = 'Sam Altman, CEO of OpenAI, visited Seoul to meet leaders of Kakao.';
const names = ['Sam Altman', 'OpenAI', 'Seoul', 'Kakao'];

describe('underlines', () => {
  test('stand under the names of the demo page', async () => {
    const tab = await driver.open(demoPage(readStories()[0]!));
    await tab.expectPainted([
      ...Array(3).fill('Kakao'),
      ...Array(3).fill('OpenAI'),
      ...Array(2).fill('Sam Altman'),
      'Altman',
      ...Array(7).fill('South Korea'),
      ...Array(2).fill('Seoul'),
      ...Array(2).fill('Samsung'),
      ...Array(2).fill('DeepSeek-R1'),
      'DeepSeek',
      ...Array(2).fill('US'),
      'United States',
      ...['Lee Jae-yong', 'Chung Shina', 'HyperCLOVA X', 'China', 'AI Basic Act', 'National Assembly'],
    ]);
  });

  test.for<[what: string, html: string, painted: string[]]>([
    ['an element within a name', '<p>The visitor was Sam <b>Altman</b> himself.', ['Sam Altman']],
    ['a place to break in a name', '<p>It runs Hyper<wbr>CLOVA X today.', ['HyperCLOVA X']],
    ['a line break in the source', '<p>It was Sam\n      Altman who came.', ['Sam Altman']],
    ['several elements', '<p>By <i><b>Open</b></i><em>AI</em>, as told.', ['OpenAI']],
    ['two blocks, which are two texts', '<div>Sam</div><div>Altman of OpenAI</div>', ['OpenAI']],
  ])('know %s', async ([, html, painted]) => {
    const tab = await driver.open(`${html}<p>It is in Seoul.`);
    await tab.expectPainted([...painted, 'Seoul']);
  });

  test.for<[what: string, html: string]>([
    ['inputs', '<input value="OpenAI">'],
    ['text areas', '<textarea>OpenAI in Seoul</textarea>'],
    ['editable text', '<div contenteditable>OpenAI in Seoul <p>and Kakao</p></div>'],
    ['plain editable text', '<div contenteditable="plaintext-only">OpenAI</div>'],
    ['code', '<pre><code>OpenAI.connect("Seoul")</code></pre>'],
    ['scripts', '<script>"OpenAI"</script>'],
    ['styles', '<style>p::after { content: "OpenAI" } /* OpenAI */</style>'],
    ['choices', '<select><option>OpenAI</select>'],
  ])('leave %s alone', async ([, html]) => {
    const tab = await driver.open(`${html}<p>Kakao is in Seoul.`);
    await tab.expectPainted(['Kakao', 'Seoul']);
  });

  test.for<[policy: string, headers: Record<string, string>]>([
    [
      'that forbids everything',
      { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; sandbox" },
    ],
    [
      'of trusted types',
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    ],
  ])('and card work under a policy %s', async ([, headers]) => {
    const tab = await driver.open(`<p>${sentence}`, { headers });
    await tab.expectPainted(names);
    await tab.pointAt('Sam Altman');
    await tab.expectCard('Sam Altman');
  });

  test('change not a single node or attribute of the page, and the card adds only its host', async () => {
    const tab =
      await driver.open(`<main id=a class="x y"><p>${sentence}</p><p>More of <b>OpenAI</b>.</p></main>
      <script>
        original = document.documentElement.outerHTML;
        changes = [];
        new MutationObserver((records) => {
          for (const { type, addedNodes, attributeName } of records)
            changes.push(type + ' ' + (attributeName ?? [...addedNodes].map(({ localName }) => localName)));
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      </script>`);
    const { page } = tab;
    await tab.expectPainted([...names, 'OpenAI']);
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    // The parser itself goes on after the script, so what it made is read once it is done.
    const before = await html();
    expect(before).not.toContain('backstory');
    await page.evaluate('changes.length = 0');
    await tab.pointAt('Seoul');
    await tab.expectCard('Seoul');
    const changes = await page.evaluate('changes.filter((change) => !/^attributes/.test(change))');
    expect(changes).toEqual(['childList div']);
    expect((await html()).replace(/<div popover="manual"><\/div>(?=<\/html>)/, '')).toBe(before);
  });

  test('are back within a second where the page clears the registry', async () => {
    const tab = await driver.open(`<p>${sentence}`);
    await tab.expectPainted(names);
    await tab.page.evaluate(() => CSS.highlights.clear());
    await tab.expectPainted(names, { patience: 1_000 });
    await tab.page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    await tab.expectPainted(names, { patience: 1_000 });
  });

  test.for<[how: string, clear: string, again: string]>([
    ['clears the registry in every frame', 'CSS.highlights.clear()', 'requestAnimationFrame(loop)'],
    [
      'empties all that is in it ten times a second',
      'for (const highlight of CSS.highlights.values()) highlight.clear()',
      'setTimeout(loop, 100)',
    ],
  ])('are there in every frame of a page that %s, and its own stay', async ([, clear, again]) => {
    const tab =
      await driver.open(`<p id=p>${sentence}</p><div id=d style="height:1px;width:10px"></div><script>
      mine = new Highlight(new Range());
      (function loop() { ${clear}; CSS.highlights.set('mine', mine); mine.add(new Range()); ${again} })()</script>`);
    await tab.expectPainted(names);
    await sleep(1_500);
    const [frames, missed, own] = await tab.page.evaluate(
      () =>
        new Promise<[number, number, boolean]>((resolve) => {
          const { style } = document.querySelector<HTMLElement>('#d')!;
          let frames = 0;
          let missed = 0;
          // Observers of size are called behind all else of a frame that is not painting.
          new ResizeObserver(() => {
            frames++;
            const ours = [...CSS.highlights].filter(([name]) => name !== 'mine');
            if (!ours.some(([, highlight]) => highlight.size > 0)) missed++;
            if (frames > 120) resolve([frames, missed, CSS.highlights.has('mine')]);
            else requestAnimationFrame(() => (style.width = `${10 + (frames % 2)}px`));
          }).observe(document.querySelector('#d')!);
        }),
    );
    expect(frames).toBeGreaterThan(100);
    expect(missed).toBe(0);
    expect(own).toBe(true);
  });

  test('leave copied text as the page has it', async () => {
    const tab = await driver.open(`<p id=p>${sentence}`);
    await tab.expectPainted(names);
    const copied = await tab.page.evaluate(() => {
      let text = '';
      document.addEventListener('copy', () => {
        text = String(getSelection());
      });
      getSelection()!.selectAllChildren(document.querySelector('#p')!);
      document.execCommand('copy');
      return text || String(getSelection());
    });
    expect(copied).toBe(sentence);
  });

  test('have their style wherever they stand', async () => {
    const tab = await driver.open(`<p>${sentence}</p><h1>Kakao</h1>
      <div><template shadowrootmode=open><p>OpenAI</p><slot></slot></template><p>Seoul</p></div>
      <div style="all: initial"><p>Kakao</p></div><dialog open><p>OpenAI</p></dialog>
      <p style="content-visibility: auto">Seoul</p><p style="display: contents">Kakao</p>`);
    await tab.expectPainted([...names, 'Kakao', 'OpenAI', 'Seoul', 'Kakao', 'OpenAI', 'Seoul', 'Kakao']);
    const styles = await tab.page.evaluate(() => {
      const name = 'ext-mention-line';
      return Array.from(CSS.highlights.get(name)!, ({ startContainer }) => {
        const style = getComputedStyle(startContainer.parentElement!, `::highlight(${name})`);
        return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textUnderlineOffset}`;
      });
    });
    expect(styles).toEqual(Array(11).fill('underline dotted 22%'));
  });

  test.for<[where: string, html: (paragraphs: string) => string, height: number]>([
    ['a page', (paragraphs) => paragraphs, 700],
    ['a frame', (paragraphs) => `<iframe width=900 height=600 srcdoc='${paragraphs}'></iframe>`, 600],
  ])('of very many in %s stand near what is shown of it', async ([, html, height]) => {
    const tab = await driver.open(
      html(
        Array.from({ length: 400 }, (_, at) => `<p style="height:100px">It is Kakao ${at}.</p>`).join('') +
          '<style>body,p{margin:0}</style>',
      ),
    );
    const frame = tab.page.frames().at(-1)!;
    /** From where to where names are underlined, in screens of the frame from its top, if all are that stand between. */
    const reach = async (): Promise<[from: number, to: number] | undefined> => {
      const all = (await paintedIn(frame)).map(({ box }) => Math.round(box.y)).sort((a, b) => a - b);
      return all.every((y, at) => y === all[0]! + at * 100)
        ? [all[0]! / height, all.at(-1)! / height]
        : undefined;
    };
    await until('those near the top to be underlined alone', async () => {
      const [from = -1, to = 0] = (await reach()) ?? [];
      return from >= 0 && to > 2 && to < 4;
    });
    await frame.evaluate(() => scrollTo(0, 20_000));
    await until('those around what was scrolled to', async () => {
      const [from = 0, to = 0] = (await reach()) ?? [];
      return from < -1 && from > -3 && to > 2 && to < 4;
    });
  });
});
