import { afterEach, expect, test } from 'vitest';
import type { TextChange } from '../../../extension/messages/text-change.ts';
import { tellText } from '../../../extension/page/tell-text.ts';
import { forgetTyping } from './support/forget-typing.ts';

let life = new AbortController();
afterEach(() => {
  life.abort();
  forgetTyping();
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

/** Tells the text of a body; gives what was told, as one who keeps account of it knows it. */
function tell(html: string, refuse = 0) {
  life = new AbortController();
  document.body.innerHTML = html;
  const changes: TextChange[] = [];
  const texts = new Map<number, string>();
  let refusals = refuse;
  tellText(async (change) => {
    if (refusals-- > 0) throw new Error('No answer.');
    changes.push(structuredClone(change));
    if (change.isNew) texts.clear();
    for (const id of change.gone) texts.delete(id);
    for (const { id, text } of change.added) texts.set(id, text.replace(/\s+/g, ' ').trim());
  }, life.signal);
  return { changes, told: () => [...texts.values()] };
}

const patient = { timeout: 10_000 };

test.each<[what: string, html: string, told: string[]]>([
  [
    'blocks one by one',
    '<h1>A title</h1><p>One.</p><div>Two <p>three</p> four</div>',
    ['A title', 'One.', 'Two', 'three', 'four'],
  ],
  [
    'a block whole, whatever elements cut it',
    '<p>On <b>Mon</b>day <a href="#">Elif <i>Kaya</i></a> came.</p>',
    ['On Monday Elif Kaya came.'],
  ],
  [
    'what white space parts, in a line and between two',
    '<p>Elif <b>A.</b> <i>Kaya</i> </p> <div>One<p> </p>two<script> </script> <b>three</b></div>',
    ['Elif A. Kaya', 'One', 'two three'],
  ],
  ['lines apart', '<p>Elif<br>Kaya</p>', ['Elif Kaya']],
  [
    'nothing that is not shown as text',
    '<p>One.<script>two()</script></p><style>p{}</style><code>three</code><p> … </p>',
    ['One.'],
  ],
  [
    'nothing that is typed',
    '<p>One.</p><textarea>two</textarea><div contenteditable>three</div><div role="textbox">four</div>',
    ['One.'],
  ],
  [
    'nothing that shows what is typed',
    '<input value="Elif Kaya"><div aria-live="polite">Elif Kaya</div><p>One.</p>',
    ['One.'],
  ],
  ['nothing of an editor', '<div class="cm-editor"><p>two</p></div><p>One.</p>', ['One.']],
  [
    'nothing that is folded away',
    '<p>One.</p><details><summary>Two</summary><p>three</p></details><div style="display:none"><p>four</p></div>' +
      '<p hidden>five</p><p style="visibility:hidden">six</p><div style="display:contents">Seven.</div>' +
      '<div style="display:none"><div style="display:contents">eight</div></div>',
    ['One.', 'Two', 'Seven.'],
  ],
  ['the same once', '<p>One.</p><p>One.</p>', ['One.']],
  ['a form that hides its properties', '<form><input name="parentNode"><p>One.</p></form>', ['One.']],
])('%s', async (_, html, told) => {
  const frame = tell(html);
  await expect.poll(() => frame.changes.length, patient).toBe(1);
  expect(frame.told()).toEqual(told);
});

test('in the languages that the page says', async () => {
  document.documentElement.lang = 'de';
  const { changes } = tell('<p>Eins.</p><section lang="ko"><p>둘.</p></section>');
  await expect.poll(() => changes.length, patient).toBe(1);
  expect(changes[0]!.added.map(({ text, lang }) => `${lang} ${text}`)).toEqual(['de Eins.', 'ko 둘.']);
});

test('all anew once the page says another language', async () => {
  const { changes } = tell('<p>Eins.</p>');
  await expect.poll(() => changes.length, patient).toBe(1);
  document.documentElement.lang = 'de';
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'Zwei.' }));
  await expect.poll(() => changes.length, patient).toBe(2);
  expect(changes[1]!.isNew).toBe(true);
  expect(changes[1]!.added.map(({ text, lang }) => `${lang} ${text}`)).toEqual(['de Eins.', 'de Zwei.']);
});

