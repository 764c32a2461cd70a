import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { IconName } from '../../ui/lucide-icons.ts';

interface MenuProps {
  label: string;
  /** Words on the button; without them it is three dots. */
  words?: string;
  items: readonly { label: string; icon?: IconName; onChoose: () => void }[];
}

/** A button that opens a list of actions. Arrow keys walk it, Escape closes it, and so does anything outside. */
export function Menu({ label, words, items }: MenuProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const own = useRef<HTMLDivElement>(null);
  const opener = () => own.current?.querySelector<HTMLElement>(':scope > button');
  const entries = () => [...(own.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = () => {
    setOpen(false);
    opener()?.focus();
  };
  useLayoutEffect(() => {
    if (isOpen) entries()[0]?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: Event) => {
      if (!own.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return setOpen(false);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!move) return;
    event.preventDefault();
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + move + all.length) % all.length]?.focus();
  };

  return (
    <div class="menu-button" ref={own}>
      {words ? (
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words}
        </Button>
      ) : (
        <IconButton icon="ellipsis" label={label} expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      )}
      {isOpen && (
        <div class="menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={item.label}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
