import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { linkWithFinds } from '../../../extension/browser/link-with-finds.ts';
import { type FromFrame, outlineName, portName } from '../../../extension/messages/frame-report.ts';
import { type FrameFinds, findsKey } from '../../../extension/messages/text-finds.ts';
import { totalOf } from '../../../extension/tab-report/tally.ts';
import { report } from '../tab-report/support/pages.ts';

/** The other end of the port to the page. */
let say: (message: FromFrame) => void;
let hangUp: () => void;
vi.mock('../../../extension/browser/tab-ports.ts', () => ({
  linkTo: () => (onMessage: typeof say, onGone: () => void) => {
    say = onMessage;
    hangUp = onGone;
    return { post: () => {}, close: () => {} };
  },
}));

const finds: FrameFinds = {
  counts: [{ entity: 'own-elif', count: 2 }],
  outline: [{ id: 0, entity: 'own-elif', text: 'Elif Kaya', before: '', after: ' came.', heading: '' }],
};
const find = (given: Record<string, FrameFinds>) => fakeBrowser.storage.session.set({ [findsKey(7)]: given });

/** Opens a link to a tab; gives how many mentions each frame has told of last. */
function open(name = portName) {
  const heard: FromFrame[] = [];
  const port = linkWithFinds(7, name)(
    (message) => heard.push(message),
    () => {},
  );
  const totals = () =>
    Object.fromEntries(heard.flatMap((one) => (one.type === 'report' ? [[one.frame, totalOf([one])]] : [])));
  return { heard, port, totals };
}

beforeEach(() => fakeBrowser.reset());

test('what was found in told text is reported behind the frames, now and as it changes', async () => {
  await find({ 0: finds });
  const { totals, heard } = open();
  say(report('top', 0, { kakao: 1 }));
  await vi.waitFor(() => expect(totals()).toEqual({ top: 1, 'told 0': 2 }));
  expect(heard.at(-1)).toMatchObject({ top: false, counts: finds.counts });
  expect(heard.at(-1)).not.toHaveProperty('outline');
  await find({ 3: finds });
  await vi.waitFor(() => expect(totals()).toEqual({ top: 1, 'told 0': 0, 'told 3': 2 }));
  await fakeBrowser.storage.session.remove(findsKey(7));
  await vi.waitFor(() => expect(totals()).toEqual({ top: 1, 'told 0': 0, 'told 3': 0 }));
});

test('with an outline where one is asked for', async () => {
  await find({ 0: finds });
  const { heard } = open(outlineName);
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ outline: finds.outline }));
});

test('it is told again once all that was told holds no more', async () => {
  await find({ 0: finds });
  const { heard } = open();
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  say(report('', 0, {}));
  expect(heard.slice(1)).toMatchObject([{ frame: '' }, { frame: 'told 0', counts: finds.counts }]);
});

test('nothing is told of another tab, nor once the link is closed or gone', async () => {
  const { heard, port } = open();
  await fakeBrowser.storage.session.set({ [findsKey(8)]: { 0: finds } });
  port.close();
  await find({ 0: finds });
  const gone = open();
  await vi.waitFor(() => expect(gone.heard).toHaveLength(1));
  hangUp();
  await find({});
  await Promise.resolve();
  expect([heard.length, gone.heard.length]).toEqual([0, 1]);
});
