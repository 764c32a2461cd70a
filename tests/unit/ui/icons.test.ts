import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { icons } from '../../../extension/ui/lucide-icons.ts';

const published = createRequire(import.meta.url)('lucide-static/icon-nodes.json') as Record<string, unknown>;

describe('icons are drawn as Lucide publishes them', () => {
  test.each(Object.entries(icons))('%s', (name, nodes) => {
    expect(nodes).toEqual(published[name]);
  });
});
