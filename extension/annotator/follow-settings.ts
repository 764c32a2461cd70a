import { ask } from '../messages/ask-background.ts';
import { onSettingsNotice } from '../messages/settings-notice.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';

/** The part of the browser's `navigation` that is used; some browsers have none. */
interface Navigation {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Calls back with this frame's settings after each notice of the background, until the signal aborts; undefined while
 * the page is to be left alone, and undefined first where it is to be read again, since other stories are looked for.
 * `entities` gives those that the frame was told of. Also tells the background when the document moves to another
 * address, since other names may be silenced there, and another pause hold.
 */
export function followSettings(
  entities: () => string[],
  apply: (settings: FrameSettings | undefined) => void,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  const look = async () => {
    const at = ++asked;
    const told = entities();
    const settings = await ask('settings', told);
    // Only the answer to the newest notice counts.
    if (at !== asked || signal.aborted) return;
    // The frame has learned of more entities since it asked, and these settings say nothing about them: ask again.
    if (settings && entities().length > told.length) return look();
    apply(settings ?? undefined);
  };
  onSettingsNotice((isRead) => {
    if (isRead) apply(undefined);
    void look().catch(failed);
  }, signal);
  // A page in the back/forward cache has received no notice while it was hidden.
  addEventListener('pageshow', ({ persisted }) => persisted && void look().catch(failed), { signal });
  if (window !== window.top) return;
  let { href } = location;
  const moved = () => {
    if (href === location.href) return;
    href = location.href;
    void ask('moved').catch(failed);
  };
  (globalThis as { navigation?: Navigation }).navigation?.addEventListener('currententrychange', moved, {
    signal,
  });
}
