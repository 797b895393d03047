/** What ticket systems, mailboxes, mailers and calendars write by themselves: received, not arrived, has left, accepted, was read. */
import { anyWord, asks, mailBeginning, opening, sentencesOf } from "./mailer-messages.js";

/** Such a message's beginning. */
const READ = 800;

/** A message of ours was received, in the words of whoever runs a mailbox. */
const RECEIVED = anyWord(
  "your (?:\\p{L}+ ){0,2}(?:ticket|request|message|enquiry|inquiry|e-?mail|mail|case)(?: \\p{P}?[\\p{L}\\d-]{1,20}\\p{P}?){0,2} (?:has been|was|is) (?:\\p{L}+ )?(?:received|registered|created|logged|opened|submitted|assigned)",
  "we(?:'ve| have)? (?:\\p{L}+ )?(?:received|registered|logged) your (?:\\p{L}+ )?(?:ticket|request|message|enquiry|inquiry|e-?mail|mail|case)|thank you for (?:contacting|writing to|reaching out to) (?!(?:you|me|us|my|him|her|them|back)(?!\\p{L}))\\p{L}+",
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
const OF_A_MAILBOX = anyWord(
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
const LEFT = anyWord(
  "(?:i|he|she|\\p{L}+ \\p{L}+) (?:am |is |has |have )?no longer (?:work\\p{L}*|with|at|employed|part of|working)|(?:has|have) left (?:the company|our company|our team|the organi[sz]ation)|this (?:mailbox|e-?mail address|address) is no longer (?:monitored|in use|active|used|read)",
  "nicht mehr (?:für|bei|in) .{1,40}?(?:tätig|beschäftigt|angestellt)|(?:hat|habe) (?:das|unser) unternehmen verlassen|(?:postfach|adresse|e-?mail-adresse) (?:wird|ist) nicht mehr (?:gelesen|aktiv|genutzt|abgerufen|gültig)",
  "ne (?:travaille|travaillons|fais|fait) plus (?:chez|pour|à|partie)|(?:a|ai) quitté (?:l'entreprise|la société)|(?:cette|cet) (?:adresse|boîte) n'est plus (?:active|consultée|utilisée|valide)",
  "ya no (?:trabajo|trabaja|formo parte|forma parte|pertenezco)|(?:esta|este) (?:dirección|buzón|correo) ya no (?:está|es) (?:activ|válid|operativ|consultad)[oa]",
  "non (?:lavoro|lavora|faccio parte|fa parte) più|(?:questa|questo) (?:casella|indirizzo) non è più (?:attiv|monitorat|valid|presidiat)[oa]",
  "(?:já )?não (?:trabalho|trabalha|faço parte|faz parte) mais|já não (?:trabalho|trabalha|faço parte)|(?:este|esta) (?:e-?mail|endereço|caixa) (?:já )?não (?:está|é) (?:mais )?(?:ativ|válid|monitorad)[oa]",
  "(?:ik )?(?:werk|werkt|ben|is) niet (?:meer|langer) (?:bij|voor|werkzaam|in dienst)|(?:dit|deze) (?:adres|mailbox|postvak|e-?mailadres) (?:is|wordt) niet (?:meer|langer) (?:actief|gelezen|in gebruik|gebruikt)",
  "(?:już )?nie (?:pracuję|pracuje)(?: już)?|(?:ten|ta) (?:adres|skrzynka) (?:\\p{L}+ )?nie jest (?:już )?(?:aktywn|używan|obsługiwan)\\p{L}",
  "(?:jag )?(?:arbetar|jobbar) inte (?:längre|kvar)|har slutat (?:på|hos|vid)|(?:denna|den här) (?:adress|brevlåda|e-?postadress)\\p{L}* (?:används|läses|bevakas) inte längre",
  "artık (?:\\p{L}+ ){0,4}(?:çalışmıyorum|çalışmamaktadır|görevli değil\\p{L}*)|bu (?:adres|posta kutusu) artık kullanılm\\p{L}+",
);
const LEFT_WITHOUT_BLANKS =
  /退職(?:いた)?しました|退社(?:いた)?しました|このメールアドレスは(?:現在)?使用されて|(?:已|已经)(?:离职|不在.{1,15}(?:工作|任职))|퇴사(?:하였|했)|더 ?이상 .{0,15}근무하지|لم أعد أعمل|لم يعد .{0,20}يعمل/u;

/** To somebody, not anything: "send the reset link to Tom" is a customer's. */
const INSTEAD = anyWord(
  "(?:contact|direct|write|reach|e-?mail|forward) .{0,60}(?:@\\S{1,60}|to \\p{L}+|colleague|team|instead)|(?:send|use) (?:your (?:e-?mails?|messages?|requests?|enquir\\p{L}+|inquir\\p{L}+)|\\S{1,60}@\\S{1,60})|instead",
  "wenden|kontaktieren|schreiben sie (?:bitte )?(?:an|uns|ihm|ihr|stattdessen|\\S{1,60}@\\S{1,60})|richten sie|(?:nutzen|verwenden) sie (?:bitte |künftig )*\\S{1,60}@\\S{1,60}|contacter|contactez|écrire|écrivez|adresser|adressez|contact[ae]\\p{L}*|escrib\\p{L}+|dirij\\p{L}+|scriv\\p{L}+|contatt\\p{L}+|rivolg\\p{L}+|escrev\\p{L}+|env[ií]\\p{L}+ (?:sus?|seus?|os|los) (?:correos?|e-?mails?|mensajes?|mensagens|consultas)|neem contact|mail(?:en)? (?:naar|met)|stuur (?:uw|je) (?:e-?mails?|mails?|berichten?|vragen|vraag)|kontakt\\p{L}*|pisa\\p{L}+|kierowa\\p{L}+|kontakta|mejla|skriv\\p{L}*|iletişim\\p{L}*|yazın\\p{L}*",
);
const INSTEAD_WITHOUT_BLANKS = /ご連絡|宛|联系|发送至|연락|문의|التواصل|مراسلة/u;

/** A wish or a trouble of the writer's own: my order, I need, it has not come. */
const OF_A_CUSTOMER =
  /[?？؟](?!\S)|(?<!\p{L})(?:my|our) (?:\p{L}+ )?(?:account|order|subscription|plan|password|invoice|card|login|seat|access|user|parcel)|(?<!\p{L})(?:i (?:need|want|would like|still|can't|cannot|have not|haven't)|(?:please|could you) (?:cancel|delete|change|remove|transfer|close|update|refund))(?!\p{L})|(?<!\p{L})(?:mein\p{L}{0,2} (?:konto|bestellung|zugang|abo|rechnung|passwort)|ich (?:brauche|möchte|will|kann)|bitte (?:löschen|ändern|kündigen|stornieren|übertragen)|m(?:on|a) (?:compte|commande|abonnement|facture)|je (?:voudrais|veux|souhaite)|mi (?:cuenta|pedido|suscripción|factura)|(?:necesito|quiero|quisiera)|(?:il mio|la mia) (?:account|ordine|abbonamento|fattura)|vorrei|(?:minha|meu) (?:conta|pedido|assinatura|fatura)|(?:preciso|gostaria)|mijn (?:account|bestelling|abonnement|factuur)|ik (?:wil|zou|moet)|moj\p{L}+ (?:konto|zamówieni\p{L})|chc(?:ę|iał\p{L}+)|mitt (?:konto|abonnemang)|min (?:beställning|faktura)|jag (?:vill|behöver)|hesabım\p{L}*|siparişim\p{L}*)(?!\p{L})|私の|したいです|我的(?:账|订)|我想|제 (?:계정|주문)|싶어요|حسابي|طلبي/iu;

/** What does not work, was not got or is asked for: no mailbox says so. */
const TROUBLED = anyWord(
  "broken|damaged|faulty|defective|arrived (?:broken|damaged|too|late|empty|without|wrong)|stopped working|does(?: not|n't) work|locked out|reset (?:link|e-?mail|mail|code)|(?:the|his|her|their|a new|admin) (?:password|login|licen[cs]e|invoices?)|(?:is|are|still|was|were) missing|refund|(?:can(?:not|'t)|can (?:still )?not|could(?: not|n't)|nobody can|no one can|unable to|not able to) (?:\\p{L}+ )?(?:log|sign|open|access|pay|use|get in)|our (?:\\p{L}+ )?(?:admin\\p{L}*|licen[cs]es?|seats?|owner)|we (?:still|need|want|paid|lost|ordered|(?:have|had) to pay)",
  "(?:geht|gehen|funktioniert|funktionieren|klappt)(?: \\p{L}+){0,2} nicht|nicht (?:\\p{L}+ )?(?:einloggen|anmelden|bezahlen|öffnen)|(?:der|das|den|dem|kein|keinen|unser|neues) (?:login|passwort|zugang)|(?:die|eine|unsere|keine) (?:\\p{L}+ )?lizenz\\p{L}*|kaputt|defekt|beschädigt|fehlt|unser\\p{L}{0,2} (?:admin\\p{L}*|konto|bestellung|abo|rechnung\\p{L}*)|wir (?:brauchen|kommen (?:\\p{L}+ )?nicht|warten)|niemand (?:kann|kommt)|erstattung|stornieren",
  "(?:le|les|un|notre|nos) (?:nouveau )?mots? de passe|identifiants?|ne (?:fonctionne|marche|s'ouvre) (?:pas|plus)|cassée?s?|abîmée?s?|il manque|nous (?:ne pouvons (?:pas|plus) (?:nous|accéder|payer|ouvrir)|n'arrivons|avons besoin|voudrions)|on (?:n'arrive|ne peut|voudrait)|personne ne (?:peut|arrive)|notre (?:compte|commande|abonnement|facture|administrat\\p{L}+)|licences?|remboursement|annule[zr]",
  "la contraseña|no (?:funciona|abre|llega|ha llegado)|no (?:podemos|puedo|puede) (?:entrar|acceder|pagar|iniciar|abrir|usar)|(?:llegó|está|es|vino) (?:rot|dañad)[oa]|nos falta|falta (?:un|una|la|el)|nuestr[oa] (?:cuenta|pedido|suscripción|factura|licencia|administrador\\p{L}*)|necesitamos|queremos|nadie puede|licencias?|reembols\\p{L}+|cancel(?:en|ar|e)",
  "la password|non (?:funziona|si apre|è arrivat[oa])|rott[oa]|danneggiat[oa]|manca|nostr[oa] (?:account|conto|ordine|abbonamento|fattura|licenza)|non (?:riusciamo|riesce|riesco)|nessuno (?:può|riesce)|abbiamo bisogno|licenz[ae]|rimbors\\p{L}+|annull\\p{L}+",
  "a senha|palavra-passe|não (?:funciona|abre|chegou)|não (?:conseguimos|consigo|consegue) (?:entrar|aceder|acessar|pagar|abrir|usar)|(?:veio|chegou|está) (?:partid|quebrad|danificad)[oa]|falta (?:um|uma|o|a)|noss[oa] (?:conta|pedido|encomenda|assinatura|fatura|licença)|precisamos|queremos|ninguém|licenças?|reembols\\p{L}+|cancel(?:em|ar|e)",
  "het wachtwoord|werkt niet(?! (?:meer|langer))|kapot|beschadigd|ontbreekt|ons account|onze (?:bestelling|factuur|licentie)|niet (?:\\p{L}+ )?(?:inloggen|betalen)|niemand kan|licenties?|terugbetal\\p{L}+|wij willen|we willen",
  "hasł[oa]|nie działa|nie (?:możemy|mogę|może) (?:się )?(?:zalogować|zapłacić|otworzyć|wejść)|zepsut\\p{L}+|uszkodzon\\p{L}+|brakuje|nasz\\p{L}{0,2} (?:konto|zamówieni\\p{L}|subskrypcj\\p{L})|potrzebujemy|nikt nie (?:może|ma)|licencj\\p{L}+|anuluj\\p{L}*",
  "lösenord\\p{L}*|(?:fungerar|funkar) inte|trasig\\p{L}*|sönder|skadad\\p{L}*|saknas|vårt (?:konto|abonnemang)|vår (?:beställning|licens|faktura)|kan inte (?:logga|betala|öppna|komma in)|ingen kan (?:logga|komma)|vi (?:behöver|vill)|licens\\p{L}*|återbetal\\p{L}+",
  "şifre\\p{L}*|çalışmıyor|kırık|bozuk|hasarlı|eksik|giriş yap(?:am|ılam)\\p{L}+|giremiyor\\p{L}*|hesabımız\\p{L}*|siparişimiz\\p{L}*|aboneliğimiz\\p{L}*|ihtiyacımız|lisans\\p{L}*|iade|iptal",
  "(?:e-?mail|contact|reach|write to|call) me|but (?:the|my|it|its|no|there|your|nothing|nobody|still)|still (?:not|no)|kontaktieren sie (?:\\p{L}+ )?mich|an mich|aber (?:der|die|das|es|ich|kein\\p{L}*|noch|nichts|niemand)|(?:contactez|écrivez)-moi|mais (?:le|la|les|l|il|elle|je|rien|toujours|personne)|(?:escríb|contáct)\\p{L}+me|pero (?:el|la|no|mi|nada|nadie|sigue)|(?:scrivete|contattate|scriva|contatti)mi|ma (?:il|la|lo|non|nessuno)|(?:escrevam|contactem)-me|mas (?:o|a|não|nada|ninguém)|contact met mij|mail mij|maar (?:de|het|er|ik|nog|geen|niemand)|do mnie|ale (?:nie|nadal|nikt)|kontakta mig|men (?:det|den|jag|ingen|inget)|bana (?:yazın|ulaşın)|ama (?:hâlâ|hala|henüz)",
);
const TROUBLED_WITHOUT_BLANKS =
  /パスワード|ログイン(?:が)?(?:でき|出来)|壊れ|届(?:いて|き)(?:い)?ませ|不良品|返金|ライセンス|密码|(?:登录不|登不)|无法(?:登录|使用|付款|打开)|坏了|退款|许可证|我们(?:需要|还没)|비밀번호|로그인(?:이|을)? ?(?:안|못|할 수 없)|고장|파손|환불|라이선스|저희 (?:계정|주문)|كلمة (?:المرور|السر)|لا (?:يعمل|نستطيع|يمكننا الدخول)|مكسور|معطوب|استرداد|حسابنا|ترخيص/u;

/** What a mailbox says besides: greetings, and what becomes of the mail. */
const POLITE = anyWord(
  "thank\\p{L}*|dear|regards|sincerely|automat\\p{L}*|forwarded|e-?mails?|mails?|messages?|mailbox|urgent\\p{L}*|danke?|grüß\\p{L}*|nachricht\\p{L}*|weitergeleitet|dringend\\p{L}*|geehrte\\p{L}?|merci|cordialement|courriels?|urgen\\p{L}+|gracias|saludos|mensajes?|correos?|grazie|saluti|messagg\\p{L}+|obrigad\\p{L}+|cumprimentos|mensage\\p{L}+|bedankt|dank|groet\\p{L}*|bericht\\p{L}*|dziękuj\\p{L}+|wiadomoś\\p{L}+|pozdraw\\p{L}+|tack|hälsning\\p{L}*|meddeland\\p{L}+|teşekkür\\p{L}*|mesaj\\p{L}*|saygı\\p{L}*",
);
const POLITE_WITHOUT_BLANKS = /ありがとう|お世話|よろしく|申し訳|谢谢|您好|감사|안녕|شكر|مرحب/u;

/** A shorter sentence may be a name, a greeting or a firm's. */
const WORDS_OF_A_SENTENCE = 4;
const SIGNS_OF_A_SENTENCE = 9;

/** Whoever says anything beside who left, and whom to write to, is a person who waits. */
function isOnlyAboutLeaving(text: string): boolean {
  return text
    .split(/[.!?]\s|[。！？\n]/u)
    .every(
      (sentence) =>
        ((sentence.match(/\p{L}+/gu)?.length ?? 0) < WORDS_OF_A_SENTENCE &&
          (sentence.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) < SIGNS_OF_A_SENTENCE) ||
        [LEFT, LEFT_WITHOUT_BLANKS, INSTEAD, INSTEAD_WITHOUT_BLANKS, POLITE, POLITE_WITHOUT_BLANKS].some((said) =>
          said.test(sentence),
        ),
    );
}

/** Whether a ticket system or a mailbox wrote this by itself. */
export function isAcknowledgement(text: string): boolean {
  const beginning = text.slice(0, READ).replace(/[’ʼ]/gu, "'").trim();
  const has = (pattern: RegExp, other: RegExp) => pattern.test(beginning) || other.test(beginning);
  if (OF_A_CUSTOMER.test(beginning) || has(TROUBLED, TROUBLED_WITHOUT_BLANKS)) return false;
  if (has(RECEIVED, RECEIVED_WITHOUT_BLANKS)) return has(OF_A_MAILBOX, OF_A_MAILBOX_WITHOUT_BLANKS);
  return has(LEFT, LEFT_WITHOUT_BLANKS) && has(INSTEAD, INSTEAD_WITHOUT_BLANKS) && isOnlyAboutLeaving(beginning);
}

/** That a mail did not arrive, as mailers put it: they name what they are, or speak of "your message". */
const NOT_DELIVERED = opening(
  "delivery status notification",
  "delivery (?:has failed to (?:these|the following)|to the following recipients? failed)",
  "(?:mail delivery (?:failed|failure|subsystem|system)|returned mail|failure notice)",
  "this is the (?:mail system|qmail-send|postfix)",
  "this (?:message|report) was (?:created|generated) automatically by",
  "(?:from: ?)?[^@\\n]{0,40}(?:mailer-daemon|postmaster)@",
  ".{0,40}delivering your (?:message|e-?mail|mail) to",
  "your (?:message|e-?mail|mail) .{0,80}(?:(?:could(?: not|n't) be|was(?: not|n't)|has not been) delivered|has been (?:blocked|rejected))",
  ".{0,40}(?:rejected|unable to deliver) your message to",
  "the following message to .{0,60} was undeliverable",
  "fehler bei der nachrichtenzustellung",
  "ihre (?:nachricht|e-?mail) .{0,80}nicht .{0,60}zugestellt",
  "échec de la remise à ces",
  "votre (?:message|e-?mail|courriel) .{0,60}n'a pas (?:pu être|été) (?:remis|distribué|envoyé)",
  "(?:tu|su|el) (?:mensaje|correo) no se (?:ha |pudo )?entreg",
  "no se (?:pudo|ha podido|puede) entregar (?:el|[st]u) mensaje",
  "il (?:tuo|suo) messaggio .{0,40}non è stato (?:recapitato|consegnato)",
  "(?:a )?(?:sua|tua) mensagem .{0,40}não (?:foi|pôde ser) entregue",
  "(?:je|uw) bericht .{0,40}(?:is niet|kon niet worden) (?:bezorgd|afgeleverd)",
  "ditt meddelande .{0,40}(?:kunde inte|har inte) leverera",
  "twoja wiadomość .{0,40}nie została dostarczona",
  "[iİ]letiniz .{0,80}teslim edil(?:e)?medi",
  ".{0,80}メールを配信できませんでした",
  ".{0,80}메일을 전송하지 못",
  "您的邮件.{0,20}(?:未能?送达|无法送达)",
  "(?:لم يتم|تعذر) تسليم رسالت",
);
/** How many sentences may stand before it: a heading, a greeting. */
const BEFORE_IT = 3;
const TO_WHOM = /[\p{L}\d.+_-]@[\p{L}\d-]{1,63}\.\p{L}|\b[45]\d\d[ -]#?[45]\.\d\.\d/u;
const MAILERS_I = /\bI'm (?:sorry to have to inform you|afraid I wasn't able)/gu;
/** Of the writer's own mail, not of "yours". */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|[Ii]ch|[Mm]ein\p{L}*|[Mm]y|me|mir|mich|[Jj]e(?! (?:bericht|e-?mail|mail))|[Mm](?:on|a|es)|mi|mis|mio|mia|meu|minha|[Ii]k|[Mm]ijn|[Jj]ag|mitt|mig|mój|moja|moje|benim|bana)(?!\p{L})|私|我(?!们)/u;
const WHAT_WAS_SENT = /^(?:[-_–]{2,}.*|.{0,20}original message.*|.{0,20}ursprüngliche nachricht.*)$/imu;

/** Whether a mailer says that a mail did not arrive. */
export function isDeliveryFailure(text: string): boolean {
  const beginning = mailBeginning(text).split(WHAT_WAS_SENT, 1)[0] ?? "";
  if (!TO_WHOM.test(beginning) || asks(beginning)) return false;
  const sentences = sentencesOf(beginning);
  const at = sentences.findIndex((sentence) => NOT_DELIVERED.test(sentence));
  if (at === -1 || at > BEFORE_IT) return false;
  return !FIRST_PERSON.test(sentences.slice(at).join("\n").replace(MAILERS_I, ""));
}

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
