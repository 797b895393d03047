/** Secrets and numbers in scripts without blanks: the word for one, and what is one, stand beside each other and the sentence goes on. */
import { patternRule, type Surroundings } from "../pattern-rule.js";
import type { Rule } from "../rule.js";
import { WORD_ENDS, UNSPACED, WORD_START } from "../scripts.js";
import { CODES, isMixed, isNoPlainRemark, isNoSentence, KEYS, PASSWORDS } from "./secrets.js";

/** "は", "是", "는", "คือ", "was changed to". */
const PARTICLE = "(?:は|が|を|就?是|为|為|改[成为為]了?|设[成为]了?|設[成為]了?|[은는이가을를]|คือ|เป็น)";
const LINK = `\\s{0,2}(?:${PARTICLE}\\s{0,2}[:=]?|[:=])\\s{0,2}`;
/** As a keyboard writes it, to the punctuation of the sentence or the next word of such a script. */
const VALUE = "(?!')(?<secret>[!#-~]{2,200}[#-&*+\\-\\/0-9<=>@-Z\\\\^-z\\|~])";
const GOES_ON = `(?=[.,;:!?)']{0,3}(?:$|[\\s。、」』”${UNSPACED}]))`;
const QUOTED = "[「『“\"'](?<secret>[^「」『』“”\"'\\n]{3,80})[」』”\"']";
/** Words for passwords and codes that are written in such scripts. */
const OWN_LABEL = `(?=[${UNSPACED}])`;
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");

/** "パスワードは iPhone15 で変更できません": what the particle behind it makes a place or a means is no password. */
const NO_VALUE_BEHIND =
  /^\s?(?:で(?!す|し|ご|、|。)|に(?!し|設定|変更|な)|から|まで|[のへも]|[上里裡中]|에서|에(?!\s?설정)|부터|까지|의|ใน|บน|จาก)/;
