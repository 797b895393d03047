/** What calendars and mail programs send by themselves: answers to invitations, read receipts, "liked". */
import { boundedPattern } from "../bounded-pattern.js";

const opening = (...patterns: readonly string[]): RegExp => boundedPattern(`^(?:${patterns.join("|")})`, "iu");

/** Then the name of the meeting and its time. */
const ANSWERED = opening(
  "(?:(?:tentatively )?accepted|declined|updated invitation|zugesagt|abgelehnt|mit vorbehalt|accepté|refusé|aceptad[oa]|rechazad[oa]|accettato|rifiutato|aceit[eo]|recusad[oa]|geaccepteerd|geweigerd|zaakceptowano|odrzucono|accepterat|avböjt|kabul edildi|reddedildi|承諾|辞退|已接受|已拒绝|수락(?:됨)?|거절(?:됨)?|تم القبول|تم الرفض) ?[:：] ?.{3,160}",
);
/** A weekday or an "@" before the day: a customer's "Declined: card payment on 3 July" has neither. */
const AT_TIME =
  /(?:@ ?|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|sab|dim|dom|gio|seg|ter|qua|qui|sex|ma|wo|vr|za|zo|pon|wt|śr|czw|pt|sob|niedz|mån|tis|ons|tors|fre|lör|sön|pzt|sal|çar|per|cum|cmt|paz)\.?,? )[\p{L}.,]{0,12} ?\d{1,2}|\d{1,2}(?:日|월|月).{0,12}\d{1,2}:\d{2}/iu;

const WAS_READ = opening(
  "your (?:message|e-?mail).{0,160} (?:was|has been) (?:read|opened) on",
  "(?:gelesen|read|lu|leído|letto|lida|gelezen|przeczytano|läst|okundu) ?: .{3,160}",
  "ihre (?:nachricht|e-?mail).{0,160} gelesen",
  "votre message.{0,160} a été lu",
  "(?:su|tu|el) (?:mensaje|correo).{0,160} (?:fue|ha sido) leído",
  "il (?:tuo|suo) messaggio.{0,160} è stato letto",
  "(?:a )?(?:sua|tua) mensagem.{0,160} foi lida",
  "uw (?:bericht|e-?mail).{0,160} (?:is|werd) gelezen",
  "(?:twoja|państwa) wiadomość.{0,160} została przeczytana",
  "ditt meddelande.{0,160} (?:lästes|har lästs)",
  "[iİ]letiniz.{0,160} okundu",
  ".{0,80}(?:開封済み|が開封されました)",
  "(?:已读[:：]|您的(?:邮件|消息).{0,80}已(?:被)?(?:阅读|读))",
  "(?:읽음 ?:|.{0,80}메(?:일|시지)를 읽었습니다)",
  "تمت قراءة رسالت",
);
/** Of a mail program: with the day and the hour. */
const ON_A_DAY = /\d{1,2}[:.]\d{2}|\d{1,2}(?:[./-]\d{1,2})[./-]\d{2,4}/u;

const LIKED = opening(
  "\\S{1,40}(?: \\S{1,40}){0,2} (?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,8} to) [\"“„']",
  '\\S{1,40}(?: \\S{1,40}){0,2} (?:hat .{0,4}["“„«].{0,160} (?:mit .{1,30} markiert|reagiert)|gefällt ["“„])',
  '\\S{1,40}(?: \\S{1,40}){0,2} a (?:aimé|adoré|réagi .{1,8} à) ?["“«]',
  'a \\S{1,40}(?: \\S{1,40}){0,2} le (?:ha gustado|gustó|encantó) ["“«]',
  '\\S{1,40}(?: \\S{1,40}){0,2} (?:gostou de|adorou|ha messo .{1,20} a|vond|gillade|beğendi) ?["“«”]',
);

const WHOLE = 400;

/** Whether a calendar or a mail program wrote it, and nobody added a word of theirs. */
export function isCalendarMail(text: string): boolean {
  const plain = text.replace(/[’ʼ]/gu, "'").trim();
  if (plain.length > WHOLE || /[?？؟]/u.test(plain)) return false;
  const [first = "", ...more] = plain.split("\n").filter((line) => line.trim() !== "");
  if (LIKED.test(plain)) return more.length === 0;
  if (WAS_READ.test(plain)) return ON_A_DAY.test(plain);
  return ANSWERED.test(first) && AT_TIME.test(first) && more.length === 0;
}
