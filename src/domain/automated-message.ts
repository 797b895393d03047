/** Messages that no person waits behind: automatic replies, delivery failures, advertising. */

export type AutomatedMessage = "auto-reply" | "delivery-failure" | "advertising";

/** What such a message shows at its beginning; a customer may write at length after a forwarded one. */
const READ = 1200;

const AUTO_REPLY =
  /\b(?:out of (?:the )?office|automatic(?:ally generated)? (?:reply|response)|auto-?(?:reply|response)|autoreply|i am currently (?:away|on (?:leave|vacation|holiday))|on (?:annual|parental|maternity) leave until|(?:vacation|holiday|away) (?:auto-?)?(?:responder|message)|only checking (?:my )?(?:messages|e-?mails?|mail)|abwesenheitsnotiz|automatische antwort|ich bin (?:bis|vom|derzeit) .{0,40}nicht (?:im b[uü]ro|erreichbar)|r[ée]ponse automatique|absent\(?e?\)? du bureau|respuesta autom[áa]tica|fuera de la oficina|risposta automatica|fuori ufficio|resposta autom[áa]tica|fora do escrit[óo]rio|automatisch antwoord|afwezigheidsbericht|autosvar|frånvaro|automatyczna odpowied[zź]|otomatik yan[ıi]t)\b|自動返信|自动回复|자동 ?응답|رد تلقائي/iu;

const DELIVERY_FAILURE =
  /\b(?:mailer-daemon|postmaster|delivery (?:status notification|has failed|incomplete)|undeliver(?:able|ed)|could ?n[o']t be delivered to|mail delivery (?:failed|subsystem)|unzustellbar|address not found|550 5\.1\.1|recipient address rejected)\b/iu;

/** One of these alone may be a customer's; two are an offer. */
const OFFERS: readonly RegExp[] = [
  /\b(?:seo|backlinks?|guest posts?|link[- ]building|domain authority|sponsored (?:post|article)s?)\b/iu,
  /\b(?:first page of google|rank(?:ing)?s? (?:higher |better )?(?:on|in) google|search engine ranking|google rankings?)\b/iu,
  /\b(?:increase|boost|grow|double|triple|skyrocket|more) (?:your )?(?:(?:website|web|online|organic) )?(?:traffic|sales|revenue|leads|conversions?|visibility)\b/iu,
  /\b(?:our (?:agency|team of experts|company) (?:offers?|provides?|speciali[sz]es|helps?)|(?:we|i) (?:offer|provide|specialize in|help) (?:[\w-]+ ){0,2}(?:businesses|companies|brands|founders|agencies|shops|stores|owners|services))\b/iu,
  /\b(?:(?:we|i) (?:can )?(?:offer|sell|provide|place) (?:[\w-]+ ){0,2}(?:backlinks?|links?|guest posts?|articles?|banners?|followers|reviews)|\bDA ?\d{2}\b|[$€£] ?\d+ (?:per|a|each) (?:link|post|lead|review)|(?:shall|may|can) (?:i|we) send (?:you )?(?:our|a|the) (?:price ?list|rates?|media kit|portfolio|proposal))/iu,
  /\b(?:free (?:audit|quote|consultation|trial of our)|limited[- ]time offer|special (?:price|offer) for you|no obligation|affordable (?:price|rate)s?)\b/iu,
  /\b(?:web ?(?:site)? (?:design|development) services?|mobile app development|lead generation|email lists?|e-?mail database|verified contacts|virtual assistants?)\b/iu,
  /\b(?:quick call|15[- ]min(?:ute)?s? (?:call|chat)|book a (?:call|demo) with (?:me|us)|hop on a call|are you the right person|decision[- ]maker)\b/iu,
  /\b(?:click here to unsubscribe|unsubscribe (?:here|from this list)|reply ["']?(?:stop|no)\b|opt[- ]out|(?:if )?not interested|on autopilot)\b/iu,
  /\b(?:crypto|bitcoin|forex|casino|betting|payday loan|business loan|funding offer|investment opportunit(?:y|ies))\b/iu,
  /\b(?:(?:you|your (?:business|company|e-?mail)) (?:have|has) (?:been (?:selected|chosen|nominated)|won)|claim your (?:prize|listing|award|reward)|(?:handling|processing) fee|lottery|inheritance)\b/iu,
  /\b(?:congratulations|dear (?:sir|beneficiary|winner|webmaster|business owner))\b/iu,
  /\b(?:(?:at )?(?:the )?best prices?|(?:price ?list|catalogue|catalog|brochure) (?:is )?attached|attached (?:is |you (?:will )?find )?(?:our )?(?:price ?list|catalogue|catalog|brochure)|wholesale prices?|(?:fob|moq)\b)|\bwhats ?app:? ?\+/iu,
  /\b(?:we (?:buy|sell|supply|manufacture|export)|also selling|leading (?:manufacturer|supplier)|bulk orders? welcome)\b/iu,
  /\b(?:final notice|domain (?:name )?(?:registry|registration|renewal|services)|your (?:domain|hosting|mailbox|trademark|listing)\b.{0,60}\bexpires?)\b/iu,
  /\b(?:failure to (?:renew|pay|respond|act)|pay (?:\S+ ){0,3}(?:securely )?(?:here|now)|act now|renew (?:here|now))\b/iu,
  /\b(?:came across your (?:web ?site|company|store|shop)|visited your (?:web ?site|store)|noticed your (?:web ?site|store|site))\b/iu,
  /\b(?:wir bieten|unsere agentur|mehr (?:kunden|umsatz|reichweite)|nous (?:proposons|aidons les entreprises)|notre agence|ofrecemos|nuestra agencia|más (?:clientes|ventas)|offriamo|la nostra agenzia)\b/iu,
];
const OFFERS_NEEDED = 2;

/** Null where a person may wait behind the message. */
export function automatedMessage(text: string): AutomatedMessage | null {
  const beginning = text.slice(0, READ);
  // Who asks something waits, out of the office or not.
  if (AUTO_REPLY.test(beginning) && !/[?？؟]/u.test(beginning)) return "auto-reply";
  if (DELIVERY_FAILURE.test(beginning)) return "delivery-failure";
  return OFFERS.filter((pattern) => pattern.test(beginning)).length >= OFFERS_NEEDED ? "advertising" : null;
}
