import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from '../../ui/IconButton.tsx';

interface RemovablesProps {
  label: string;
  /** Said where the list is empty. */
  none: string;
  items: readonly { key: string; name: string; detail?: string; onRemove: () => void }[];
  /** Names the button beside an item. */
  action: (name: string) => string;
  undo?: boolean;
}

/** A list whose items can be taken off; the focus stays at the place that an item left. */
export function Removables({ label, none, items, action, undo }: RemovablesProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const remove = (at: number) => {
    const buttons = room.current!.querySelectorAll('button');
    (buttons[at + 1] ?? buttons[at - 1] ?? room.current!).focus();
    items[at]!.onRemove();
  };
  return (
    <div class="removables" ref={room} tabIndex={-1}>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul aria-label={label}>
          {items.map(({ key, name, detail }, at) => (
            <li key={key}>
              <span>
                {name}
                {detail && <small>{detail}</small>}
              </span>
              <IconButton icon={undo ? 'rotate-ccw' : 'x'} label={action(name)} onClick={() => remove(at)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
