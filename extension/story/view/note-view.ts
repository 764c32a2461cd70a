import type { Note } from '../format/schema.ts';
import { type OriginsOf, state } from './origins.ts';
import type { EntityRef, NoteView } from './shown.ts';

/** Names an entity by its id; nothing where no story has it. */
export type RefOf = (id: string) => EntityRef | undefined;

/** Names several entities, in the order given. */
export function refsOf(ids: readonly string[], ref: RefOf): EntityRef[] {
  return ids.flatMap((id) => ref(id) ?? []);
}

/** Sets a note's two sides beside each other, each with what it rests on. */
export function viewNote(note: Note, origins: OriginsOf, ref: RefOf): NoteView {
  const { id, title, about, says, finding, dates } = note;
  return {
    id,
    title,
    says: state(says, origins),
    finding: state(finding, origins),
    about: refsOf(about, ref),
    ...(dates && { dates }),
  };
}

/** Whether a note says that the story and its sources contradict one another; other notes only add to the story. */
export const isDisputed = ({ dates }: Pick<NoteView, 'dates'>): boolean => dates !== undefined;

/** Puts disputed dates before other notes and keeps the order otherwise. */
export function byWeight(a: Note, b: Note): number {
  return Number(b.dates !== undefined) - Number(a.dates !== undefined);
}
