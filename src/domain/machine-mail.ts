/** What ticket systems and mailboxes write back, that a message was received or somebody has left; and mail of swindlers. */

/** Such a message's beginning. */
const READ = 800;

const words = (...patterns: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "iu");

/** A message of ours was received, in the words of whoever runs a mailbox. */
const RECEIVED = words(
  "your (?:\\p{L}+ ){0,2}(?:ticket|request|message|enquiry|inquiry|e-?mail|mail|case)(?: \\p{P}?[\\p{L}\\d-]{1,20}\\p{P}?){0,2} (?:has been|was|is) (?:\\p{L}+ )?(?:received|registered|created|logged|opened|submitted|assigned)",
  "we(?:'ve| have)? (?:\\p{L}+ )?(?:received|registered|logged) your (?:\\p{L}+ )?(?:ticket|request|message|enquiry|inquiry|e-?mail|mail|case)|thank you for (?:contacting|writing to|reaching out to) (?!you)\\p{L}+",
  "(?:ihre|deine) (?:\\p{L}+ )?(?:anfrage|nachricht|e-?mail|mail|meldung) (?:ist|wurde) (?:\\p{L}+ ){0,4}(?:eingegangen|erhalten|registriert|erfasst|empfangen)|wir haben (?:ihre|deine) (?:\\p{L}+ )?(?:anfrage|nachricht|e-?mail|mail) (?:\\p{L}+ )?erhalten|(?:eingangs|empfangs)bestätigung",
  "nous avons bien (?:reçu|enregistré) votre (?:\\p{L}+ )?(?:demande|message|e-?mail|mail|courriel|ticket)|votre (?:demande|message|ticket) a (?:bien )?été (?:\\p{L}+ )?(?:reçue?|enregistrée?|prise? en compte|créée?)|accusé de réception",
  "hemos (?:recibido|registrado) (?:correctamente )?(?:su|tu) (?:\\p{L}+ )?(?:consulta|mensaje|solicitud|correo|petición)|(?:su|tu) (?:consulta|mensaje|solicitud|ticket|correo) (?:ha sido|fue) (?:\\p{L}+ )?(?:recibid|registrad|cread)[oa]",
  "abbiamo (?:ricevuto|registrato) (?:correttamente )?(?:la (?:su|tu|vostr)a|il (?:suo|tuo|vostro)) (?:richiesta|messaggio|e-?mail|segnalazione)|la (?:su|tu|vostr)a (?:richiesta|segnalazione|e-?mail) è stata (?:\\p{L}+ )?(?:ricevuta|registrata|presa in carico)",
  "recebemos (?:a sua|o seu|sua|seu|a tua|o teu) (?:\\p{L}+ )?(?:mensagem|pedido|e-?mail|solicitação|contat?c?o)|(?:a )?(?:sua|tua) (?:mensagem|solicitação) foi (?:\\p{L}+ )?(?:recebida|registad?a|registrada)",
  "(?:wij|we) hebben (?:uw|je) (?:\\p{L}+ )?(?:bericht|aanvraag|vraag|e-?mail|mail|verzoek) (?:\\p{L}+ )?ontvangen|(?:uw|je) (?:bericht|aanvraag|e-?mail|verzoek) is (?:\\p{L}+ )?(?:ontvangen|geregistreerd)",
  "otrzymaliśmy (?:\\p{L}+ )?(?:wiadomość|zgłoszenie|zapytanie|e-?mail|maila)|(?:państwa|twoje|pani|pana) (?:zgłoszenie|wiadomość|zapytanie) został[oa] (?:\\p{L}+ )?(?:przyjęt|zarejestrowan|otrzyman)\\p{L}",
  "vi har (?:tagit emot|mottagit|fått) (?:ditt|din|er|ert) (?:\\p{L}+ )?(?:ärende|meddelande|mejl|mail|förfrågan|e-?post)|(?:ditt|ert) ärende har (?:\\p{L}+ )?(?:registrerats|skapats|tagits emot)",
  "(?:talebiniz|mesajınız|başvurunuz|e-?postanız) (?:tarafımıza |bize )?(?:ulaşmıştır|alınmıştır|kaydedilmiştir|oluşturulmuştur|ulaştı|alındı)",
);
const RECEIVED_WITHOUT_BLANKS =
  /(?:お問い?合わせ|ご連絡|メール)を?(?:受け付け|受付|承り|受領)(?:いた)?し?ました|(?:已|我们已)(?:经)?(?:收到|受理)(?:了)?您的(?:邮件|请求|来信|咨询|工单)|(?:문의|메일|요청)(?:가|이|를|을)? ?(?:정상적으로 )?(?:접수(?:되었|됐)|등록되었)|(?:تم (?:استلام|تسجيل)|استلمنا) (?:رسالت|طلب|استفسار)(?:ك|كم)/u;

