import { afterEach, beforeEach, expect, test } from 'vitest';
import { typingLog } from '../../../extension/page/dom/typing-log.ts';
import {
  hearTyping,
  type TypingSign,
  typingMark,
  typingSigns,
} from '../../../extension/page/dom/typing-signs.ts';
import { forgetTyping } from './support/forget-typing.ts';

const events = { bubbles: true, composed: true };

/** What is kept of typing a text into a field, before anybody asks what was typed. */
function keptOf(html: string, text: string): (string | null | undefined)[] {
  document.body.innerHTML = html;
  const field = document.body.firstElementChild as HTMLInputElement;
  for (const key of ['keydown', 'keyup'])
    field.dispatchEvent(new KeyboardEvent(key, { key: 'a', ...events }));
  field.value = text;
  field.dispatchEvent(new InputEvent('input', events));
  return (typingSigns[typingMark] as unknown as TypingSign[]).map(([, , said]) => said);
}

beforeEach(() => {
  forgetTyping();
  hearTyping();
});
afterEach(() => {
  document.body.replaceChildren();
  forgetTyping();
});

test('of a message its text is kept, so that it is known once it was sent', () => {
  expect(keptOf('<input>', 'DeepSeek is down')).toEqual(['', '', 'DeepSeek is down']);
});

test.each([
  '<input type=password>',
  '<input autocomplete="current-password">',
  '<input autocomplete="section-a billing cc-number">',
  '<input autocomplete="one-time-code">',
])('of %s nothing is kept', (html) => {
  expect(keptOf(html, '4111 1111')).toEqual([]);
});

test('of a long text nothing is kept but that somebody typed', () => {
  expect(keptOf('<textarea></textarea>', 'DeepSeek '.repeat(1_000))).toEqual(['', '', '']);
});

test('no more than the last 400 signs are kept', () => {
  document.body.innerHTML = '<input>';
  for (let at = 0; at < 500; at++)
    document.body.firstElementChild!.dispatchEvent(
      new KeyboardEvent('keydown', { key: String(at), ...events }),
    );
  const signs = typingSigns[typingMark] as unknown as TypingSign[];
  expect(signs.map(([{ key }]) => key)).toEqual(Array.from({ length: 400 }, (_, at) => String(at + 100)));
});

test('of a field that the page takes away its text is kept, and nothing of the page', () => {
  document.body.innerHTML = '<main><input></main><textarea></textarea>';
  const [field, other] = document.querySelectorAll<HTMLInputElement>('input, textarea');
  const press = (element: Element) =>
    element.dispatchEvent(new KeyboardEvent('keyup', { key: 'a', ...events }));
  const log = typingLog();
  field!.value = 'DeepSeek is down';
  press(field!);
  expect([...log.held]).toEqual([[field, 'DeepSeek is down']]);
  document.querySelector('main')!.remove();
  press(other!);
  expect([...log.held.keys()]).not.toContain(field);
  expect([...log.left]).toEqual([['DeepSeek is down', true]]);
});
