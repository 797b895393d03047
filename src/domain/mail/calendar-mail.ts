/** What calendars and mail programs send by themselves: answers to invitations, read receipts, "liked". */
import { opening } from "./mailer-messages.js";

/** Then the name of the meeting and its time. */
const ANSWERED = opening(
  "(?:(?:tentatively )?accepted|declined|updated invitation|zugesagt|abgelehnt|mit vorbehalt|accepté|refusé|aceptad[oa]|rechazad[oa]|accettato|rifiutato|aceit[eo]|recusad[oa]|geaccepteerd|geweigerd|zaakceptowano|odrzucono|accepterat|avböjt|kabul edildi|reddedildi|承諾|辞退|已接受|已拒绝|수락(?:됨)?|거절(?:됨)?|تم القبول|تم الرفض) ?[:：] ?.{3,160}",
);
/** It ends on the hour, or says "@" before the day: a customer's "Declined: card payment on 3 July" does neither. */
const AT_TIME =
  /@ ?\p{L}{2,12}\.?,? \d{1,2}|\d.{0,30}(?<!\d)\d{1,2}[:h.]\d{2}(?: ?[ap]m)?(?: ?[-–] ?\d{1,2}[:h.]\d{2}(?: ?[ap]m)?)?(?: ?\([^)]{1,30}\))?$/iu;
const OF_MINE =
  /(?<!\p{L})(?:my|our|mein\p{L}{0,2}|unser\p{L}{0,2}|ma|mon|mes|mi|mis|mio|mia|meu|minha|mijn|mitt|mój|moja|benim)(?!\p{L})/iu;

/** "Gelesen: Ihre Anfrage 4471. " before it. */
const RECEIPT = "(?:(?:gelesen|read|lu|leído|letto|lida|gelezen|przeczytano|läst|okundu) ?: .{3,160}[.] )?";
/** Up to the verb; behind it stands when. */
const WAS_READ = opening(
  `${RECEIPT}your (?:message|e-?mail).{0,160} (?:was|has been) (?:read|opened) on`,
  `${RECEIPT}ihre (?:nachricht|e-?mail).{0,160} wurde am (?=.{4,60} gelesen)`,
  `${RECEIPT}votre message.{0,160} a été lu`,
  `${RECEIPT}(?:su|tu|el) (?:mensaje|correo).{0,160} (?:fue|ha sido) leído`,
  `${RECEIPT}il (?:tuo|suo) messaggio.{0,160} è stato letto`,
  `${RECEIPT}(?:a )?(?:sua|tua) mensagem.{0,160} foi lida`,
  `${RECEIPT}uw (?:bericht|e-?mail).{0,160} (?:is|werd) gelezen`,
  `${RECEIPT}(?:twoja|państwa) wiadomość.{0,160} została przeczytana`,
  `${RECEIPT}ditt meddelande.{0,160} (?:lästes|har lästs)`,
);
/** A day and an hour, with its zone and the verb at the end of a German one. */
const WHEN_READ = /^[^!?]{0,60}\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?[^.!?]{0,30}[.]?$/u;

/** Nobody says that of themselves or their own. */
const SOMEBODY =
  "(?!(?:i|we|my|our|he|she|they|ik|wij|mijn|jag|vi|min|mitt|eu|nós|meu|minha|je|nous|ma|mon|ich|wir|mein|meine|yo|mi|io|mio|mia)(?!\\p{L}))\\S{1,40}(?: \\S{1,40}){0,2}";
/** A message of some words, to its end. */
const QUOTED = "[\"“„«'‘].{0,20}\\p{L} \\p{L}.{0,280}[\"”“»'’][.]?$";
const LIKED = opening(
  `${SOMEBODY} (?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,8} to) ${QUOTED}`,
  `${SOMEBODY} hat .{0,4}["“„«].{1,300} mit .{1,30} markiert[.]?$`,
  `${SOMEBODY} a (?:aimé|adoré|réagi .{1,8} à) ${QUOTED}`,
  `a ${SOMEBODY} le (?:ha gustado|gustó|encantó) ${QUOTED}`,
  `${SOMEBODY} (?:gostou de|adorou|ha messo .{1,20} a|gillade|beğendi) ${QUOTED}`,
);

const WHOLE = 400;

/** Whether a calendar or a mail program wrote it, and nobody added a word of theirs. */
export function isCalendarMail(text: string): boolean {
  const plain = text.replace(/[’ʼ]/gu, "'").trim();
  if (plain.length > WHOLE || /[?？؟]/u.test(plain)) return false;
  const inOneLine = plain.replace(/\s+/gu, " ");
  if (LIKED.test(inOneLine)) return true;
  const read = WAS_READ.exec(inOneLine);
  if (read !== null) return WHEN_READ.test(inOneLine.slice(read[0].length));
  return !plain.includes("\n") && ANSWERED.test(plain) && AT_TIME.test(plain) && !OF_MINE.test(plain);
}
