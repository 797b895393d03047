/** Messages that no person waits behind: automatic replies, delivery failures, advertising. */
import { offersToUs } from "./advertising.js";
import { isCalendarMail } from "./calendar-mail.js";
import { isAcknowledgement, isFraud } from "./machine-mail.js";
import { isAutoReply, isDeliveryFailure } from "./mailer-messages.js";

export type AutomatedMessage = "auto-reply" | "delivery-failure" | "advertising";

/** What such a message shows at its beginning: no reader of it looks further. */
const READ = 1200;

/** What only those write who offer something. */
const OFFERING: readonly RegExp[] = [
  /\b(?:increase|boost|grow|double|triple|skyrocket|more) (?:your|their) (?:(?:website|web|online|organic) )?(?:traffic|sales|revenue|leads|conversions?|visibility)\b/iu,
  /\b(?:our (?:agency|team of experts|company) (?:offers?|provides?|speciali[sz]es|helps?)|(?:we|i) (?:offer|provide|specialize in|help) (?:[\w-]+ ){0,2}(?:businesses|companies|brands|founders|agencies|shops|stores|owners|services))\b/iu,
  /\b(?:(?:we|i) (?:can )?(?:offer|sell|provide|place) (?:[\w-]+ ){0,2}(?:backlinks?|links?|guest posts?|articles?|banners?|followers|reviews)|\bDA ?\d{2}\b|[$€£] ?\d+ (?:per|a|each) (?:link|post|lead|review)|(?:shall|may|can) (?:i|we) send (?:you )?(?:our|a|the) (?:price ?list|rates?|media kit|portfolio|proposal))/iu,
  /\b(?:limited[- ]time offer|special (?:price|offer) for you|no obligation|book a (?:call|demo) with (?:me|us)|hop on a call)\b/iu,
  /\b(?:click here to unsubscribe|unsubscribe (?:here|from this list)|reply ["']?(?:stop|no)\b|if (?:you are )?not interested|on autopilot)\b/iu,
  /\b(?:(?:you|your (?:business|company|e-?mail)) (?:have|has) (?:been (?:selected|chosen|nominated)|won)|claim your (?:prize|listing|award|reward)|dear (?:beneficiary|winner|webmaster|business owner))\b/iu,
  /\b(?:(?:price ?list|catalogue|catalog|brochure) (?:is )?attached|attached (?:is |you (?:will )?find )?(?:our )?(?:price ?list|catalogue|catalog|brochure)|(?:fob|moq)\b)|\bwhats ?app:? ?\+/iu,
  /\b(?:also selling|leading (?:manufacturer|supplier)|bulk orders? welcome)\b/iu,
  /\b(?:your (?:domain|hosting|mailbox|trademark|listing)\b.{0,60}\bexpires?|failure to (?:renew|pay|respond|act)|act now)\b/iu,
  /\b(?:came across your (?:web ?site|company|store|shop)|visited your (?:web ?site|store)|noticed your (?:web ?site|store|site))\b/iu,
  /\b(?:wir bieten|unsere agentur|mehr (?:kunden|umsatz|reichweite)|nous (?:proposons|aidons les entreprises)|notre agence|ofrecemos|nuestra agencia|más (?:clientes|ventas)|offriamo|la nostra agenzia)\b/iu,
];

/** What offers are about, and customers too. */
const OFFERED: readonly RegExp[] = [
  /\b(?:seo|backlinks?|guest posts?|link[- ]building|domain authority|sponsored (?:post|article)s?)\b/iu,
  /\b(?:first page of google|rank(?:ing)?s? (?:higher |better )?(?:on|in) google|search engine ranking|google rankings?)\b/iu,
  /\b(?:increase|boost|grow|double|triple|skyrocket|more) (?:(?:website|web|online|organic) )?(?:traffic|sales|revenue|leads|conversions?|visibility)\b/iu,
  /\b(?:free (?:audit|quote|consultation|trial of our)|affordable (?:price|rate)s?|(?:at )?(?:the )?best prices?|wholesale prices?)\b/iu,
  /\b(?:web ?(?:site)? (?:design|development) services?|mobile app development|lead generation|email lists?|e-?mail database|verified contacts|virtual assistants?)\b/iu,
  /\b(?:quick call|15[- ]min(?:ute)?s? (?:call|chat)|are you the right person|decision[- ]maker)\b/iu,
  /\b(?:opt[- ]out|not interested)\b/iu,
  /\b(?:crypto|bitcoin|forex|casino|betting|payday loan|business loan|funding offer|investment opportunit(?:y|ies))\b/iu,
  /\b(?:(?:handling|processing) fee|lottery|inheritance)\b/iu,
  /\b(?:congratulations|dear sir)\b/iu,
  /\bwe (?:buy|sell|supply|manufacture|export)\b/iu,
  /\b(?:final notice|domain (?:name )?(?:registry|registration|renewal|services))\b/iu,
  /\b(?:pay (?:\S+ ){0,3}(?:securely )?(?:here|now)|renew (?:here|now))\b/iu,
];

/** Of each kind one may be a customer's; of what offers are about two as well. */
const OFFERS_NEEDED = 2;
const OFFERED_ALONE = 3;

/** Who has an account, an order or a charge is a customer, whatever it is about. */
const CUSTOMERS_OWN =
  /\b(?:my (?:account|card|order|invoice|subscription|bank|payment|parcel|refund|money|plan|seat|domain|shop|store|site|web ?site|page|reports?|app|password|login)|i (?:was|got|have been|bought|paid|ordered)|(?:is|was|been) (?:declined|charged|billed)|(?:want|would like) to (?:buy|order|pay|cancel|upgrade|increase)|\d+ seats|add-?ons?|(?:is|are) there (?:an?|any))\b/iu;

function isAdvertising(text: string): boolean {
  if (offersToUs(text) || isFraud(text)) return true;
  if (CUSTOMERS_OWN.test(text)) return false;
  const count = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(text)).length;
  const offering = count(OFFERING);
  return offering + count(OFFERED) >= (offering > 0 ? OFFERS_NEEDED : OFFERED_ALONE);
}

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
  return isAdvertising(beginning) ? "advertising" : null;
}
