import type { RefObject } from 'preact';

/** The title of each story, where the keys of a row work. */
const titles = '[data-story]';

/**
 * Keys in a list of stories: up and down go from title to title, from the search to the first one and back; Delete
 * deletes the story whose title has the focus, which its neighbour takes over; Escape empties the search.
 */
export function useRowKeys(room: RefObject<HTMLElement | null>, onDelete: (story: string) => void) {
  return (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    const at = event.target as HTMLElement;
    const rows = [...room.current!.querySelectorAll<HTMLElement>(titles)];
    const row = rows.indexOf(at);
    const search = room.current!.querySelector<HTMLInputElement>('[type=search]');
    if (key === 'Escape' && at === search && search.value !== '') {
      search.value = '';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (key === 'ArrowDown' && (row >= 0 || at === search)) {
      (rows[row + 1] ?? at).focus();
    } else if (key === 'ArrowUp' && row >= 0) {
      (rows[row - 1] ?? search ?? at).focus();
    } else if (key === 'Delete' && row >= 0) {
      (rows[row + 1] ?? rows[row - 1] ?? search)?.focus();
      onDelete(at.dataset.story!);
    } else {
      return;
    }
    event.preventDefault();
  };
}
