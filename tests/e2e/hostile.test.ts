import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();

const text = '<p style="margin: 60px">Sam Altman, CEO of OpenAI, visited Seoul.</p>';
const names = ['OpenAI', 'Sam Altman', 'Seoul'];

describe('a hostile page', () => {
  test.for<[does: string, script: string]>([
    ['removes the host', 'host.remove()'],
    [
      'moves the host away',
      'document.body.append(document.createElement("div")); document.body.lastChild.append(host)',
    ],
    ['hides the host', 'host.style.display = "none"'],
    ['closes the host', 'host.hidePopover()'],
    ['makes the host no popover', 'host.removeAttribute("popover")'],
    ['empties the document', 'document.body.replaceChildren()'],
  ])('that %s as soon as it comes does not break the card for good', async ([, harm]) => {
    const tab = await driver.open(`<main>${text}</main><script>
      harmed = 0;
      observer = new MutationObserver(() => {
        const host = document.querySelector('div[popover]');
        if (!host) return;
        observer.disconnect();
        setTimeout(() => { ${harm}; harmed++; }, 50);
      });
      observer.observe(document, { childList: true, subtree: true });
    </script>`);
    await tab.expectPainted(names);
    await tab.pointAt('OpenAI');
    await until('the harm', async () => (await tab.page.evaluate('harmed')) === 1);
    await tab.pointAway();
    await tab.page.evaluate((html) => {
      document.body.innerHTML = html;
      // What the page did to our element's style is its own doing, until it lets go.
      document.querySelector<HTMLElement>('div[popover]')?.style.removeProperty('display');
    }, text);
    await tab.expectPainted(names);
    await tab.pointAt('Seoul');
    await tab.expectCard('Seoul');
    expect((await tab.hosts()).present).toBe(1);
  });

  test('that redefines the methods of the document’s objects changes nothing', async () => {
    const tab = await driver.open(`${text}<script>
      const broken = () => { throw new Error('broken by the page'); };
      for (const [type, methods] of [
        [Element, ['attachShadow', 'getAttribute', 'closest', 'matches', 'querySelector', 'append', 'getBoundingClientRect', 'checkVisibility']],
        [Node, ['appendChild', 'getRootNode', 'contains']],
        [HTMLElement, ['showPopover', 'hidePopover', 'focus']],
        [Range, ['setStart', 'setEnd', 'getClientRects']],
        [Document, ['createElement', 'createElementNS', 'caretPositionFromPoint', 'createTreeWalker']],
        [Array, ['map', 'filter', 'push', 'flatMap']],
        [Map, ['get', 'set']],
        [EventTarget, ['addEventListener']],
      ]) for (const method of methods) type.prototype[method] = broken;
      MutationObserver = IntersectionObserver = Highlight = StaticRange = broken;
    </script>`);
    const client = tab.page;
    await until(
      'underlines',
      () => client.evaluate('CSS.highlights.get("ext-mention-line")?.size === 3'),
      8_000,
    );
    // The page broke what tells where a name stands: the first one begins 60 px from the edges.
    await client.mouse.move(200, 200);
    await client.mouse.move(90, 69, { steps: 8 });
    await until('the card', async () => {
      await client.mouse.move(90 + (Date.now() % 2), 69);
      return client.evaluate('document.documentElement.lastElementChild.popover === "manual"');
    });
  });

  test('whose observers throw at every change still gets its card', async () => {
    const tab = await driver.open(`${text}<script>
      new MutationObserver(() => { throw new Error('thrown by the page'); })
        .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const type of ['mousemove', 'pointermove', 'keydown', 'scroll'])
        addEventListener(type, () => { throw new Error('thrown by the page'); }, true);
    </script>`);
    await tab.expectPainted(names);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
  });

  test('with styles for every element does not reach into the card', async () => {
    const tab = await driver.open(`${text}<style>
      * { font-size: 4px !important; color: transparent !important; visibility: hidden; transform: rotate(3deg) }
      p { visibility: visible; transform: none; color: black !important }
    </style>`);
    await tab.expectPainted(names);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    const look = await tab.inCard((root) => {
      const { fontSize, visibility, color } = getComputedStyle(root.querySelector('[data-card] h2')!);
      return { size: Number.parseFloat(fontSize), visibility, color };
    });
    expect(look!.size).toBeGreaterThan(11);
    expect(look!.visibility).toBe('visible');
    expect(look!.color).not.toMatch(/transparent|rgba\(0, 0, 0, 0\)/);
  });

  test.for<[does: string, html: string]>([
    ['a block with a language of 65 letters', `<p lang="${'x'.repeat(65)}">Kakao</p>`],
    ['a block with a language of a million letters', `<p lang="${'x'.repeat(1_000_000)}">Kakao</p>`],
    ['a form whose field is called nextSibling', '<form><input name="nextSibling"><p>Kakao</p></form>'],
    [
      'a form with fields called as all that is asked of it',
      `<form>${[
        'nextSibling',
        'localName',
        'getAttribute',
        'closest',
        'nodeType',
        'firstChild',
        'parentNode',
        'matches',
      ]
        .map((name) => `<input name="${name}">`)
        .join('')}</form><p>Kakao</p>`,
    ],
  ])('whose visitors put %s into it is read for all that', async ([, html]) => {
    const tab = await driver.open(`${text}${html}${text.replace('Seoul', 'Naver')}`);
    await tab.expectPainted(['Kakao', ...names, ...names.map((name) => name.replace('Seoul', 'Naver'))]);
  });
});