/** A number of theirs, when they reply, that nobody reads an answer: no customer writes so to a shop. */
const OF_A_MAILBOX = words(
  "(?:ticket|case|reference|request|inquiry|enquiry) ?(?:id|no\\.?|number|#)?[ :#]*[\\p{L}-]{0,6}\\d{2,}|do not (?:reply|respond)|(?:will|shall) (?:\\p{L}+ ){0,2}(?:reply|respond|answer|get back|be in touch|contact you|review)|within \\d+|as soon as (?:possible|we can)",
  "(?:vorgangs|ticket|fall|referenz|anfrage)-?(?:nummer|nr\\.?|id)|antworten sie (?:bitte )?nicht|nicht auf diese|innerhalb von|werden uns|schnellstmöglich|so bald wie möglich|melden uns",
  "numéro de (?:dossier|ticket|demande)|ne pas répondre|dans les (?:meilleurs|plus brefs) délais|sous \\d+|(?:la|vous) (?:traiterons|répondrons|recontacterons)|reviendrons vers vous",
  "número de (?:caso|ticket|solicitud|referencia)|no respond[ae]n?|le (?:responderemos|contestaremos)|responderemos|en un plazo|a la mayor brevedad|lo antes posible",
  "numero (?:di )?(?:ticket|caso|pratica|richiesta)|non rispond\\p{L}+|(?:le|vi|ti) risponderemo|risponderemo|entro \\d+|al più presto",
  "número d[eo] (?:pedido|caso|ticket|protocolo)|protocolo|não responda|responderemos|em até \\d+|o mais (?:breve|rápido)|entraremos em contat?c?o",
  "(?:ticket|zaak|referentie|dossier)-?nummer|niet (?:te )?(?:beantwoorden|reageren)|beantwoord dit|binnen \\d+|zo (?:snel|spoedig) mogelijk|nemen (?:\\p{L}+ ){0,3}contact",
  "numer (?:zgłoszenia|sprawy|ticketu)|nie odpowiada\\p{L}*|odpowiemy|w ciągu|jak najszybciej|skontaktujemy",
  "ärendenummer|svara inte|inom \\d+|så snart|återkommer|svarar så",
  "(?:talep|takip|başvuru) (?:numaranız|no)|yanıtlamayın|en kısa sürede|\\d+ (?:saat|iş günü) içinde",
);
const OF_A_MAILBOX_WITHOUT_BLANKS =
  /(?:受付|お問い?合わせ)番号|返信(?:しない|なさらない|はできません)|営業日以内|追って|(?:工单|案件|受理)(?:号|编号)|(?:请)?勿(?:直接)?回复|尽快(?:回复|处理|与您)|工作日内|접수 ?번호|문의 ?번호|회신하지|영업일|빠른 시일|(?:رقم (?:ال)?(?:تذكرة|طلب|مرجع)|لا ترد|سنرد|في أقرب وقت|خلال \d+)/u;

/** Somebody has left, and another is to be written to. */
const LEFT = words(
  "(?:i|he|she|\\p{L}+ \\p{L}+) (?:am |is |has |have )?no longer (?:work\\p{L}*|with|at|employed|part of|working)|(?:has|have) left (?:the company|our company|our team|the organi[sz]ation)|this (?:mailbox|e-?mail address|address|account) is no longer (?:monitored|in use|active|used|read)",
  "nicht mehr (?:für|bei|in) .{1,40}?(?:tätig|beschäftigt|angestellt)|(?:hat|habe) (?:das|unser) unternehmen verlassen|(?:postfach|adresse|e-?mail-adresse) (?:wird|ist) nicht mehr (?:gelesen|aktiv|genutzt|abgerufen|gültig)",
  "ne (?:travaille|travaillons|fais|fait) plus (?:chez|pour|à|partie)|(?:a|ai) quitté (?:l'entreprise|la société)|(?:cette|cet) (?:adresse|boîte) n'est plus (?:active|consultée|utilisée|valide)",
  "ya no (?:trabajo|trabaja|formo parte|forma parte|pertenezco)|(?:esta|este) (?:dirección|buzón|correo) ya no (?:está|es) (?:activ|válid|operativ|consultad)[oa]",
  "non (?:lavoro|lavora|faccio parte|fa parte) più|(?:questa|questo) (?:casella|indirizzo) non è più (?:attiv|monitorat|valid|presidiat)[oa]",
  "(?:já )?não (?:trabalho|trabalha|faço parte|faz parte) mais|já não (?:trabalho|trabalha|faço parte)|(?:este|esta) (?:e-?mail|endereço|caixa) (?:já )?não (?:está|é) (?:mais )?(?:ativ|válid|monitorad)[oa]",
  "(?:ik )?(?:werk|werkt|ben|is) niet (?:meer|langer) (?:bij|voor|werkzaam|in dienst)|(?:dit|deze) (?:adres|mailbox|postvak|e-?mailadres) (?:is|wordt) niet (?:meer|langer) (?:actief|gelezen|in gebruik|gebruikt)",
  "(?:już )?nie (?:pracuję|pracuje)(?: już)?|(?:ten|ta) (?:adres|skrzynka) (?:\\p{L}+ )?nie jest (?:już )?(?:aktywn|używan|obsługiwan)\\p{L}",
  "(?:jag )?(?:arbetar|jobbar) inte (?:längre|kvar)|har slutat (?:på|hos|vid)|(?:denna|den här) (?:adress|brevlåda|e-?postadress)\\p{L}* (?:används|läses|bevakas) inte längre",
  "artık (?:\\p{L}+ ){0,4}(?:çalışmıyorum|çalışmamaktadır|görevli değil\\p{L}*)|bu (?:adres|hesap|posta kutusu) artık kullanılm\\p{L}+",
);
const LEFT_WITHOUT_BLANKS =
  /退職(?:いた)?しました|退社(?:いた)?しました|このメールアドレスは(?:現在)?使用されて|(?:已|已经)(?:离职|不在.{1,15}(?:工作|任职))|퇴사(?:하였|했)|더 ?이상 .{0,15}근무하지|لم أعد أعمل|لم يعد .{0,20}يعمل/u;

