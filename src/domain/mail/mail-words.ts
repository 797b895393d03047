/** How mails begin what they quote and end what they say, in the fourteen languages that the built-in engine reads. */

const line = (...alternatives: readonly string[]) => new RegExp(`^[\\s*_]{0,4}(?:${alternatives.join("|")})\\s{0,2}\\*?$`, "iu");

/** That somebody wrote. */
export const WROTE =
  /(?<!\p{L})(?:wrote|schrieb|geschrieben|a écrit|escribió|ha scritto|escreveu|schreef|geschreven|napisał\p{L}*|skrev|yazdı|كتب)(?!\p{L})|写道|寫道|作成|書きました|작성|썼|كتابة/iu;

/** "From: …" above a mail that is quoted, and the line with its date. */
export const FROM_LINE = line(
  "(?:from|von|de|expéditeur|da|van|od|från|kimden|gönderen|差出人|送信者|发件人|寄件者|보낸 ?사람|من)\\*?\\s?[:：]\\*?\\s?\\S.{0,200}",
);
export const SENT_LINE = line(
  "(?:sent|date|gesendet|datum|envoyé|date d'envoi|enviado(?: el)?|enviada(?: em)?|fecha|data|inviato|verzonden|wysłano|skickat|gönderildi|gönderilme tarihi|tarih|送信日時|日時|发送时间|傳送時間|日期|日付|보낸 ?날짜|날짜|تاريخ الإرسال|تم الإرسال|التاريخ)\\*?\\s?[:：]\\*?\\s?\\S.{0,200}",
);

/** "-----Original Message-----" */
export const ORIGINAL =
  /^[\s>]{0,4}[-_]{3,40}\s?(?:original (?:message|e-?mail)|ursprüngliche (?:nachricht|e-?mail)|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|(?:wiadomość oryginalna|oryginalna wiadomość)|ursprungligt meddelande|(?:özgün|orijinal) (?:ileti|mesaj)|元のメッセージ|原始(?:邮件|郵件)|원본 ?(?:메시지|메일)|الرسالة الأصلية)\s?[-_]{3,40}\s?$/iu;

export const FORWARDED =
  /forwarded|weitergeleitet|transféré|reenviad|encaminhad|inoltrat|doorgestuurd|przekazan|vidarebefordra|iletilen|転送|转发|轉寄|전달된|محولة|معاد توجيه/iu;

/** "Re: your order": a subject that was ours, or somebody else's. */
export const PASSES_ON =
  /^(?:re|r|ref|réf|aw|antw|sv|vs|rv|res|rif|odp|ynt|cevap|fwd?|wg|tr|pd|vb|i|enc|rép|[iİ]lt|doorst|回复|回覆|答复|答覆|返信|转发|轉寄|転送|답장|회신|전달|رد|إعادة توجيه)\.?(?:\s?[[(]\d{1,3}[\])])?\s?[:：]/iu;

/** "See below": what is quoted is what the message is about. */
export const REFERS_BELOW =
  /(?<!\p{L})(?:(?:see|read|mail|message|text|note|thread|conversation|what) (?:\p{L}+ ){0,2}below|below (?:mail|message|e-?mail)|fyi|siehe unten|s\. ?u\.|unten(?:stehend\p{L}*)?|weiter unten|ci-dessous|plus bas|(?:más |mas )?abajo|(?:qui|vedi|di) (?:di )?(?:seguito|sotto)|(?:veja|ver|em|mais) (?:\p{L}+ )?abaixo|hieronder|onderstaand\p{L}*|zie onder|poniżej|poniższ\p{L}+|nedan\p{L}*|här under|aşağıda\p{L}*)(?!\p{L})|以下の|下記|下のメール|见下|如下|下方|下面|아래|أدناه/iu;

/** Programs and telephones that sign what is written with them. */
export const DEVICE = /iphone|ipad|android|galaxy|samsung|huawei|xiaomi|outlook|yahoo|gmx|blackberry|mobile|handy|smartphone/iu;
export const SENT_BEGINS =
  /^(?:sent (?:from|with|via)|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir)|enviad[oa] (?:desde|de|do|a partir|com)|inviat[oa] (?:da|con|dal)|verzonden (?:vanaf|met|van)|verstuurd vanaf|wysłan[eoay] z|skickat från|get outlook|发自|發自|أرسلت? من|مرسل من)/iu;
/** So a telephone begins only where it also says at the end that it sent: alone it answers which device somebody has. */
export const OF_MINE = /^(?:(?:von|aus) mein\p{L}+(?:\/mein\p{L}+)? |从我的|從我的|나의|내 )/iu;
export const SENT_ENDS = /(?:gesendet|gönderildi|送信|发送|傳送|보냄|verzonden|verstuurd)[.。]?$/iu;
/** Between a device's name and that it sent: "iPhone gesendet" is what somebody says. */
export const SENT_FROM = /(?:から|より|에서|手机|手機|[dt][ae]n)\s*$/iu;

