import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { useDriver } from './support/driver.ts';
import { checkPages } from './support/text-page.ts';

const driver = useDriver();
const folder = join(import.meta.dirname, 'pages');
const files = readdirSync(folder).filter((file) => file.endsWith('.html'));

/** What pages are about, by the first word of their names; the others are about where words begin and end. */
const kinds = ['letters', 'live', 'not', 'plain', 'seen', 'typed', 'unseen'];
const kindOf = (file: string) => kinds.find((kind) => file.startsWith(`${kind}-`)) ?? 'words';

/** Each page says in a block of its own what is right of it. */
test.for([...kinds, 'words'])('pages of the kind “%s”', { timeout: 180_000 }, async (kind) => {
  const pages = files.filter((file) => kindOf(file) === kind);
  await checkPages(
    driver,
    pages.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
  );
});