const ENDS_BEHIND = /^[.。、,!?」』”"')\s]{0,3}(?:$|です|でし|だ|입니다|예요|이에요|이었|ครับ|ค่ะ|คะ|[吗嗎吧呢了])/;
const DATE = /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/;
const WEB_ADDRESS = /^https?:/i;

function isValue(value: string, { after }: Surroundings): boolean {
  if (NO_VALUE_BEHIND.test(after) || DATE.test(value) || WEB_ADDRESS.test(value) || value.startsWith("[")) return false;
  return isMixed(value) || (ENDS_BEHIND.test(after) && isNoPlainRemark(value));
}

function isMixedValue(value: string, around: Surroundings): boolean {
  return isMixed(value) && isValue(value, around);
}

/** What is quoted in the script of the sentence itself is mostly a message: 密码是「错误」. */
function isQuotedValue(value: string): boolean {
  return isMixed(value) || (/^[ -~]+$/.test(value) && isNoSentence(value));
}

const CODE = "(?<secret>\\d(?:[ -]?\\d){2,7})(?![ -]?\\d|[%.,]\\d|%)";
const COUNTED = /^\s?(?:[分秒回次年月日时時点位桁個个円元]|文字|시간|자리|분|번|원|นาที|บาท|ตัว|หลัก)/;

/** Before the rules for labels: those would take the rest of the sentence for the value. */
export const UNSPACED_SECRET_RULES: readonly Rule[] = whereUnspaced([
  patternRule("secret", new RegExp(`${WORD_START}(?:${PASSWORDS}|${KEYS})(?:${LINK}|(?=[「『]))${QUOTED}`, "iu"), isQuotedValue),
  patternRule("secret", new RegExp(`${WORD_START}(?:${PASSWORDS})${LINK}${VALUE}${GOES_ON}`, "iu"), isValue),
  patternRule("secret", new RegExp(`${WORD_START}(?:${KEYS})${LINK}${VALUE}${GOES_ON}`, "iu"), isMixedValue),
  // "我的密码：我爱你123"
  patternRule(
    "secret",
    new RegExp(`${OWN_LABEL}(?:${PASSWORDS})\\s{0,2}[:=]\\s{0,2}(?<secret>[^\\s"「」『』“”。、,;!?]{3,60})`, "iu"),
    (value) => isMixed(value) && !DATE.test(value) && !WEB_ADDRESS.test(value) && !value.startsWith("["),
  ),
  // "密码abc12345"
  patternRule(
    "secret",
    new RegExp(`${OWN_LABEL}(?:${PASSWORDS})\\s{0,2}${VALUE}${GOES_ON}`, "iu"),
    (value, around) => /[a-z!@#$%^&*+=?~]|^\d+$/.test(value) && isMixedValue(value, around),
  ),
  // "abc12345是我的密码"
  patternRule(
    "secret",
    new RegExp(
      `(?<![!-~])(?<secret>[!-~]{4,60})\\s?(?:是|が|は)(?:我们?的?|他的?|她的?|私の|僕の|弊社の|[以之]前的|旧的?){0,2}${OWN_LABEL}(?:${PASSWORDS})`,
      "iu",
    ),
    isMixed,
  ),
  patternRule(
    "secret",
    new RegExp(`${WORD_START}(?:${CODES})${WORD_ENDS}${LINK}${CODE}`, "iu"),
    (_value, { after }) => !COUNTED.test(after),
  ),
  patternRule("secret", new RegExp(`${OWN_LABEL}(?:${CODES})\\s{0,2}${CODE}`, "iu"), (_value, { after }) => !COUNTED.test(after)),
]);

const ACCOUNTS = "口座番号|银行账[号户]|銀行帳[號戶]|银行卡号?|계좌 ?번호|เลข(?:ที่)?บัญชี";
const IDENTITIES =
  "身份证|身分證|护照|護照|パスポート|旅券|マイナンバー|個人番号|免許証|주민 ?등록 ?번호|주민번호|여권|운전면허|เลขบัตรประชาชน|หนังสือเดินทาง|พาสปอร์ต";
const NUMBER_LINK = `\\s?(?:号码?|號碼?|の?番号|번호)?(?:${LINK}|\\s{0,2})`;
const BIRTHDATES = "生年月日|誕生日|出生日期|出生[于於]|生日|생년월일|생일|วันเกิด";

export const UNSPACED_NUMBER_RULES: readonly Rule[] = whereUnspaced([
  patternRule("bank", new RegExp(`(?:${ACCOUNTS})${NUMBER_LINK}(?<secret>\\d[\\d -]{5,22}\\d)(?!\\d)`, "u"), isNoQuantity),
  // "普通1234567" of a Japanese bank
  patternRule("bank", /(?:普通|当座)(?:預金|口座)?(?:番号)?[\s:は]{0,2}(?<secret>\d{6,8})(?![\d円])/u),
  patternRule(
    "id",
    new RegExp(`(?:${IDENTITIES})${NUMBER_LINK}(?<secret>[a-z]{0,3}\\d[\\d -]{4,20}[\\dx])(?![\\da-z])`, "iu"),
    isNoQuantity,
  ),
  patternRule(
    "birthdate",
    new RegExp(
      `(?:${BIRTHDATES})[^\\d\\n。、,]{0,4}(?<secret>\\d{1,4}\\s?[./年년-]\\s?\\d{1,2}\\s?[./月월-]\\s?\\d{1,4}(?:\\s?[日일])?)(?!\\d)`,
      "u",
    ),
  ),
]);

/** Other texts are not searched: most have no such script. */
function whereUnspaced(rules: readonly Rule[]): readonly Rule[] {
  return rules.map(({ find }) => ({ find: (forms) => (forms.some(({ text }) => ANY_UNSPACED.test(text)) ? find(forms) : []) }));
}

function isNoQuantity(value: string, { after }: Surroundings): boolean {
  return !DATE.test(value.split(" ", 1)[0] ?? "") && !COUNTED.test(after);
}
