/** Mail of swindlers: a link where somebody is to confirm an account, pay a fee or appeal, and the false superior. */

/** What it shows at its beginning. */
const READ = 1200;

const words = (...patterns: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "iu");

const LINK =
  /https?:\/\/|(?<![\p{L}\d@.-])www\.[\p{L}\d-]{1,60}\.\p{L}{2}|(?<![\p{L}\d@])[\p{L}\d-]{2,40}\.[\p{L}\d-]{2,20}\/[\p{L}\d-]{3}/u;

/** What the reader is told to do at once. */
const MUST = words(
  "(?:verify|confirm|validate|re-?activate|unlock|restore|update|settle|pay) (?:your|it|this|the (?:\\p{L}+ )?(?:fee|amount|charge|duty)|now|here|below|at|via|by)|appeal (?:here|now|at|this|within)|(?:log|sign) ?in (?:now|here|below|at)|click (?:here|below|the link)",
  "(?:bestätigen|verifizieren|zahlen|bezahlen|begleichen|entsperren|aktualisieren|reaktivieren|klicken|loggen|melden) sie",
  "confirme[zr]|vérifiez|validez|réglez|payez|réactivez|débloquez|cliquez|mettez à jour",
  "confirme|verifique|valide|pague|abone|reactive|desbloquee|haga clic|apele|actualice",
  "verifichi?|verifica|confermi?|conferma|paghi?|paga|sblocchi?|sblocca|clicchi?|clicca|aggiorni?|aggiorna",
  "confirme|verifique|valide|pague|reative|desbloqueie|clique|atualize|regularize",
  "bevestig|verifieer|betaal|klik|ontgrendel|activeer|werk .{1,30} bij",
  "potwierdź|zweryfikuj|zapłać|opłać|dopłać|kliknij|odblokuj|zaloguj się",
  "bekräfta|verifiera|betala|klicka|lås upp|uppdatera",
  "doğrulayın|onaylayın|ödeyin|tıklayın|güncelleyin",
);
const MUST_WITHOUT_BLANKS =
  /ご確認ください|確認してください|お支払い|更新してください|验证|确认|支付|点击|核实|확인(?:하|해)|결제|클릭|인증|تأكيد|أكد|تحقق|ادفع|انقر/u;

/** Of the reader: "your mailbox", "your parcel". */
const YOURS = words(
  "your (?:\\p{L}+ ){0,2}(?:mailbox|inbox|account|page|parcel|package|shipment|delivery|password|storage|domain|payment|wallet|identity|apple id|listing|ad account|business)",
  "(?:ihr|ihre[mnrs]?|dein|deine[mnrs]?) (?:\\p{L}+[- ]){0,2}(?:postfach|konto|paket|sendung|lieferung|passwort|speicher|seite|identität|zahlung|domain)",
  "(?:votre|vos|ton|ta) (?:\\p{L}+ ){0,2}(?:colis|compte|boîte|messagerie|mot de passe|identité|page|livraison|paiement|domaine)",
  "(?:su|tu|sus|vuestra) (?:\\p{L}+ ){0,2}(?:cuenta|paquete|envío|buzón|contraseña|página|identidad|pago|dominio)",
  "(?:il |la )?(?:tuo|tua|suo|sua|vostro|vostra) (?:\\p{L}+ ){0,2}(?:account|conto|pacco|spedizione|casella|password|identità|pagina|pagamento|dominio)",
  "(?:sua|seu|tua|teu) (?:\\p{L}+ ){0,2}(?:conta|encomenda|pacote|caixa|senha|página|identidade|pagamento|domínio)",
  "(?:je|jouw|uw) (?:\\p{L}+ ){0,2}(?:account|rekening|pakket|mailbox|postvak|wachtwoord|pagina|identiteit|betaling|zending)",
  "(?:twoj\\p{L}+|twój|państwa|pani|pana) (?:\\p{L}+ ){0,2}(?:konto|paczk\\p{L}+|przesyłk\\p{L}+|skrzynk\\p{L}+|hasło|stron\\p{L}+)",
  "(?:ditt|din|ert|er) (?:\\p{L}+ ){0,2}(?:konto|paket|brevlåda|inkorg|lösenord|sida|leverans|försändelse)",
  "(?:hesabınız|kargonuz|paketiniz|posta kutunuz|şifreniz|sayfanız)\\p{L}*",
);
const YOURS_WITHOUT_BLANKS =
  /お客様の(?:アカウント|お荷物|メール)|お荷物|您的(?:账户|账号|包裹|邮箱|密码|页面)|(?:고객님|귀하)의? ?(?:계정|택배|메일|비밀번호)|حساب(?:ك|كم)|طرد(?:ك|كم)|بريد(?:ك|كم)/u;

