import type { OpenForm } from './RowForms.tsx';

/** What the keys do. */
export interface RowKeys {
  tick: (id: string) => void;
  open: (id: string, form: OpenForm) => void;
  leave: (id: string) => void;
  undo: () => void;
  redo: () => void;
  save: () => void;
  back: () => void;
}

/**
 * The keys of the page. Single letters act only while a row has the focus (WCAG 2.1.4); in a field for typing only those
 * with Ctrl do, except that the field undoes its own typing.
 */
export function rowKeys({ tick, open, leave, undo, redo, save, back }: RowKeys) {
  return (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented) return;
    const row = target.closest<HTMLElement>('[data-row]');
    const isTyping =
      /^(?:input|textarea|select)$/.test(target.localName) && target.getAttribute('type') !== 'checkbox';
    const done = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === 'enter') done(save);
      else if (isTyping) return;
      else if (key === 'z') done(event.shiftKey ? redo : undo);
      else if (key === 'y') done(redo);
      return;
    }
    if (event.altKey) return;
    if (event.key === 'Escape') {
      if (!isTyping) done(back);
      else if (target.id === 'filter-names') done(() => focusFirstRow(target));
      return;
    }
    if (isTyping || !row) {
      if (event.key === 'ArrowDown' && target.id === 'filter-names') done(() => focusFirstRow(target));
      return;
    }
    const id = row.dataset.row!;
    const key = event.key.toLowerCase();
    if (event.key === 'ArrowDown') done(() => move(row, 1));
    else if (event.key === 'ArrowUp') done(() => move(row, -1));
    else if (event.key === 'Home' || event.key === 'End') done(() => moveToEnd(row, event.key));
    else if (event.key === ' ' && target === row) done(() => tick(id));
    else if (event.key === 'Delete') done(() => leave(id));
    else if (key === 'e' || (event.key === 'Enter' && target === row)) done(() => open(id, 'edit'));
    else if (key === 'm') done(() => open(id, 'merge'));
    else if (key === '/') done(() => document.getElementById('filter-names')?.focus());
  };
}

function rowsOf(row: Element): HTMLElement[] {
  const list = row.closest('.names')?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  // Those in a group that is folded up cannot take the focus.
  return [...list].filter((one) => one.checkVisibility());
}

function move(row: HTMLElement, by: 1 | -1): void {
  const rows = rowsOf(row);
  rows[rows.indexOf(row) + by]?.focus();
}

function moveToEnd(row: HTMLElement, key: string): void {
  const rows = rowsOf(row);
  (key === 'Home' ? rows[0] : rows.at(-1))?.focus();
}

function focusFirstRow(field: HTMLElement): void {
  rowsOf(field)[0]?.focus();
}
