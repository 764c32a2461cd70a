import { afterEach, expect, test } from 'vitest';
import { headingOf } from '../../../extension/page/dom/surroundings.ts';

afterEach(() => document.body.replaceChildren());

test('a heading is cut, and one of ten million letters takes no time', () => {
  document.body.innerHTML = '<article><h1>Kakao\n and  <b>OpenAI</b></h1><p>one</p></article>';
  expect(headingOf(document.querySelector('p')!)).toBe('Kakao and OpenAI');
  document.querySelector('h1')!.textContent = 'letters '.repeat(1_250_000);
  const start = performance.now();
  for (let at = 0; at < 1_000; at++) expect(headingOf(document.querySelector('p')!)).toHaveLength(200);
  expect(performance.now() - start).toBeLessThan(500);
});
