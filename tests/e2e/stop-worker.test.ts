import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';

const driver = useDriver();

const names = ['Kakao', 'OpenAI', 'Seoul'];
const page = `<p>Kakao and OpenAI are here.</p>${'<p>Nothing stands here.</p>'.repeat(200)}<p>Seoul</p>`;

/** Stops the background as the browser does when it has rested. */
async function stopWorker(): Promise<boolean> {
  const session = await driver.launched.puppet.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(driver.launched.origin),
  );
  const { success } = worker
    ? await session
        .send('Target.closeTarget', { targetId: worker.targetId })
        .catch(() => ({ success: false }))
    : { success: false };
  await session.detach();
  return success;
}

describe.skipIf(inChromiumOnly('the background is stopped'))('the background is stopped', () => {
  test('a hundred times while pages load, and every page ends with all its mentions', {
    timeout: 170_000,
  }, async () => {
    const isOver = { value: false };
    let stops = 0;
    const stopping = (async () => {
      while (!isOver.value) {
        if (await stopWorker()) stops++;
        await sleep(30);
      }
    })();
    const tabs = [];
    for (let at = 0; at < 6; at++) tabs.push(await driver.open(`${page}<!-- ${at} -->`));
    const end = Date.now() + 100_000;
    while (stops < 100 && Date.now() < end) {
      for (const { page } of tabs) await page.reload();
    }
    isOver.value = true;
    await stopping;
    expect(stops).toBeGreaterThanOrEqual(100);
    for (const tab of tabs) {
      // Nothing is read in a tab that is hidden.
      await tab.page.bringToFront();
      await tab.expectPainted(names, { patience: 30_000 });
    }
  });

  test('and an open page still has new text read', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    await until('the background to stop', stopWorker);
    await tab.page.evaluate(() => document.body.append(document.createElement('p'), 'Sam Altman'));
    await tab.expectPainted([...names, 'Sam Altman']);
  });
});
