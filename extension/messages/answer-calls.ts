import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Envelope, Reply } from './ask-background.ts';
import { type Answer, actions, type Call, openings, type Question, questions } from './background-calls.ts';
import { createBudget } from './budget.ts';

export type Sender = Browser.runtime.MessageSender;

/** One handler a call; a handler may answer later. */
export type Handlers = {
  [C in Call]: (question: Question<C>, sender: Sender) => Answer<C> | Promise<Answer<C>>;
};

/** Budget of all messages of a frame, far above what a frame sends in its worst moments. */
const messageAllowance = { burst: 100, perSecond: 50 };
/** Browsers take 120 writes a minute of an extension's synced storage: no tab may use up the reader's own. */
const actionAllowance = { burst: 10, perSecond: 10 / 60 };
/** Budget of calls that open a tab in front of the reader, who presses something and then reads. */
const openingAllowance = { burst: 3, perSecond: 0.5 };

/** Milliseconds for which the reply to an action is kept, for messages that arrive again. */
const repliesKeptMs = 60_000;

/** Answers the calls of content scripts and of own pages. */
export function answerCalls(handlers: Handlers): void {
  const reply = createReplies(handlers);
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply: Reply) => void) => {
      void reply(message, sender).then(respond);
      // `true` keeps the answer's way open in every browser; not all take a returned promise.
      return true;
    },
  );
}

/**
 * Gives the reply to each message, whatever it is; never rejects. A message of another sender, of the wrong shape or
 * beyond its sender's budget is refused with the reason. A message that arrives again while it is being answered gets the
 * same reply, and an action is done once for a minute.
 */
export function createReplies(handlers: Handlers) {
  const isWithinBudget = createBudget(messageAllowance);
  const mayAct = createBudget(actionAllowance);
  const mayOpen = createBudget(openingAllowance);
  const replies = new Map<string, Promise<Reply>>();

  return async (message: unknown, sender: Sender): Promise<Reply> => {
    if (sender.id !== browser.runtime.id) return final('Not a message of this extension.');
    if (!isEnvelope(message)) return final(`Not a call, but ${kindOf(message)}.`);
    const frame = frameKey(sender);
    if (frame !== undefined && !isWithinBudget(frame)) return { refused: 'Too many messages.' };
    const { call, id } = message;
    const key = `${frame} ${call} ${id}`;
    const known = replies.get(key);
    if (known) return known;
    const isAction = actions.has(call);
    const isWithin = openings.has(call) ? mayOpen : mayAct;
    if (isAction && sender.tab && frame !== undefined && !isWithin(String(sender.tab.id)))
      return { refused: `Too many calls of "${call}".` };
    const reply = answer(handlers, message, sender);
    replies.set(key, reply);
    void reply.then(() => {
      if (isAction) setTimeout(() => replies.delete(key), repliesKeptMs);
      else replies.delete(key);
    });
    return reply;
  };
}

async function answer(handlers: Handlers, { call, question }: KnownCall, sender: Sender): Promise<Reply> {
  const checked = v.safeParse(questions[call], question ?? undefined);
  if (!checked.success) {
    const [issue] = checked.issues;
    return final(
      `"${call}" was asked with a wrong shape at ${v.getDotPath(issue) ?? 'the top'}: ${issue.type} expected.`,
    );
  }
  try {
    const handler = handlers[call] as (question: unknown, sender: Sender) => unknown;
    return { answer: await handler(checked.output, sender) };
  } catch (error) {
    return { refused: `"${call}" failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const final = (refused: string): Reply => ({ refused, isFinal: true });

/**
 * The key of a frame's budget; undefined for the extension's own pages, which are trusted. An own page in a frame of a
 * web page is not trusted: it does what the script around it asks for.
 */
function frameKey({ tab, frameId, url }: Sender): string | undefined {
  if (!frameId && url?.startsWith(browser.runtime.getURL('/'))) return undefined;
  return `${tab?.id} ${frameId}`;
}

type KnownCall = Envelope & { call: Call };

function isEnvelope(message: unknown): message is KnownCall {
  if (typeof message !== 'object' || message === null) return false;
  const { call, id } = message as Partial<Envelope>;
  return typeof call === 'string' && typeof id === 'number' && Object.hasOwn(questions, call);
}

/** A few words for a message: it may be of any size, so nothing of it is repeated. */
function kindOf(message: unknown): string {
  return message === null ? 'null' : Array.isArray(message) ? 'a list' : `of type ${typeof message}`;
}