/** How a mail closes before the name of who wrote it. */
export const REGARDS = line(
  `(?:${[
    "(?:with |my )?(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?(?:regards|wishes)",
    "(?:yours )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?",
    "mit (?:freundlichen|besten|herzlichen|vielen|lieben) grü(?:ß|ss)en(?: aus \\p{L}+)?",
    "(?:(?:viele|liebe|beste|freundliche|herzliche|schöne) )?grü(?:ß|ss)e(?: aus \\p{L}+)?",
    "mfg|vg|lg|hochachtungsvoll",
    "(?:bien )?cordialement|bien à vous|(?:sincères )?salutations(?: distinguées)?",
    "(?:un |muchos )?saludos?(?: cordial(?:es)?)?|un abrazo|atentamente",
    "atenciosamente|(?:com os melhores )?cumprimentos|(?:um )?abraços?",
    "(?:(?:cordiali|distinti|cari|tanti) )?saluti|cordialmente",
    "(?:met )?(?:(?:vriendelijke|hartelijke) )?groet(?:en|jes)?|mvg",
    "(?:med )?(?:(?:vänliga|bästa|varma) )?hälsningar|mvh|vänligen",
    "z poważaniem|pozdrawiam(?: serdecznie)?|serdecznie pozdrawiam",
    "saygılar(?:ım(?:la)?|ımızla)?|iyi çalışmalar",
    "敬具|草々",
    "此致|敬礼|顺祝商祺",
    "드림|올림",
    "مع (?:خالص )?(?:التحية|تحياتي)|تحياتي",
  ].join("|")})[,.!،、。]?`,
);

/** Thanks close a mail as well. */
export const THANKS = line(
  `(?:${[
    "(?:many |lots of )?(?:thanks|thx|cheers|best|thank you)(?: (?:again|so much|very much|in advance|a lot))?",
    "(?:vielen |besten |herzlichen |lieben )?dank(?:e|eschön)?(?: (?:im voraus|vorab|schon ?mal))?",
    "merci(?: (?:d['’]avance|beaucoup|par avance))?",
    "(?:muchas |mil )?gracias(?: (?:de antemano|por todo))?",
    "(?:molte |mille |tante )?grazie(?: (?:mille|in anticipo))?",
    "(?:muito )?obrigad[oa]",
    "(?:alvast )?(?:bedankt|dank (?:je|u)(?: wel)?)",
    "(?:z góry )?(?:dziękuję|dzięki)",
    "tack(?: (?:så mycket|på förhand))?",
    "teşekkür(?:ler| ederim)",
  ].join("|")})[,.!]?`,
);

/** Of a disclaimer: whom the mail is for, that it is secret, what one must not do, for nobody else, and the mail itself. */
export const DISCLAIMS: readonly RegExp[] = [
  /recipient|addressee|empfänger|adressat|destinatai?r|destinatár|geadresseerde|adresat|odbiorc|mottagar|alıcı|受信|宛先|收件人|수신|المرسل إليه|المستلم/iu,
  /confidential|privileged|vertraulich|confiden[tc]i|riservat|sigilos|vertrouwelijk|poufn|konfidenti|sekretess|gizli|機密|秘密|机密|保密|기밀|비밀|سري/iu,
  /prohibit|unlawful|notify|delete|in error|liab|disclos|dissemin|untersagt|nicht gestattet|löschen|vernichten|irrtümlich|interdi|supprimer|détrui|par erreur|prohibi|eliminar|eliminarlo|por error|vietat|cancell|distrugg|per errore|proibid|apag|por engano|niet toegestaan|openbaarmaking|aansprakelijk|verwijder|zabronion|usunię|usunąć|omyłkow|förbjud|radera|felaktigt|yasaktır|siliniz|yanlışlıkla|削除|禁止|誤って|删除|误收|삭제|금지|حذف|يحظر|بالخطأ/iu,
  /intended|solely|exclusive|sole use|bestimmungsgemäß|ausschließlich|richtige adressat|unerlaubt|exclusiv|exclusiva|esclusiv|uitsluitend|rechten worden ontleend|wyłącznie|uteslutande|endast|yalnızca|sadece|指定|意図|仅供|仅限|指定|지정된|한하여|حصري|فقط/iu,
  /e-?mail|message|communication|attachment|nachricht|courriel|messag|correo|mensaje|mensagem|bericht|wiadomoś|meddeland|mesaj|ileti|メール|邮件|메일|رسالة|البريد/iu,
];
