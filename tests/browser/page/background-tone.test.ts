import { expect, test } from 'vitest';
import { createBackgroundTones } from '../../../extension/page/paint/background-tone.ts';

test('what is put into a slot stands on what is behind the slot', () => {
  document.body.innerHTML = '<div style="background:white">Sam Altman</div>';
  const host = document.body.firstElementChild!;
  expect(createBackgroundTones().isMidTone(host.firstChild!)).toBe(false);
  host.attachShadow({ mode: 'open' }).innerHTML =
    '<p style="background:rgb(128, 128, 128)"><slot></slot></p>';
  expect(createBackgroundTones().isMidTone(host.firstChild!)).toBe(true);
});
