import type { EntityCard } from '../../story/view/shown.ts';
import type { Undo } from '../contract.ts';
import type { Act } from '../machine/events.ts';

/** What a framed card asks of the background. Each promise rejects where nothing was done. */
export interface FramedActions {
  /** The card that a token stands for. */
  unseal(token: string): Promise<EntityCard>;
  describe(entity: string): Promise<EntityCard>;
  act(act: Act, spelled: string, entity: string): Promise<Undo>;
  openStory(story: string, sentence?: string): Promise<unknown>;
  chooseMeaning(name: string, entity: string, others: readonly string[]): Promise<unknown>;
  editName(story: string, entity: string, line: boolean): Promise<unknown>;
}
