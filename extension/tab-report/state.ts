import { type FromFrame, wholePage } from '../messages/frame-report.ts';
import { addOutline, type Outline } from './outline.ts';
import { addReport, type Report } from './tally.ts';

/** Where a walk through mentions stands: `index` counts from 0 within its frame. */
export type WalkStop = Omit<Extract<FromFrame, { type: 'at' }>, 'type'>;

/** What popup and panel know of a page. */
export interface PageState {
  reports: Report[];
  place: WalkStop | undefined;
  /** Each mention, where the frames were asked for them. */
  outline: Outline;
  /** The mention that was gone to last. */
  there: { frame: string; id: number } | undefined;
  answer: 'waiting' | 'answered' | 'none';
}

/** The state of a page that has not answered yet. */
export const unanswered: PageState = {
  reports: [],
  place: undefined,
  outline: new Map(),
  there: undefined,
  answer: 'waiting',
};

/** What happens between a viewer and a page; `gone` when the last frame hangs up, `silent` when none answers however often it is asked. */
export type ViewerEvent = FromFrame | { type: 'gone' } | { type: 'silent' };

/** The state after an event. */
export function next(state: PageState, event: ViewerEvent): PageState {
  switch (event.type) {
    case 'report':
      if (event.frame === wholePage) return { ...unanswered, answer: 'answered', reports: [event] };
      return {
        ...state,
        answer: 'answered',
        reports: addReport(state.reports, event),
        outline: addOutline(state.outline, event),
      };
    case 'at': {
      const { type: _, ...place } = event;
      return { ...state, place };
    }
    case 'there':
      return { ...state, there: { frame: event.frame, id: event.id } };
    case 'gone':
      return unanswered;
    case 'silent':
      return { ...unanswered, answer: 'none' };
  }
}
