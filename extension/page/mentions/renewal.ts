import type { Changes } from '../dom/change-watch.ts';
import { isEditor, isInEditor } from '../dom/editors.ts';
import type { Walker } from '../dom/passage-walker.ts';
import { isUnread, textRoleOf } from '../dom/text-roles.ts';
import type { TypedText } from '../dom/typed-text.ts';
import type { Intake } from './intake.ts';
import type { Records } from './passage-records.ts';
import type { Settling } from './settling.ts';

interface Options {
  records: Records;
  intake: Intake;
  settling: Pick<Settling, 'outdate' | 'soon' | 'isStale'>;
  walker: Walker;
  typed: TypedText;
}

/** Keeps the records of a page that changes, or is typed into, equal to what it shows. */
export function createRenewal({ records, intake, settling, walker, typed }: Options) {
  const editorsMet = new WeakSet<Element>();
  /** Takes out passages that are no more to be read, or that are elsewhere than they were. */
  const leaveStray = (barred: boolean) => {
    for (const passage of [...records.inOrder()]) {
      if (barred && isUnread(passage.block)) intake.forget(passage);
      else if (!passage.nodes.every(({ isConnected }) => isConnected))
        intake.leave(passage, passage.block.isConnected ? passage.block : document);
    }
    if (records.reorder()) settling.outdate();
  };

  return {
    /** Takes in what the page has changed. */
    renew({ added, touched, moved, barred }: Changes) {
      if (moved || barred) leaveStray(barred);
      intake.readAnew(touched);
      for (const node of added) walker.add(node, textRoleOf(node) !== 'block');
      walker.roots.look();
      walker.run();
    },
    /** Takes out what turns out to be typed, in an element or in the whole document. */
    leaveAlone(target: Element, event: Event) {
      if (event.type !== 'focusin') typed.changed();
      if (editorsMet.has(target) || !isEditor(target)) return;
      editorsMet.add(target);
      for (const passage of [...records.inOrder()]) if (isInEditor(passage)) intake.forget(passage);
      if (settling.isStale) settling.soon(true);
    },
  };
}
