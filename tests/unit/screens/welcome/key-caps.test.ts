import { expect, test } from 'vitest';
import { keyCaps } from '../../../../extension/screens/welcome/key-caps.ts';

test.each([
  ['Alt+Period', ['Alt', '.']],
  ['Alt+Shift+K', ['Alt', 'Shift', 'K']],
  ['Ctrl+Comma', ['Ctrl', ',']],
  ['⌥⇧K', ['⌥⇧K']],
  ['MediaNextTrack', ['MediaNextTrack']],
])('%s is %j', (shortcut, caps) => {
  expect(keyCaps(shortcut)).toEqual(caps);
});
