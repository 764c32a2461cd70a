import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { clickOn, pointAt, pointOn } from '../../support/pointer.ts';
import { createScene, pause } from './support/scene.ts';

// What happens once a reader has had something done from a card.

type Scene = Awaited<ReturnType<typeof createScene>>;

const text = `<p style="margin:60px;font:18px/30px sans-serif">Officials in
  <span data-entity="seoul">Seoul</span> met <span data-entity="kakao">Kakao</span>.</p><input><button id="other">Other</button>`;

let scene: Scene;

beforeEach(async () => {
  await browserPage.viewport(1000, 700);
  scrollTo(0, 0);
});

afterEach(async () => {
  scene.end();
  // What can still be undone would stay for its time.
  scene.host.remove();
  await scene.closed();
});

async function open(): Promise<Scene> {
  scene = await createScene(text, { settings: { delay: 0 } });
  await pointOn(scene.mention());
  await scene.opened();
  return scene;
}

async function silence(): Promise<void> {
  await open();
  await scene.press('Why is this');
  await expect.poll(() => scene.button('Never underline')).toBeDefined();
  await scene.press('Never underline');
  await expect.poll(() => scene.button('Undo')).toBeDefined();
}

const words = () => scene.card()?.textContent;
const said = () => scene.tree.querySelector('[role=status]')?.textContent;

describe('the line with its undo', () => {
  test('says what was done, aloud too, has focus, and outlives its mention and the page’s names', async () => {
    await silence();
    expect(words()).toBe('Seoul is no longer underlined.Undo');
    expect(scene.tree.activeElement).toBe(scene.button('Undo'));
    await expect.poll(said).toBe('Seoul is no longer underlined. Control Z undoes it.');
    scene.mention().remove();
    scene.page.changed();
    scene.end();
    await pause(100);
    expect(words()).toBe('Seoul is no longer underlined.Undo');
    expect(scene.host.matches(':popover-open')).toBe(true);
    expect(scene.page.open).toBeUndefined();
    await userEvent.keyboard('{Enter}');
    await scene.closed();
    expect(scene.undo).toHaveBeenCalledOnce();
    expect(scene.host.isConnected).toBe(false);
  });

  test('stands where the card stood', async () => {
    await open();
    const { left, top } = scene.card()!.getBoundingClientRect();
    await scene.press('Why is this');
    await expect.poll(() => scene.button('Turn off')).toBeDefined();
    await scene.press('Turn off');
    await expect.poll(() => scene.button('Undo')).toBeDefined();
    await pause(50);
    const now = scene.card()!.getBoundingClientRect();
    expect([now.left, now.top]).toEqual([left, top]);
    expect(now.height).toBeLessThan(70);
  });

  test('Ctrl+Z undoes, but not where text is edited, and Escape lets it go', async () => {
    await silence();
    document.querySelector('input')!.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(scene.undo).not.toHaveBeenCalled();
    document.querySelector<HTMLElement>('#other')!.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => scene.undo.mock.calls.length).toBe(1);
    await scene.closed();
    await pointAt(900, 600);
    await silence();
    await userEvent.keyboard('{Escape}');
    await scene.closed();
    expect(scene.undo).not.toHaveBeenCalled();
  });

  test('another name’s card opens beside it', async () => {
    await silence();
    document.querySelector('input')!.focus();
    await pointOn(scene.mention(1));
    await expect.poll(() => scene.all().length).toBe(2);
    expect(words()).toContain('Undo');
  });

  test('an undo that fails says so and can be tried again', async () => {
    await silence();
    scene.undo.mockRejectedValueOnce(new Error('disk'));
    await userEvent.keyboard('{Enter}');
    await expect.poll(words).toBe('That could not be saved. Try again in a moment.Undo');
    await userEvent.keyboard('{Enter}');
    await scene.closed();
  });
});

describe('what fails is said in the card, which stays', () => {
  test('an act', async () => {
    await open();
    scene.actions.silenceName.mockRejectedValueOnce(new Error('quota'));
    await scene.press('Why is this');
    await expect.poll(() => scene.button('Wrong one')).toBeDefined();
    await scene.press('Wrong one');
    await expect.poll(words).toContain('That could not be saved.');
    await expect.poll(said).toContain('That could not be saved.');
    expect(scene.name()).toBe('Seoul');
  });

  test('the story', async () => {
    await open();
    scene.actions.openStory.mockRejectedValueOnce(new Error('no tab'));
    await scene.press('Open the story');
    await expect.poll(words).toContain('could not be opened');
  });
});

describe('a press counts only where the card is seen', () => {
  test('what a page lays over it in the top layer takes the press; the card comes to the front', async () => {
    await open();
    const { left, top } = scene.card()!.getBoundingClientRect();
    const story = scene.button('Open the story').getBoundingClientRect();
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = `all:revert;position:fixed;margin:0;inset:${top}px auto auto ${left}px;width:320px;height:400px;
      pointer-events:none;background:gold`;
    document.body.append(cover);
    await pointAt(story.left + 20, story.top + 10);
    cover.showPopover();
    await pause(400);
    await clickOn(scene.button('Open the story'));
    await pause(100);
    expect(scene.actions.openStory).not.toHaveBeenCalled();
    expect(words()).toContain('Something on this page lay over the card');
    await pause(400);
    await clickOn(scene.button('Open the story'));
    expect(scene.actions.openStory).toHaveBeenCalledOnce();
    cover.remove();
  });
});
