/** What ticket systems and mailboxes write back, that a message was received or somebody has left; and mail of swindlers. */
import { boundedPattern } from "../bounded-pattern.js";
import { anyWord } from "./mailer-messages.js";

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

/** A link where somebody is to confirm an account, pay a fee or appeal shows early. */
const FRAUD_READ = 1200;

const LINK =
  /https?:\/\/|(?<![\p{L}\d@.-])www\.[\p{L}\d-]{1,60}\.\p{L}{2}|(?<![\p{L}\d@])[\p{L}\d-]{2,40}\.[\p{L}\d-]{2,20}\/[\p{L}\d-]{3}/u;

/** What the reader is told to do at once. */
const MUST = anyWord(
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

/** Of the reader: "your mailbox", "your parcel". "Your payment page" is ours. */
const YOURS = anyWord(
  "your (?:\\p{L}+ ){0,2}(?:mailbox|inbox|account|parcel|package|shipment|delivery|password|storage|domain|payment|wallet|identity|apple id|listing|business)(?! (?:page|form|site|website|link|screen|button|tool|portal|provider|team|service|partner|area|app))",
  "(?:ihr|ihre[mnrs]?|dein|deine[mnrs]?) (?:\\p{L}+[- ]){0,2}(?:postfach|konto|paket|sendung|lieferung|passwort|speicher|identität|zahlung|domain)(?!-)",
  "(?:votre|vos|ton|ta) (?!page|site|formulaire|lien|appli)(?:\\p{L}+ ){0,2}(?:colis|compte|boîte|messagerie|mot de passe|identité|livraison|paiement|domaine)",
  "(?:su|tu|sus|vuestra) (?!página|web|sitio|formulario|enlace|aplicación)(?:\\p{L}+ ){0,2}(?:cuenta|paquete|envío|buzón|contraseña|identidad|pago|dominio)",
  "(?:il |la )?(?:tuo|tua|suo|sua|vostro|vostra) (?!pagina|sito|modulo|link|app)(?:\\p{L}+ ){0,2}(?:account|conto|pacco|spedizione|casella|password|identità|pagamento|dominio)",
  "(?:sua|seu|tua|teu) (?!página|site|formulário|link|aplica)(?:\\p{L}+ ){0,2}(?:conta|encomenda|pacote|caixa|senha|identidade|pagamento|domínio)",
  "(?:je|jouw|uw) (?!pagina|site|website|link|app)(?:\\p{L}+ ){0,2}(?:account|rekening|pakket|mailbox|postvak|wachtwoord|identiteit|betaling|zending)(?!-)",
  "(?:twoj\\p{L}+|twój|państwa|pani|pana) (?!stron|formularz|link)(?:\\p{L}+ ){0,2}(?:konto|paczk\\p{L}+|przesyłk\\p{L}+|skrzynk\\p{L}+|hasło)",
  "(?:ditt|din|ert|er) (?!sida|länk|webb|app)(?:\\p{L}+ ){0,2}(?:konto|paket|brevlåda|inkorg|lösenord|leverans|försändelse)",
  "(?:hesabınız|kargonuz|paketiniz|posta kutunuz|şifreniz)\\p{L}*",
);
const YOURS_WITHOUT_BLANKS =
  /お客様の(?:アカウント|お荷物|メール)|お荷物|您的(?:账户|账号|包裹|邮箱|密码)|(?:고객님|귀하)의? ?(?:계정|택배|메일|비밀번호)|حساب(?:ك|كم)|طرد(?:ك|كم)|بريد(?:ك|كم)/u;

/** A page is the reader's where it is one in a social network, as those say who pose as it. */
const PAGE = anyWord("pages?", "(?:\\p{L}+-)?seite", "página", "pagina", "stron\\p{L}{1,3}", "sidan?", "sayfan\\p{L}+");
const NETWORK =
  /(?<!\p{L})(?:facebook|instagram|meta|tiktok|ad account|business (?:page|suite|support)|copyright|community (?:standards|guidelines)|urheberrecht\p{L}*|droits? d'auteur|derechos de autor|diritti d'autore|direitos autorais|auteursrecht\p{L}*|upphovsrätt\p{L}*|telif)(?!\p{L})|您的页面/iu;

/** What becomes of it otherwise. */
const THREATENS = anyWord(
  "suspended|clos(?:ed|ure)|deletion|infring\\p{L}*|restricted|limited|locked|blocked|deactivated|disabled|terminated|(?:mailbox|inbox|storage|quota|account)(?: [\\p{L}\\d%]+){0,4} full|full (?:mailbox|inbox)|on hold|held|returned|expires?|expired|removed|deleted|within \\d+ ?(?:hours?|h|days?)|unusual (?:activity|sign-?in)|copyright|violat\\p{L}+|customs|outstanding fee|(?:shipping|customs|delivery) fees?",
  "gesperrt|eingeschränkt|blockiert|deaktiviert|(?:postfach|speicher\\p{L}*|posteingang|mailbox)(?: [\\p{L}\\d%]+){0,4} voll|gelöscht|angehalten|läuft ab|abgelaufen|innerhalb von \\d+|binnen \\d+|urheberrecht\\p{L}*|zoll\\p{L}*|ungewöhnliche",
  "suspendu\\p{L}*|limité\\p{L}*|bloqué\\p{L}*|désactivé\\p{L}*|(?:boîte|messagerie|stockage|espace)(?: [\\p{L}\\d%]+){0,5} plein\\p{L}?|supprimé\\p{L}*|expire\\p{L}*|sous \\d+|dans les \\d+|droits? d'auteur|douane|frais|retenu\\p{L}*",
  "suspendid[oa]|limitad[oa]|bloquead[oa]|desactivad[oa]|(?:buzón|bandeja|almacenamiento|correo)(?: [\\p{L}\\d%]+){0,4} llen[oa]|eliminad[oa]|retenid[oa]|caduca|vence|en \\d+ horas|infring\\p{L}+|derechos de autor|copyright|aduana\\p{L}*",
  "sospes[oa]|limitat[oa]|bloccat[oa]|disattivat[oa]|(?:casella|spazio|posta)(?: [\\p{L}\\d%]+){0,4} pien[oa]|eliminat[oa]|trattenut[oa]|scad\\p{L}+|entro \\d+|doganal\\p{L}+|dogana|copyright|diritti d'autore",
  "suspens[oa]|limitad[oa]|bloquead[oa]|desativad[oa]|(?:caixa|correio|armazenamento)(?: [\\p{L}\\d%]+){0,4} chei[oa]|removid[oa]|retid[oa]|expira\\p{L}*|em \\d+ horas|direitos autorais|alfândeg\\p{L}+|taxa",
  "geblokkeerd|beperkt|opgeschort|gedeactiveerd|(?:mailbox|postvak|inbox|opslag\\p{L}*)(?: [\\p{L}\\d%]+){0,4} vol|verwijderd|vastgehouden|verloopt|binnen \\d+|auteursrecht\\p{L}*|douane\\p{L}*|invoer\\p{L}*",
  "zablokowan\\p{L}+|zawieszon\\p{L}+|ograniczon\\p{L}+|skrzynk\\p{L}+(?: [\\p{L}\\d%]+){0,4} pełn\\p{L}+|usunięt\\p{L}+|wstrzyman\\p{L}+|wygas\\p{L}+|w ciągu \\d+|praw\\p{L}? autorsk\\p{L}+|celn\\p{L}+",
  "spärrat\\p{L}?|begränsat\\p{L}?|blockerat\\p{L}?|(?:inkorg\\p{L}*|brevlåda\\p{L}*|mejl\\p{L}*|lagring\\p{L}*)(?: [\\p{L}\\d%]+){0,4} fullt?|stoppats?|raderas|upphör|inom \\d+|upphovsrätt\\p{L}*|tull\\p{L}*",
  "askıya|kısıtland\\p{L}+|engellend\\p{L}+|kilitlend\\p{L}+|(?:kutu\\p{L}*|depolama\\p{L}*)(?: [\\p{L}\\d%]+){0,4} dolu|silin\\p{L}+|bekletil\\p{L}+|\\d+ saat içinde|telif|gümrük",
);
const THREATENS_WITHOUT_BLANKS =
  /停止|制限|凍結|保留|期限|関税|冻结|暂停|限制|停用|滞留|关税|过期|小时内|정지|제한|보류|만료|관세|통관|تعليق|حظر|تقييد|محتجز|جمارك|خلال \d+/u;

/** "This is Mark, your CEO. I need ten gift cards." */
const FALSE_SUPERIOR = anyWord(
  "(?:this is|it's|i am|i'm) (?:\\p{L}+[ ,]+){0,4}(?:your |the )?(?:ceo|cfo|director|boss|chairman|president)(?: of)?",
  "hier (?:ist|spricht) (?:\\p{L}+[ ,]+){0,4}(?:ihr |dein |der )?(?:chef|geschäftsführer|ceo|vorstand)",
  "(?:c'est|je suis) (?:\\p{L}+[ ,]+){0,4}(?:votre |ton |le )?(?:pdg|patron|directeur|ceo)",
  "(?:soy|le habla) (?:\\p{L}+[ ,]+){0,4}(?:su |tu |el )?(?:ceo|director|jefe|gerente)",
  "sono (?:\\p{L}+[ ,]+){0,4}(?:il tuo |il suo |il vostro |l')?(?:ceo|amministratore|direttore|capo)",
);
const BUYS_CARDS = anyWord(
  "(?:buy|purchase|get|need|pick up) (?:\\p{L}+ |\\d+ ){0,5}(?:gift ?cards?|itunes cards?|vouchers?)",
  "(?:kauf\\p{L}*|besorg\\p{L}*|brauche) (?:\\p{L}+ |\\d+ ){0,5}(?:gutschein\\p{L}*|geschenkkart\\p{L}*)",
  "(?:achete[zr]|acheter|besoin de) (?:\\p{L}+ |\\d+ ){0,5}(?:cartes? cadeaux?|cartes? itunes)",
  "(?:compr\\p{L}+|necesito) (?:\\p{L}+ |\\d+ ){0,5}(?:tarjetas? (?:de )?regalo)",
  "(?:compr\\p{L}+|ho bisogno di|mi servono) (?:\\p{L}+ |\\d+ ){0,5}(?:carte regalo|buoni regalo|gift card)",
);
const IN_SECRET =
  /(?<!\p{L})(?:scratch|codes?|in a meeting|discreet\p{L}*|confidential\p{L}*|surprise|keep (?:this|it)|between us|urgent\p{L}*|don'?t call|besprechung|meeting|vertraulich|dringend|réunion|confidentiel\p{L}*|urgent|reunión|riunione|riservat\p{L})(?!\p{L})/iu;

/** Whoever has a matter of their own, asks, or shows us what they got. */
const SHOWN_BY_A_CUSTOMER = boundedPattern(
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

/** Who tells us what a page of ours says, or that nobody warned them. */
const ABOUT_OUR_PAGE = anyWord(
  "your(?:\\s+[\\p{L}-]{1,20}){0,2}\\s+(?:page|site|website|form|link|app|shop|checkout|portal|tracking)(?:\\s+\\S{1,60}){0,3}?\\s+(?:says|shows|asks|tells|wants|keeps|loads|fails|won't|doesn't|does|redirects)|nobody|no one|we (?:can't|cannot|couldn't) (?:work|log|sign|open|pay|order|use|access|reach|find|check)|we (?:still|need|tried|paid|ordered)|our (?:order|parcel|subscription|licen[cs]e)|told us|refund|pay (?:\\p{L}+ ){1,4}back",
  "chrome|firefox|safari|browser|navigateur|navegador|przeglądark\\p{L}+|webbläsare\\p{L}*|tarayıcı\\p{L}*|(?:error|fehler|erreur|errore|erro|fout|błąd|fel|hata) \\d{3}",
  "(?:ihr|ihre|eure?|deine?)(?:\\s+[\\p{L}-]{1,20}){0,2}\\s+(?:\\p{L}{0,20}-?seite|website|webshop|shop|\\p{L}{0,12}formular|link|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:sagt|zeigt|meldet|lädt|verlangt|fragt|behauptet|schreibt|will|funktioniert|geht)|niemand|keiner|wir (?:können|kommen) (?:\\p{L}+ ){0,2}nicht (?:rein|arbeiten|bezahlen|einloggen|anmelden)",
  "(?:votre|ta|ton) (?:page|site|formulaire|lien|appli\\p{L}*|boutique)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dit|affiche|indique|demande|charge|annonce|rame|plante)|personne ne|on n(?:e peut|'arrive)|nous n'arrivons pas à (?:payer|accéder|nous)|certificat",
  "(?:su|tu|vuestra|la) (?:página|web|tienda|formulario|enlace|aplicación)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dice|muestra|pide|carga|indica|da|sale)|nadie|no podemos (?:entrar|pagar|acceder|trabajar|abrir)|certificado",
  "(?:vostr[oa]|su[oa]|tu[oa]) (?:pagina|sito|modulo|link|app)(?:\\s+\\S{1,60}){0,5}?\\s+(?:dice|mostra|chiede|carica|indica|dà)|nessuno|non riusciamo a (?:entrare|pagare|accedere|lavorare)|certificato",
  "(?:sua|vossa|tua|seu|teu) (?:página|site|formulário|link|aplicação|aplicativo|loja)(?:\\s+\\S{1,60}){0,5}?\\s+(?:diz|mostra|pede|carrega|indica|dá)|ninguém|não conseguimos (?:entrar|pagar|aceder|acessar|trabalhar)",
  "(?:uw|jullie|je) (?:\\p{L}{0,12}pagina|site|website|webshop|link|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:zegt|toont|laadt|vraagt|geeft|meldt)|niemand|(?:we|wij) kunnen niet (?:inloggen|betalen|werken|bestellen)",
  "(?:wasza|państwa|twoja) (?:strona|aplikacja)(?:\\s+\\S{1,60}){0,3}?\\s+(?:mówi|pokazuje|pisze|wyświetla|żąda|ładuje)|nikt",
  "(?:er|din) (?:\\p{L}{0,12}sida|webbplats|länk|app)(?:\\s+\\S{1,60}){0,3}?\\s+(?:säger|visar|laddar|kräver|ber)|ingen (?:har|sa|kan)",
  "(?:siteniz|sayfanız|bağlantınız)(?:\\s+\\S{1,60}){0,5}?\\s+(?:diyor|gösteriyor|istiyor|yükleniyor|yazıyor|açılmıyor)|kimse",
);
const ABOUT_OUR_PAGE_WITHOUT_BLANKS =
  /と(?:表示され|出ます|出ました|書かれ|言われ)|ページが(?:開|重|表示)|你们的?(?:网站|页面|网页|链接)|(?:页面|网站)(?:显示|提示|打不开)|(?:사이트|페이지)(?:가|에서|에|는) .{0,40}(?:나와요|나옵니다|떠요|뜹니다|안 열|느려)|(?:موقعكم|صفحتكم)/u;

/** Whether nobody waits behind it but a swindler. */
export function isFraud(text: string): boolean {
  const beginning = text.slice(0, FRAUD_READ).replace(/[’ʼ]/gu, "'");
  const own = beginning.replace(/https?:\S+/gu, " ");
  if (FALSE_SUPERIOR.test(own) && BUYS_CARDS.test(own) && IN_SECRET.test(own)) return true;
  if (!LINK.test(beginning) || SHOWN_BY_A_CUSTOMER.test(own) || /(?<!\p{L})I(?!\p{L})/u.test(own)) return false;
  const has = (pattern: RegExp, other: RegExp) => pattern.test(own) || other.test(own);
  if (has(ABOUT_OUR_PAGE, ABOUT_OUR_PAGE_WITHOUT_BLANKS)) return false;
  const isOfTheReader = has(YOURS, YOURS_WITHOUT_BLANKS) || (PAGE.test(own) && NETWORK.test(own));
  return isOfTheReader && has(MUST, MUST_WITHOUT_BLANKS) && has(THREATENS, THREATENS_WITHOUT_BLANKS);
}