/** What becomes of it otherwise. */
const THREATENS = words(
  "suspended|clos(?:ed|ure)|deletion|infring\\p{L}*|restricted|limited|locked|blocked|deactivated|disabled|terminated|full|on hold|held|returned|expires?|expired|removed|deleted|within \\d+ ?(?:hours?|h|days?)|unusual (?:activity|sign-?in)|copyright|violat\\p{L}+|customs|outstanding fee|(?:shipping|customs|delivery) fees?",
  "gesperrt|eingeschränkt|blockiert|deaktiviert|voll|gelöscht|angehalten|läuft ab|abgelaufen|innerhalb von \\d+|binnen \\d+|urheberrecht\\p{L}*|zoll\\p{L}*|ungewöhnliche",
  "suspendu\\p{L}*|limité\\p{L}*|bloqué\\p{L}*|désactivé\\p{L}*|plein\\p{L}?|supprimé\\p{L}*|expire\\p{L}*|sous \\d+|dans les \\d+|droits? d'auteur|douane|frais|retenu\\p{L}*",
  "suspendid[oa]|limitad[oa]|bloquead[oa]|desactivad[oa]|llen[oa]|eliminad[oa]|retenid[oa]|caduca|vence|en \\d+ horas|infring\\p{L}+|derechos de autor|copyright|aduana\\p{L}*",
  "sospes[oa]|limitat[oa]|bloccat[oa]|disattivat[oa]|pien[oa]|eliminat[oa]|trattenut[oa]|scad\\p{L}+|entro \\d+|doganal\\p{L}+|dogana|copyright|diritti d'autore",
  "suspens[oa]|limitad[oa]|bloquead[oa]|desativad[oa]|cheia|removid[oa]|retid[oa]|expira\\p{L}*|em \\d+ horas|direitos autorais|alfândeg\\p{L}+|taxa",
  "geblokkeerd|beperkt|opgeschort|gedeactiveerd|vol|verwijderd|vastgehouden|verloopt|binnen \\d+|auteursrecht\\p{L}*|douane\\p{L}*|invoer\\p{L}*",
  "zablokowan\\p{L}+|zawieszon\\p{L}+|ograniczon\\p{L}+|pełn\\p{L}+|usunięt\\p{L}+|wstrzyman\\p{L}+|wygas\\p{L}+|w ciągu \\d+|praw\\p{L}? autorsk\\p{L}+|celn\\p{L}+",
  "spärrat\\p{L}?|begränsat\\p{L}?|blockerat\\p{L}?|fullt?|stoppats?|raderas|upphör|inom \\d+|upphovsrätt\\p{L}*|tull\\p{L}*",
  "askıya|kısıtland\\p{L}+|engellend\\p{L}+|kilitlend\\p{L}+|dolu|silin\\p{L}+|bekletil\\p{L}+|\\d+ saat içinde|telif|gümrük",
);
const THREATENS_WITHOUT_BLANKS =
  /停止|制限|凍結|保留|期限|関税|冻结|暂停|限制|停用|滞留|关税|过期|小时内|정지|제한|보류|만료|관세|통관|تعليق|حظر|تقييد|محتجز|جمارك|خلال \d+/u;