const INSTEAD = words(
  "(?:contact|direct|write|reach|e-?mail|send|forward) .{0,60}(?:@|to |colleague|team|instead)|instead",
  "wenden|kontaktieren|schreiben sie|richten sie|contacter|contactez|écrire|écrivez|adresser|adressez|contact[ae]\\p{L}*|escrib\\p{L}+|dirij\\p{L}+|scriv\\p{L}+|contatt\\p{L}+|rivolg\\p{L}+|escrev\\p{L}+|envi\\p{L}+|neem contact|mail(?:en)?|stuur|kontakt\\p{L}*|pisa\\p{L}+|kierowa\\p{L}+|kontakta|mejla|skriv\\p{L}*|iletişim\\p{L}*|yazın\\p{L}*",
);
const INSTEAD_WITHOUT_BLANKS = /@|ご連絡|宛|联系|发送至|연락|문의|التواصل|مراسلة/u;

/** A wish or a trouble of the writer's own: my order, I need, it has not come. */
const OF_A_CUSTOMER =
  /[?？؟](?!\S)|(?<!\p{L})(?:my|our) (?:\p{L}+ )?(?:account|order|subscription|plan|password|invoice|card|login|seat|access|user|parcel)|(?<!\p{L})(?:i (?:need|want|would like|still|can't|cannot|have not|haven't)|(?:please|could you) (?:cancel|delete|change|remove|transfer|close|update|refund))(?!\p{L})|(?<!\p{L})(?:mein\p{L}{0,2} (?:konto|bestellung|zugang|abo|rechnung|passwort)|ich (?:brauche|möchte|will|kann)|bitte (?:löschen|ändern|kündigen|stornieren|übertragen)|m(?:on|a) (?:compte|commande|abonnement|facture)|je (?:voudrais|veux|souhaite)|mi (?:cuenta|pedido|suscripción|factura)|(?:necesito|quiero|quisiera)|(?:il mio|la mia) (?:account|ordine|abbonamento|fattura)|vorrei|(?:minha|meu) (?:conta|pedido|assinatura|fatura)|(?:preciso|gostaria)|mijn (?:account|bestelling|abonnement|factuur)|ik (?:wil|zou|moet)|moj\p{L}+ (?:konto|zamówieni\p{L})|chc(?:ę|iał\p{L}+)|mitt (?:konto|abonnemang)|min (?:beställning|faktura)|jag (?:vill|behöver)|hesabım\p{L}*|siparişim\p{L}*)(?!\p{L})|私の|したいです|我的(?:账|订)|我想|제 (?:계정|주문)|싶어요|حسابي|طلبي/iu;

/** Whether a ticket system or a mailbox wrote this by itself. */
export function isAcknowledgement(text: string): boolean {
  const beginning = text.slice(0, READ).replace(/[’ʼ]/gu, "'").trim();
  if (OF_A_CUSTOMER.test(beginning)) return false;
  const has = (pattern: RegExp, other: RegExp) => pattern.test(beginning) || other.test(beginning);
  if (has(RECEIVED, RECEIVED_WITHOUT_BLANKS)) return has(OF_A_MAILBOX, OF_A_MAILBOX_WITHOUT_BLANKS);
  return has(LEFT, LEFT_WITHOUT_BLANKS) && has(INSTEAD, INSTEAD_WITHOUT_BLANKS);
}

/** A link where somebody is to confirm an account, pay a fee or appeal shows early. */
const FRAUD_READ = 1200;

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
const SHOWN_BY_A_CUSTOMER = new RegExp(
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
  const beginning = text.slice(0, FRAUD_READ).replace(/[’ʼ]/gu, "'");
  const own = beginning.replace(/https?:\S+/gu, " ");
  if (FALSE_SUPERIOR.test(own) && BUYS_CARDS.test(own) && IN_SECRET.test(own)) return true;
  if (!LINK.test(beginning) || SHOWN_BY_A_CUSTOMER.test(own) || /(?<!\p{L})I(?!\p{L})/u.test(own)) return false;
  const has = (pattern: RegExp, other: RegExp) => pattern.test(own) || other.test(own);
  return has(MUST, MUST_WITHOUT_BLANKS) && has(YOURS, YOURS_WITHOUT_BLANKS) && has(THREATENS, THREATENS_WITHOUT_BLANKS);
}
