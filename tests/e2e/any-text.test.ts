import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { useDriver } from './support/driver.ts';
import { checkPage, rightPage } from './support/text-page.ts';

const driver = useDriver();
const folder = join(import.meta.dirname, 'pages');

/** Each page says in a block of its own what is right of it. */
test.for(readdirSync(folder).filter((file) => file.endsWith('.html')))(
  '%s',
  { timeout: 40_000 },
  async (file) => {
    const { html, right } = rightPage(readFileSync(join(folder, file), 'utf8'));
    await checkPage(driver, html, right);
  },
);
