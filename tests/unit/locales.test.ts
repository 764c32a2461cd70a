import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

const folder = join(import.meta.dirname, '../../data/locales');
const read = async (locale: string) =>
  (await parseMessagesFile(join(folder, `${locale}.json`))).filter(({ key }) => !key[0]!.startsWith('@@'));
const locales = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const translations = locales.filter((locale) => locale !== 'en');
const english = await read('en');

/** Every text of a message by the form it has: one, or one for each of its plurals. */
function formsOf(message: Message): [form: string, text: string][] {
  return message.type === 'plural'
    ? Object.entries(message.plurals).map(([form, text]) => [form, text])
    : [['', message.message]];
}

function everyText(messages: readonly Message[]): [where: string, text: string][] {
  return messages.flatMap((message) =>
    formsOf(message).map(([form, text]): [string, string] => [[...message.key, form].join('.'), text]),
  );
}

/** What of a text is filled in: `$1` or `{name}`, in whichever order a language wants them. */
const blanks = (text: string) => (text.match(/\$\d|\{\w+\}/g) ?? []).sort();

/** Names, keys of a keyboard, and what is typed or stands on a page as it is. */
const asTheyAre =
  /Backstory|\bAI|\bURL\b|\b(Alt|Ctrl\+Z|Ctrl|Shift)\b|\bMB\b|example\.org(\/news)?|\*\.com\b/g;

test('there are languages besides English', () => {
  expect(translations).toEqual(expect.arrayContaining(['ja', 'ko']));
});

describe.each(locales)('%s', async (locale) => {
  const messages = await read(locale);
  const texts = everyText(messages);
  const textAt = new Map(texts);

  // The pages' `lang`, the direction of writing and all dates go by it.
  test('says which language it is', () => {
    expect(textAt.get('language.')).toBe(locale);
  });

  test('no text is empty or has space around it', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('each plural has the forms that the library tells apart by their number', () => {
    const forms = messages
      .filter(({ type }) => type === 'plural')
      .map((message) =>
        formsOf(message)
          .map(([form]) => form)
          .join(),
      );
    expect(forms.filter((list) => !['n', '1,n', '0,1,n'].includes(list))).toEqual([]);
    expect(texts.filter(([, text]) => text.includes(' | '))).toEqual([]);
  });

  test('no two keys differ only in case, which browsers do not see', () => {
    const keys = messages.map(({ key }) => key.join('_').toLowerCase());
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('the name and the description are as short as the stores ask', () => {
    expect(textAt.get('extName.')!.length).toBeLessThanOrEqual(75);
    expect(textAt.get('extDescription.')!.length).toBeLessThanOrEqual(132);
  });
});

describe.each(translations)('%s beside English', async (locale) => {
  const texts = everyText(await read(locale));

  test('has the same keys with the same forms', () => {
    const keys = (all: [string, string][]) => all.map(([where]) => where).sort();
    expect(keys(texts)).toEqual(keys(everyText(english)));
  });

  test('has the same blanks in each text', () => {
    const blanksOf = (all: [string, string][]) =>
      Object.fromEntries(all.map(([where, text]) => [where, blanks(text)]));
    expect(blanksOf(texts)).toEqual(blanksOf(everyText(english)));
  });

  test('has no English left', () => {
    const left = texts.filter(
      ([where, text]) =>
        where !== 'language.' && /[A-Za-z]/.test(text.replace(/\{\w+\}/g, '').replace(asTheyAre, '')),
    );
    expect(left).toEqual([]);
  });
});

test('no Korean particle that depends on the sound before it follows a blank', async () => {
  const particle = /(\$\d|\})[”)]?(은|는|이|가|을|를|과|와|으?로|이?라[고는]?)(?![가-힣])/;
  expect(everyText(await read('ko')).filter(([, text]) => particle.test(text))).toEqual([]);
});
