/** Whose money swindlers have: codes read out to a false bank, a transfer to somebody unknown. */
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const NEAR = "[^.!?\\n]{0,40} ";

/** They gave a code, or typed it into a page. */
const CODE_GIVEN = anyOf(
  wholeWords(
    `(?:gave|given|told|read (?:out|them)|entered|typed|shared|put in)(?!\\p{L})${NEAR}(?:pin|tan|otp|passcode|codes?|password|card (?:details|number))`,
    `(?:tan|pin|codes?|passwort|zugangsdaten|kartendaten)(?!\\p{L})${NEAR}(?:eingegeben|durchgegeben|gegeben|genannt|gesagt|verraten|vorgelesen)|(?:gab|nannte|sagte)(?!\\p{L})${NEAR}(?:tan|pin|codes?)`,
    `(?:donnée?s?|communiquée?s?|saisie?s?|dictée?s?)(?!\\p{L})${NEAR}(?:codes?|mot de passe|identifiants)`,
    `(?:di|dimos|dado|metí|puse|introduje|dicté)(?!\\p{L})(?:${NEAR}| )(?:clave|códigos?|pin|contraseña)`,
    `(?:dato|dati|detto|inserito|comunicato|letto)(?!\\p{L})(?:${NEAR}| )(?:codic[ei]|pin|password|otp)`,
    `(?:dei|passei|inseri|digitei|informei|disse)(?!\\p{L})(?:${NEAR}| )(?:códigos?|senha|pin|token)`,
    `(?:pincode|codes?|wachtwoord|tan)(?!\\p{L})(?:${NEAR}| )(?:ingevuld|gegeven|doorgegeven|voorgelezen|ingevoerd)|(?:gaf|vulde)(?!\\p{L})${NEAR}(?:pincode|codes?)`,
    `(?:podał\\p{L}{1,3}|wpisał\\p{L}{1,3}|podyktował\\p{L}{1,3})(?:${NEAR}| )(?:kod\\p{L}{0,2}|pin|hasł\\p{L}+|dane (?:karty|do logowania))`,
    `(?:loggade in|gav|knappade in|lämnade|läste upp|legitimerade mig|signerade)(?!\\p{L})(?:${NEAR}| )(?:bankid|kod\\p{L}{0,3}|pinkod\\p{L}*|lösenord\\p{L}*)`,
    `(?:şifre\\p{L}*|kod\\p{L}*|pin\\p{L}*|kart bilgi\\p{L}*)(?:${NEAR}| )(?:söyledim|verdim|girdim|paylaştım|okudum)`,
  ),
  "(?:暗証番号|認証コード|パスワード|コード)[^。\\n]{0,15}(?:入力し|教え|伝え|言って)|(?:输入?|告诉|给|说|发)了?[^。！？\\n]{0,8}(?:验证码|密码|短信码)|(?:验证码|密码)[^。！？\\n]{0,8}(?:告诉|给了|发给|输)",
  "(?:비밀번호|인증번호|보안카드|otp)[^.!?\\n]{0,20}(?:알려 ?[줬주]|불러 ?[줬주]|입력했|말했)|(?<!\\p{L})و?(?:[أا]عطيت|[أا]دخلت|قلت|شاركت)\\p{L}{0,3}[^.!؟\\n]{0,30}(?:رمز|كود|كلم[ةت]\\p{L}{0,2} (?:ال)?(?:مرور|سر)|الرقم السري)",
);
const GONE = anyOf(
  wholeWords(
    "gone|missing|emptied|cleared out|drained|transferred|payments?(?: \\p{L}+){1,6} (?:don'?t|do not|didn'?t) (?:recogni[sz]e|make)|fehl(?:t|en)|weg|leer(?:geräumt)?|abgebucht|überwiesen|partie?s?|disparue?s?|vidée?|virée?s?|débitée?s?|vaci(?:aron|ó|ad[oa])|sacaron|desapareci\\p{L}+|svuotat[oa]|sparit[oaie]|prelevat[oaie]|sumi(?:u|ram)|tiraram|esvaziaram|transferiram",
    "van mijn (?:bank)?rekening|afgeschreven|leeggehaald|verdwenen|zeszł[oay]|znikn\\p{L}+|pobran[oe]|ukradzion\\p{L}+|tomt|borta|tömt|dragits|kalmadı|çekil(?:miş|di)|gitti|boşalt\\p{L}+",
  ),
  "引き出|送金され|なくな|消え|没了|不见了|转走|被转|빠져나|사라졌|출금|(?<!\\p{L})و?(?:سحب|اختف|خصم)",
);
const SUM =
  "[€£$¥]|(?<!\\d)\\d{1,3}[ .,]\\d{3}(?!\\d)|\\d[\\d.,]{0,9} ?(?:k(?! \\p{L})|mil|bin|euros?|eur|pounds?|quid|dollars?|usd|zł|pln|kr|kronor|sek|lira|tl|reais|pesos|francs?|chf|円|万|元|块|원|만|ريال|دينار|جنيه|درهم)|[一二三四五六七八九十两几]{1,3}(?:千|万|百)(?!\\p{L}{0,2}次)";
const MONEY = anyOf(
  SUM,
  wholeWords(
    "accounts?|savings|money|payments?|konto|geld|compte|argent|cuenta|dinero|conto|soldi|conta|dinheiro|(?:bank)?rekening|kont[oa]|pieniądze|kontot|sparkontot|pengar|hesab\\p{L}+|para(?:m|mı)?",
  ),
  "口座|卡里|账户|存款|계좌|돈이|(?:ال)?حساب|فلوس",
);