/** "This is Mark, your CEO. I need ten gift cards." */
const FALSE_SUPERIOR = words(
  "(?:this is|it's|i am|i'm) (?:\\p{L}+[ ,]+){0,4}(?:your |the )?(?:ceo|cfo|director|boss|chairman|president)(?: of)?",
  "hier (?:ist|spricht) (?:\\p{L}+[ ,]+){0,4}(?:ihr |dein |der )?(?:chef|geschäftsführer|ceo|vorstand)",
  "(?:c'est|je suis) (?:\\p{L}+[ ,]+){0,4}(?:votre |ton |le )?(?:pdg|patron|directeur|ceo)",
  "(?:soy|le habla) (?:\\p{L}+[ ,]+){0,4}(?:su |tu |el )?(?:ceo|director|jefe|gerente)",
  "sono (?:\\p{L}+[ ,]+){0,4}(?:il tuo |il suo |il vostro |l')?(?:ceo|amministratore|direttore|capo)",
);
const BUYS_CARDS = words(
  "(?:buy|purchase|get|need|pick up) (?:\\p{L}+ |\\d+ ){0,5}(?:gift ?cards?|itunes cards?|vouchers?)",
  "(?:kauf\\p{L}*|besorg\\p{L}*|brauche) (?:\\p{L}+ |\\d+ ){0,5}(?:gutschein\\p{L}*|geschenkkart\\p{L}*)",
  "(?:achete[zr]|acheter|besoin de) (?:\\p{L}+ |\\d+ ){0,5}(?:cartes? cadeaux?|cartes? itunes)",
  "(?:compr\\p{L}+|necesito) (?:\\p{L}+ |\\d+ ){0,5}(?:tarjetas? (?:de )?regalo)",
  "(?:compr\\p{L}+|ho bisogno di|mi servono) (?:\\p{L}+ |\\d+ ){0,5}(?:carte regalo|buoni regalo|gift card)",
);
const IN_SECRET =
  /(?<!\p{L})(?:scratch|codes?|in a meeting|discreet\p{L}*|confidential\p{L}*|surprise|keep (?:this|it)|between us|urgent\p{L}*|don'?t call|besprechung|meeting|vertraulich|dringend|réunion|confidentiel\p{L}*|urgent|reunión|riunione|riservat\p{L})(?!\p{L})/iu;

/** Whoever has a matter of their own, asks, or shows us what they got. */
const OF_A_CUSTOMER = new RegExp(
  [
    "[?？؟](?!\\S)",
    "(?<!\\p{L})(?:i (?:got|received|was|have|had|can|can't|am|did|clicked|think|tried|want|need help|keep|just)|(?:is|was) (?:this|it|that) (?:from )?(?:you|real|legit\\p{L}*|a scam|genuine|fake)|my (?:account|order|parcel|card|mailbox|e-?mail)|we (?:got|received)|phishing|scam)(?!\\p{L})",
    "(?<!\\p{L})(?:ich (?:habe|hab|bin|kann|wurde|bekam|möchte)|habe ich|mein\\p{L}{0,2} (?:konto|paket|bestellung|karte|postfach)|wir haben|ist das (?:von|echt)|kommt (?:das|die))(?!\\p{L})",
    "(?<!\\p{L})(?:j'ai|je (?:suis|ne|viens|voudrais|n')|m(?:on|a) (?:compte|colis|commande|carte)|nous avons reçu|est-ce)(?!\\p{L})",
    "(?<!\\p{L})(?:he (?:recibido|hecho)|recib[ií]|me (?:llegó|ha llegado|han|piden)|mi (?:cuenta|paquete|pedido|tarjeta)|es (?:esto|vuestro|suyo))(?!\\p{L})",
    "(?<!\\p{L})(?:ho (?:ricevuto|cliccato)|mi (?:è arrivat|hanno|chiedono)\\p{L}*|(?:il mio|la mia|mio|mia) (?:account|pacco|ordine|carta)|recebi|(?:minha|meu) (?:conta|encomenda|pedido)|ik heb|ik kreeg|mijn (?:account|pakket|bestelling)|dostał(?:em|am)|moj\\p{L}+ (?:konto|paczka)|jag (?:har|fick)|mitt (?:konto|paket)|hesabım|paketim|bana)(?!\\p{L})",
    "届きました|来ました|本物|私の|我(?:的|收到)|是真的|받았|제 계정|وصلتني|حسابي",
  ].join("|"),
  "iu",
);

/** Whether nobody waits behind it but a swindler. */
export function isFraud(text: string): boolean {
  const beginning = text.slice(0, READ).replace(/[’ʼ]/gu, "'");
  const own = beginning.replace(/https?:\S+/gu, " ");
  if (FALSE_SUPERIOR.test(own) && BUYS_CARDS.test(own) && IN_SECRET.test(own)) return true;
  if (!LINK.test(beginning) || OF_A_CUSTOMER.test(own) || /(?<!\p{L})I(?!\p{L})/u.test(own)) return false;
  const has = (pattern: RegExp, other: RegExp) => pattern.test(own) || other.test(own);
  return has(MUST, MUST_WITHOUT_BLANKS) && has(YOURS, YOURS_WITHOUT_BLANKS) && has(THREATENS, THREATENS_WITHOUT_BLANKS);
}
