import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Envelope, Reply } from './ask-background.ts';
import { type Answer, type Call, type Question, questions } from './background-calls.ts';

export type Sender = Browser.runtime.MessageSender;

/** One handler a call; a handler may answer later. */
export type Handlers = {
  [C in Call]: (question: Question<C>, sender: Sender) => Answer<C> | Promise<Answer<C>>;
};

/** Answers the content scripts' calls. A message of another sender or of the wrong shape is refused with its reason. */
export function answerCalls(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply: Reply) => void) => {
      void reply(handlers, message, sender).then(respond);
      // `true` keeps the answer's way open in every browser; not all take a returned promise.
      return true;
    },
  );
}

/** The reply to one message, whatever it is; never rejects. */
export async function reply(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply> {
  if (sender.id !== browser.runtime.id) return { refused: 'Not a message of this extension.' };
  if (!isEnvelope(message)) return { refused: `No such call: ${JSON.stringify(message)?.slice(0, 100)}` };
  const { call } = message;
  const checked = v.safeParse(questions[call], message.question ?? undefined);
  if (!checked.success) {
    const [issue] = checked.issues;
    return {
      refused: `"${call}" was asked with a wrong shape at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
    };
  }
  try {
    const handler = handlers[call] as (question: unknown, sender: Sender) => unknown;
    return { answer: await handler(checked.output, sender) };
  } catch (error) {
    return { refused: `"${call}" failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isEnvelope(message: unknown): message is Envelope & { call: Call } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'call' in message &&
    Object.hasOwn(questions, String(message.call))
  );
}