/** They were taken in, by somebody else than us. */
const SCAMMED = anyOf(
  wholeWords(
    "(?:been|got|was|were) (?:\\p{L}+ )?(?:scammed|defrauded|conned|swindled)|fell for an? (?:\\p{L}+ ){0,2}(?:scam|fraud)|pretend(?:ing|ed) to be (?:you|your|the bank|my bank)|reingefallen|(?:bin|wurde|wurden)(?: \\p{L}+){0,4} (?:betrogen|abgezockt)|betrogen worden|enkeltrick|schockanruf|arnaquée?s?|escroquée?s?|fait (?:arnaquer|escroquer)|victime d'une (?:arnaque|escroquerie|fraude)",
    "(?:me|nos) (?:han )?(?:estaf|tim)\\p{L}+|he sido estafad[oa]|(?:stat[oaie]) (?:truffat|raggirat)[oaie]|mi hanno truffat[oa]|ca[ií]u? (?:no|num|em um|numa) (?:golpe|burla|esquema)|pr?o golpista|fui (?:burlad|enganad)[oa]|clonaram (?:o )?meu (?:whatsapp|número|chip)",
    "(?:ben|werd|was)(?: \\p{L}+){0,3} opgelicht|opgelicht (?:via|door (?!jullie|u))|oszukan[aoy]|padł[ae]?m ofiarą|(?:blev|blivit)(?: \\p{L}+)? (?:lurad|bedragen)|dolandırıldı[mk]|dolandırdılar",
  ),
  "詐欺に(?:遭|あ|引っかか|ひっかか)|(?:だま|騙)され|被(?:人)?(?:骗|诈骗)|受骗|上当|(?:보이스 ?피싱|스미싱|피싱|사기)(?:를|을|에)? ?(?:당|걸)|تعرضت ل(?:ل?احتيال|ل?نصب|عملية)|(?:احتالوا?|نصبوا?|نصب) علي",
);
const SENT = anyOf(
  SUM,
  wholeWords(
    "transferred|made (?:a|the) (?:bank )?transfer|sent (?:them |him |her )?money|überwiesen|virée?|fait (?:un|le) virement|hice (?:una|la) transferencia|transferí|(?:fatto|disposto) (?:un|il) bonifico|(?:fiz|mandei|enviei) (?:um |o )?pix|overgemaakt|(?:zrobił|wysłał)\\p{L}* przelew|przelał\\p{L}*|swishade|havale (?:yaptım|ettim)|gönderdim",
  ),
  "送金し|振り?込(?:ん|みまし)|转(?:了|账了|给)|송금했|이체했|و?حولت",
);
/** A code of ours that gives a discount, and does not work. */
const OF_A_VOUCHER = anyOf(
  wholeWords(
    "vouchers?|discounts?|promo\\p{L}*|coupons?|gift ?cards?|referral|bonus|points|cart|checkout|credit|gutschein\\p{L}*|rabatt\\p{L}*|guthaben|aktionscode|remises?|réduction|panier|descuentos?|cup[óo]n|carrito|sconto|buono|carrello|cupom|descontos?|carrinho|rabat\\p{L}*|zniżk\\p{L}+|koszyk\\p{L}*|korting\\p{L}*|kadobon|presentkort|indirim\\p{L}*|kupon\\p{L}*",
  ),
  "クーポン|割引|ポイント|优惠|折扣|积分|쿠폰|할인|포인트|خصم|قسيمة",
);

/** "Scammed by your prices", "by you"; or once, somewhere else, which is why they ask. */
const BY_US_OR_BEFORE = anyOf(
  wholeWords(
    "before|once|in the past|schon (?:ein)?mal|früher|déjà|en otra|antes|una vez|già|in passato|uma vez|outra loja|eerder|w innym|kiedyś|en gång|tidigare|daha önce|(?:by|from) (?:you|your)(?! name)|(?:your|these) prices?|von (?:euch|ihnen)|(?:eure|ihre)n? preise?n?|par vous|vos prix|por (?:ustedes|vosotros|vocês)|(?:sus|vuestros|seus) (?:precios|preços)|da voi|vostri prezzi|door jullie|(?:jullie|uw) prijzen|przez was|waszymi|av er|era priser|sizin \\p{L}+",
  ),
  "以前|前に|过一次|曾经|예전에|전에|من قبل|(?:貴社|御社|あなた)[^。\\n]{0,4}に|被你们|当(?:上)?你们|당신들|여기서|منكم",
);

/** With their phone the account went. */
const PHONE_TAKEN = anyOf(
  wholeWords(
    "(?:stole|stolen|robbed of|took) (?:my |our )?(?:phone|mobile)|(?:phone|mobile) (?:was|got|has been) (?:stolen|taken)|(?:handy|smartphone)(?: \\p{L}+){0,3} (?:gestohlen|geklaut)|volé mon (?:téléphone|portable)|robaron (?:el|mi) (?:celular|móvil|teléfono)|rubato il (?:telefono|cellulare)|roubaram (?:o )?meu (?:celular|telemóvel|telefone)",
  ),
);
const TRANSFERS = anyOf(
  wholeWords(
    "transfers?|payments?|überwiesen|überweisung(?:en)?|virements?|transferencias?|compras|bonifici?|transferências?|pix",
  ),
);

export const DEFRAUDED: readonly Saying[] = [
  { words: [CODE_GIVEN], beside: [GONE, MONEY], unless: OF_A_VOUCHER },
  { words: [SCAMMED], beside: [SENT], unless: BY_US_OR_BEFORE },
  { words: [PHONE_TAKEN, TRANSFERS] },
];