test('open shadow roots too', async () => {
  const { told } = tell('<p>One.</p><div id="host"></div>');
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Two.</p>';
  await expect.poll(told, patient).toEqual(['One.', 'Two.']);
});

test('what comes and goes is told by itself', async () => {
  const { changes, told } = tell('<p>One.</p><p id="two">Two.</p>');
  await expect.poll(told, patient).toEqual(['One.', 'Two.']);
  document.querySelector('#two')!.remove();
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'Three.' }));
  await expect.poll(told, patient).toEqual(['One.', 'Three.']);
  const last = changes.at(-1)!;
  expect(last).toMatchObject({ isNew: false, gone: [1], added: [{ text: 'Three.' }] });
});

test('what is unfolded is told then, and what is folded away again is gone', async () => {
  const { told } = tell(
    '<style>.closed p { display: none }</style><details><summary>One</summary><p>Two.</p></details>' +
      '<section class="closed"><p>Three.</p></section>',
  );
  await expect.poll(told, patient).toEqual(['One']);
  const details = document.querySelector('details')!;
  details.open = true;
  await expect.poll(told, patient).toEqual(['One', 'Two.']);
  document.querySelector('section')!.className = '';
  await expect.poll(told, patient).toEqual(['One', 'Two.', 'Three.']);
  details.open = false;
  await expect.poll(told, patient).toEqual(['One', 'Three.']);
});

test('nothing is told of a change that changes no text', async () => {
  const { changes, told } = tell('<p>One.</p>');
  await expect.poll(told, patient).toEqual(['One.']);
  document.body.append(document.createElement('p'));
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'Two.' }));
  await expect.poll(told, patient).toEqual(['One.', 'Two.']);
  expect(changes).toHaveLength(2);
});

test('a long page in messages of a bounded size, and long texts in parts, with nothing lost', async () => {
  const words = Array.from({ length: 1_000 }, (_, at) => `syllable${at}`);
  const { changes, told } = tell(
    `<p>${words.join(' ')}</p>${Array.from({ length: 1_200 }, (_, at) => `<p>Number ${at}</p>`).join('')}`,
  );
  await expect.poll(() => told().at(-1), patient).toBe('Number 1199');
  for (const { added } of changes) {
    expect(added.length).toBeLessThanOrEqual(1_000);
    for (const { text } of added) expect(text.length).toBeLessThanOrEqual(2_000);
  }
  expect(
    told()
      .join(' ')
      .match(/syllable/g),
  ).toHaveLength(1_000);
});

test('what was not heard is told again', async () => {
  const { changes, told } = tell('<p>One.</p>', 2);
  await expect.poll(told, patient).toEqual(['One.']);
  expect(changes[0]!.isNew).toBe(true);
});

test('a message that was sent is not told, nor what a terminal shows; what stood there before stays told', async () => {
  const { told } = tell(
    '<p>Kaya left.</p><textarea></textarea><div id="log"></div><div id="keys" tabindex="0"></div>',
  );
  await expect.poll(told, patient).toEqual(['Kaya left.']);
  const [field, log, keys] = ['textarea', '#log', '#keys'].map((one) => document.querySelector(one)!);
  const press = (target: Element, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  const area = field as HTMLTextAreaElement;
  area.value = 'Elif Kaya came';
  press(area, 'Enter');
  area.value = '';
  log!.innerHTML = '<p>Elif Kaya came</p>';
  for (const key of 'ask Kaya') press(keys!, key);
  keys!.textContent = '$ ask Kaya';
  area.value = 'Kaya left.';
  press(area, 'a');
  document.querySelector('p')!.outerHTML = '<p>Kaya left.</p><p>Then it rained.</p>';
  await expect.poll(told, patient).toEqual(['Kaya left.', 'Then it rained.']);
});
