import { afterEach, describe, expect, test, vi } from 'vitest';
import { lookOut } from '../../../extension/page/look-out.ts';
import { annotatePlainly } from './support/plain-annotation.ts';
import { painted } from './support/plain-detection.ts';

let life: AbortController;

afterEach(() => {
  life?.abort();
  document.body.replaceChildren();
});

/** Every name that a form has as a property or a method, in whatever interface. */
function namesOfForms(): string[] {
  const names = new Set<string>();
  for (let at: object = HTMLFormElement.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].filter((name) => name !== 'constructor' && !name.startsWith('on'));
}

const form = (names: readonly string[]) =>
  `<p>Kakao</p><form>${names.map((name) => `<input name="${name}">`).join('')}<p>Sam Altman</p></form><p>Kakao</p>`;

describe('a form whose fields have the names of properties', () => {
  const names = namesOfForms();
  test('are many', () => expect(names.length).toBeGreaterThan(200));

  test.each<[what: string, html: string, around: number]>([
    ['one a form', names.map((name) => form([name])).join(''), 2 * names.length],
    ['all in one form', form(names), 2],
  ])('%s: what stands around is read', async (_, html, around) => {
    life = new AbortController();
    document.body.innerHTML = html;
    const page = annotatePlainly(life.signal);
    const count = (name: string) => page.list().filter(({ text }) => text === name).length;
    await vi.waitFor(() => expect(count('Kakao')).toBe(around), 3_000);
    // The page goes on with them.
    for (const one of document.querySelectorAll('form'))
      Node.prototype.appendChild.call(one, new Text('more'));
    document.body.insertAdjacentHTML('afterbegin', '<p>HyperCLOVA X</p>');
    await vi.waitFor(() => expect(count('HyperCLOVA X')).toBe(1), 3_000);
  });

  test.each(['nextSibling', 'firstChild', 'parentNode', 'nodeType', 'children', 'title', 'id'])(
    '%s: what stands in it is read too',
    async (name) => {
      life = new AbortController();
      document.body.innerHTML = form([name]);
      annotatePlainly(life.signal);
      await vi.waitFor(() => expect(painted()).toEqual(['Kakao', 'Sam Altman', 'Kakao']), 3_000);
    },
  );

  test('is looked out for names behind it', async () => {
    document.body.innerHTML = form(names);
    const met: string[] = [];
    const end = lookOut(
      (text, _, isEnough) => {
        const at = text.lastIndexOf('Kakao');
        if (at >= 0 && isEnough(at)) met.push('Kakao');
      },
      () => {},
    );
    await vi.waitFor(() => expect(met).toEqual(['Kakao']));
    end();
  });
});
