import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StorySummary } from '../../story-store/record.ts';
import { useWords } from '../../ui/words.tsx';
import type { StoryActs } from './row-acts.ts';
import { addressOf } from './StoryRow.tsx';

/** The one menu of a list: whose it is, and which story is being renamed. */
export interface RowMenuState {
  story: StorySummary | undefined;
  button: HTMLElement | undefined;
  renamed: string | undefined;
  open: (story: StorySummary, button: HTMLElement) => void;
  close: () => void;
  rename: (story: string | undefined) => void;
}

export function useRowMenu(): RowMenuState {
  const [shown, setShown] = useState<{ story: StorySummary; button: HTMLElement }>();
  const [renamed, setRenamed] = useState<string>();
  return {
    story: shown?.story,
    button: shown?.button,
    renamed,
    open: (story, button) => setShown(shown?.story.id === story.id ? undefined : { story, button }),
    close: () => setShown(undefined),
    rename: setRenamed,
  };
}

const gap = 4;

/** What can be done with a story, over the list beside its button. Arrow keys go through it, Escape closes it. */
export function RowMenu({ menu, acts }: { menu: RowMenuState; acts: StoryActs }): JSX.Element | null {
  const { t } = useWords();
  const own = useRef<HTMLDivElement>(null);
  const { story, button } = menu;
  useLayoutEffect(() => {
    const element = own.current;
    if (!element || !button) return;
    element.showPopover();
    const place = () => {
      const at = button.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = element;
      const isBelow = at.bottom + gap + height <= innerHeight;
      element.style.insetBlockStart = `${isBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height)}px`;
      element.style.left = `${Math.max(gap, Math.min(at.right - width, innerWidth - width - gap))}px`;
    };
    place();
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    // A window that is made narrower, or zoomed, must not lose it.
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  }, [button]);
  if (!story || !button) return null;

  const choose = (act: () => void) => {
    menu.close();
    button.focus();
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...own.current!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const next = itemFor(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (event.key === 'Escape' || event.key === 'Tab') {
      menu.close();
      button.focus();
    } else if (next !== undefined) {
      items[next]!.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const item = (key: string, act: () => void) => (
    <button type="button" role="menuitem" tabIndex={-1} class="button" onClick={() => choose(act)}>
      {t(`library.menu.${key}`)}
    </button>
  );
  const link = (key: string, address: string) => (
    <a role="menuitem" tabIndex={-1} class="button" href={address}>
      {t(`library.menu.${key}`)}
    </a>
  );
  return (
    <div
      ref={own}
      class="menu"
      popover="auto"
      role="menu"
      aria-label={t('library.more', { title: story.title || t('library.untitled') })}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') menu.close();
      }}
    >
      {story.state === 'kept' && link('open', addressOf(story))}
      {link('check', `/draft.html?story=${story.id}`)}
      {item('rename', () => menu.rename(story.id))}
      {item('export', () => acts.onExport(story))}
      {item('delete', () => acts.onRemove(story))}
    </div>
  );
}

/** Where a key leads from item `at` of `count`, round about; nothing for any other key. */
function itemFor(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
