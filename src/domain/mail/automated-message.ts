/** Messages that no person waits behind: automatic replies, delivery failures, advertising. */
import { holdsOffers, offersToUs } from "./advertising.js";
import { isAcknowledgement, isCalendarMail, isDeliveryFailure } from "./machine-mail.js";
import { isFraud } from "./fraud-mail.js";
import { isAutoReply } from "./mailer-messages.js";

export type AutomatedMessage = "auto-reply" | "delivery-failure" | "advertising";

/** What such a message shows at its beginning: no reader of it looks further. */
const READ = 1200;

/** Messages whose result is kept: a conversation is judged again at each event, and has 500 of them at most. */
const REMEMBERED = 1000;
const results = new Map<string, AutomatedMessage | null>();

/** Null where a person may wait behind the message. */
export function automatedMessage(text: string): AutomatedMessage | null {
  const beginning = text.slice(0, READ);
  const known = results.get(beginning);
  if (known !== undefined) return known;
  const result = assess(beginning);
  for (const oldest of results.keys()) {
    if (results.size < REMEMBERED) break;
    results.delete(oldest);
  }
  results.set(beginning, result);
  return result;
}

function assess(beginning: string): AutomatedMessage | null {
  if (isDeliveryFailure(beginning)) return "delivery-failure";
  if (isAutoReply(beginning) || isAcknowledgement(beginning) || isCalendarMail(beginning)) return "auto-reply";
  const isAdvertising = offersToUs(beginning) || isFraud(beginning) || holdsOffers(beginning);
  return isAdvertising ? "advertising" : null;
}
