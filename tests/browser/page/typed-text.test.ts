import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../extension/page/annotate.ts';
import { forgetTyping } from './support/forget-typing.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted, plainDetection } from './support/plain-detection.ts';

let life: AbortController;
let detection: ReturnType<typeof plainDetection>;
let page: Annotation;

const soon = { timeout: 3_000, interval: 20 };
const pause = (milliseconds = 250) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Puts a page up, shadow trees and scripts-like steps included, and waits for the name outside of what is typed. */
async function open(html: string, prepare: (body: HTMLElement) => void = () => {}) {
  document.body.setHTMLUnsafe(`<h1>HyperCLOVA X</h1>${html}`);
  prepare(document.body);
  page = annotatePlainly(life.signal, { detection });
  await vi.waitFor(() => expect(painted()).toContain('HyperCLOVA X'), soon);
}

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

function type(field: string, text: string) {
  const element = one(field) as HTMLTextAreaElement;
  element.focus();
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
  element.value = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** The names found outside of what is typed, and that nothing else was painted, listed or asked for. */
async function expectOnly(...names: string[]) {
  await pause();
  expect(painted()).toEqual(['HyperCLOVA X', ...names]);
  expect(page.list().map(({ text }) => text)).toEqual(['HyperCLOVA X', ...names]);
}

beforeEach(() => {
  life = new AbortController();
  detection = plainDetection();
});
afterEach(() => {
  life.abort();
  document.designMode = 'off';
  document.body.replaceChildren();
  forgetTyping();
});

describe('what is typed is never read', () => {
  test.each<[what: string, html: string]>([
    ['contenteditable', '<div contenteditable>Kakao</div>'],
    ['contenteditable with any case', '<div contenteditable="TRUE">Kakao</div>'],
    ['plain text only', '<div contenteditable="plaintext-only"><p>Kakao</p></div>'],
    ['blocks deep in an editor', '<section contenteditable><div><ul><li>Kakao</ul></div></section>'],
    [
      'a shadow tree in an editor',
      '<div contenteditable><p><template shadowrootmode=open>Kakao</template></p></div>',
    ],
    [
      'text slotted into an editor',
      '<x-e><template shadowrootmode=open><div contenteditable><slot></slot></div></template><p>Kakao</p></x-e>',
    ],
    ['user-modify', '<div style="-webkit-user-modify:read-write-plaintext-only"><p>Kakao</p></div>'],
    [
      'user-modify of an inline element',
      '<div><span style="-webkit-user-modify:read-write">Kakao</span></div>',
    ],
    ['a text box by role', '<div role=textbox tabindex=0><p>Kakao</p></div>'],
    ['a search box by role, within a line', '<p>Search: <span role=searchbox>Kakao</span></p>'],
    ['a combo box by role', '<div role=combobox><span>Kakao</span></div>'],
    ['many lines by attribute', '<div aria-multiline=true><p>Kakao</p></div>'],
    [
      'slotted into a text box by role',
      '<x-e><template shadowrootmode=open><div role=textbox><slot></slot></div></template><p>Kakao</p></x-e>',
    ],
    [
      'an editor of code with lines of its own',
      '<div class="CodeMirror"><textarea></textarea><pre>Kakao</pre></div>',
    ],
    ['another', '<div class="monaco-editor"><div class="view-line"><span>Kakao</span></div></div>'],
    ['a document drawn by script', '<div class="kix-appview-editor"><div><span>Kakao</span></div></div>'],
    ['an editor that is not yet made editable', '<div class="ql-editor"><p>Kakao</p></div>'],
    ['a nested editor', '<div data-slate-editor=true><div><p>Kakao</p></div></div>'],
  ])('in %s', async (_, html) => {
    await open(html);
    await expectOnly();
    expect(detection.asked.flat(2).filter((text) => /Kakao/.test(text))).toEqual([]);
  });

  test.each<[what: string, html: string]>([
    ['an attribute that makes nothing editable', '<div contenteditable="inherit"><p>Kakao</p></div>'],
    ['an editor that is switched off', '<div class="ProseMirror" contenteditable="false"><p>Kakao</p></div>'],
    ['a line with a text box in it', '<p>Kakao <span role="textbox">x</span></p>'],
    ['other roles', '<div role="article" aria-multiline="false"><p>Kakao</p></div>'],
    ['text beside a field', '<label>Kakao <input value="x"></label>'],
    [
      'a paragraph beside those in which somebody can write',
      '<style>.e{-webkit-user-modify:read-write}</style><p>Kakao</p><p class=e>Kakao</p>' +
        '<p style="-webkit-user-modify:read-write">Kakao</p>',
    ],
  ])('but %s is', async (_, html) => {
    await open(html);
    await expectOnly('Kakao');
  });

  test('in an editor that takes its text by EditContext', async () => {
    await open('<div id=e tabindex=0><p>Kakao</p></div>', () => {
      (one('#e') as unknown as { editContext: unknown }).editContext = new (
        window as unknown as { EditContext: new () => unknown }
      ).EditContext();
    });
    await expectOnly();
  });

  test('in an element that takes an EditContext later, once the focus comes to it', async () => {
    await open('<div id=e tabindex=0><p>Kakao</p></div>');
    await expectOnly('Kakao');
    (one('#e') as unknown as { editContext: unknown }).editContext = new (
      window as unknown as { EditContext: new () => unknown }
    ).EditContext();
    one('#e').focus();
    await expectOnly();
  });

  test('in a document in design mode, nor once it is switched to that', async () => {
    await open('<p id=p>Kakao</p>');
    document.designMode = 'on';
    one('#p').dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
    await pause();
    expect(painted()).toEqual([]);
    one('#p').textContent = 'Sam Altman';
    await pause();
    expect(painted()).toEqual([]);
    expect(detection.asked.flat(2)).not.toContain('Sam Altman');
  });

  test('in an element that becomes a text box', async () => {
    await open('<div id=e><p>Kakao</p></div>');
    await expectOnly('Kakao');
    one('#e').setAttribute('role', 'textbox');
    await expectOnly();
  });
});

describe('what shows the text of a field is never read', () => {
  const mirrorOf = (style: string, tag = 'div') =>
    `<textarea id=t></textarea><${tag} id=m style="${style}"></${tag}>`;

  test.each<[what: string, html: string, show: (text: string) => string]>([
    [
      'a hidden copy that measures it',
      mirrorOf('position:absolute;visibility:hidden;white-space:pre-wrap'),
      (text) => `${text} `,
    ],
    ['one that is not laid out', mirrorOf('display:none'), (text) => text],
    ['one out of sight', mirrorOf('position:absolute;left:-9999px'), (text) => text],
    [
      'one clipped away',
      mirrorOf('position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden'),
      (text) => text,
    ],
    ['one without opacity', mirrorOf('opacity:0'), (text) => `${text}\u200b`],
    ['a visible preview', mirrorOf(''), (text) => text],
    ['text that is spoken', '<input id=t><div id=m aria-live=polite></div>', (text) => `You wrote: ${text}`],
    ['a result by a form', '<input id=t><output id=m></output>', (text) => `Hello, ${text}!`],
    ['a copy in capitals', mirrorOf(''), (text) => text.replaceAll(' ', '\u00a0')],
  ])('in %s', async (_, html, show) => {
    await open(html);
    for (const text of ['Sam', 'Sam Altman', 'Sam Altman and', 'Sam Altman and Kakao']) {
      type('#t', text);
      one('#m').textContent = show(text);
      await pause(120);
    }
    await expectOnly();
    // What showed it once still does, when the field is empty again.
    type('#t', '');
    one('#m').textContent = 'Kakao';
    await expectOnly();
  });

  test('of a field that comes at once with what shows it, while the page’s fields are known', async () => {
    await open('<input id=t>');
    const [field, shown] = [document.createElement('textarea'), document.createElement('p')];
    field.value = 'The talks with Sam Altman';
    shown.textContent = 'The talks with Sam Altman';
    document.body.append(field, shown);
    await expectOnly();
  });

  test('line by line, each in an element', async () => {
    await open('<textarea id=t></textarea><div id=m style="visibility:hidden"></div>');
    type('#t', 'The talks of today\nwith Sam Altman\nand Kakao');
    one('#m').innerHTML = '<div>The talks of today</div><div>with Sam Altman</div><div>and Kakao</div>';
    await expectOnly();
    expect(detection.asked.flat(2)).toEqual(['HyperCLOVA X']);
  });

  test('of a field in a shadow tree', async () => {
    await open(
      '<x-f><template shadowrootmode=open><textarea></textarea><p hidden></p></template></x-f><p id=m></p>',
    );
    const root = one('x-f').shadowRoot!;
    const field = root.querySelector('textarea')!;
    field.focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    field.value = 'Sam Altman';
    root.querySelector('p')!.textContent = 'Sam Altman';
    one('#m').textContent = 'Sam Altman';
    await expectOnly();
  });

  test('laid under a field that lets it shine through', async () => {
    await open(
      '<div style="position:relative;width:300px"><div id=m style="position:absolute;inset:0"></div>' +
        '<textarea id=t style="width:300px;height:100px;color:transparent"></textarea></div>',
    );
    type('#t', 'Sam Altman of late');
    one('#m').textContent = 'Sam Altman of late';
    await expectOnly();
  });

  test('but the page’s own text is, though a field holds a name of it', async () => {
    await open('<input id=t value="Kakao"><p>Kakao rose.</p><p>Kakao</p>');
    await expectOnly('Kakao', 'Kakao');
    type('#t', 'Kakao r');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p>The shares of Kakao rose after the talks of last week in the city.</p>',
    );
    await expectOnly('Kakao', 'Kakao', 'Kakao');
  });
});
