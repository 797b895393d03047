/** What mailboxes answer by themselves while somebody is away or a firm is closed. Customers write about both. */
import { boundedPattern } from "../bounded-pattern.js";

/** Such a message's beginning; a customer may write at length after a forwarded one. */
const READ = 1200;

const words = (patterns: readonly string[]): string => `(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`;

/** One of these words by itself, whatever its case. */
export const anyWord = (...patterns: readonly string[]): RegExp => boundedPattern(words(patterns), "iu");
/** Or of these parts of words: Chinese, Japanese and Korean put no blanks around what is looked for. */
export const anyWordOr = (parts: readonly string[], ...patterns: readonly string[]): RegExp =>
  boundedPattern([words(patterns), ...parts].join("|"), "iu");
/** At the beginning of a sentence; Chinese, Japanese and Korean words have no ends. */
export const opening = (...patterns: readonly string[]): RegExp => boundedPattern(`^(?:${patterns.join("|")})`, "iu");

const HEADINGS =
  "(?:automatic (?:reply|response)|auto-?(?:reply|response)|out of (?:the )?office(?: reply)?|abwesenheitsnotiz|automatische antwort|r[ée]ponse automatique|respuesta autom[áa]tica|risposta automatica|resposta autom[áa]tica|automatisch antwoord|afwezigheidsbericht|autosvar|automatiskt svar|automatyczna odpowied[zź]|otomatik yan[ıi]t|自動返信|自动回复|자동 ?응답|رد تلقائي)";
const HEADING = opening(`${HEADINGS}(?:\\s*[:：–—]| re:|\\s*\\n|[.。]?$)`);
/** Before a subject; whoever handles such replies tags their own with it too. */
const TAG = opening(`(?:\\[${HEADINGS}\\]|【${HEADINGS}】|[(（]${HEADINGS}[)）])`);

const AUTOMATIC = opening(
  "this is an auto\\p{L}+",
  "(?:dies|das) ist eine automatisch",
  "(?:diese|ihre) (?:e-?mail|nachricht) wurde automatisch",
  "ceci est (?:une réponse|un message) automatique",
  "est[ea] (?:es|é) (?:una?|uma?) (?:mensaje|respuesta|mensagem|resposta) autom",
  "quest[oa] è una? (?:messaggio|risposta) automatic",
  "dit is een automatisch",
  "detta är ett auto",
  "to (?:jest )?automatyczna",
  "bu (?:bir )?otomatik",
  ".{0,12}自動(?:返信|送信)(?:です|メールです|されて)",
  ".{0,12}자동 ?(?:응답|회신|발송)(?:입니다| ?메일)",
  "(?:此|本|这是).{0,6}自动",
  "هذا رد تلقائي",
);

/** In the first person. */
const AWAY = anyWordOr(
  ["(?:休暇中|休暇を(?:いただ|頂)|不在(?:に|です|とな))", "(?:휴가|부재|출장|휴직) ?중", "(?:休假|度假|不在办公室)"],
  "(?:i am|i'm|i will be|i'll be|currently)(?: currently| now)? (?:ooo|out of (?:the )?office|away|on (?:\\p{L}+ )?(?:leave|vacation|holidays?)|not in the office)|out of (?:the )?office (?:until|till|from|through)",
  "ich (?:bin|befinde mich)[^,;]{0,40}? (?:nicht (?:im b[uü]ro|erreichbar)|i[mn] (?:\\p{L}+ )?(?:urlaub|elternzeit|mutterschutz)|abwesend|außer haus|wieder (?:im büro|erreichbar))",
  "je (?:suis|serai)[^,;]{0,20}? (?:absente?|en (?:congés?|vacances|déplacement)|hors du bureau)",
  "(?:estoy|estaré|me encuentro)[^,;]{0,20}? (?:fuera de la oficina|de vacaciones|ausente|de baja)",
  "(?:sono|sarò)[^,;]{0,20}? (?:fuori (?:ufficio|sede)|in (?:ferie|vacanza|congedo)|assente)",
  "(?:estou|estarei|encontro-me|encontrar-me-ei)[^,;]{0,20}? (?:fora do escrit[óo]rio|de férias|ausente|de licença)",
  "ik ben[^,;]{0,30}? (?:niet (?:op|in) (?:het )?kantoor|afwezig|(?:met|op) (?:vakantie|verlof|(?:zwangerschaps|ouderschaps|bevallings|zorg)verlof))",
  "jag är[^,;]{0,20}? (?:inte på (?:kontoret|plats)|på semester|frånvarande|föräldraledig|ledig)",
  "(?:jestem|będę|przebywam)[^,;]{0,20}? (?:poza biurem|na urlopie|nieobecn[ya])",
  "ofis(?:te)? (?:dışında|değil)\\p{L}*",
  "(?:izinde|tatilde)(?:y)?im",
  "(?:خارج المكتب|في إجازة|في عطلة)",
);

/** A firm's holidays: a customer tells them too, who says when to deliver. */
const CLOSED = anyWordOr(
  [
    "(?:夏季|冬季|年末年始|臨時|ゴールデンウィーク|お盆).{0,6}(?:休業|休暇|休み)",
    "(?:휴무|휴가)(?:입니다|합니다| ?기간)",
    "放假(?:期间|通知|安排)?",
  ],
  "(?:we are|we're|our (?:office|offices|company|shop|store|team) (?:is|are|will be)|we will be) (?:currently )?closed",
  "betriebsferien|(?:wir haben|unser (?:büro|geschäft|betrieb) ist)[^,;]{0,40} geschlossen",
  "(?:fermée?s?|en fermeture) (?:pour|annuelle)",
  "cerrad[oa]s? por (?:vacaciones|festivo|inventario)",
  "chius[oaie] per (?:ferie|festività|inventario)",
  "(?:encerrad[oa]s?|fechad[oa]s?) (?:para|por) (?:férias|feriado)|em férias coletivas",
  "gesloten (?:wegens|vanwege|voor|i\\.v\\.m\\.) ?(?:\\p{L}+ )?(?:vakantie|feestdag\\p{L}*)",
  "semesterst[äa]ng\\p{L}+|stängt (?:för|under) (?:semester|julen|helgen|sommaren)\\p{L}*",
  "(?:nieczynn\\p{L}+|zamknięt\\p{L}+) (?:z powodu|w związku z)",
  "tatil(?:i)? (?:nedeniyle|sebebiyle)",
  "(?:مكتبنا|مكاتبنا|شركتنا|نحن) (?:مغلق\\p{L}*|في عطلة)",
);

/** Of a customer: such a reply says what is not so. */
const REPORTED_BY_IT = anyWordOr(
  ["と(?:言|出|表示|書|返)", "[说說]|显示|告诉", "라고|다고"],
  "(?:it|he|she|that|which|bot|reply|message) (?:keeps )?(?:\\p{L}+ing|\\p{L}+s)|tell(?:s|ing)?|told|sa(?:y|ys|ying|id)|although|even though",
  "sagt|schreibt|zeigt|meldet|behauptet|obwohl|dit|affiche|indique|annonce|alors que|dice|muestra|indica|aunque|mostra|sebbene|diz|embora",
  "zegt|toont|meldt|hoewel|mówi|pisze|pokazuje|chociaż|säger|visar|skriver|fast|diyor|yazıyor|gösteriyor",
  "[يت]قول|[يت]ظهر",
);

/** What a closed firm promises whoever writes to it. */
const WILL_ANSWER = anyWordOr(
  ["(?:お返事|ご返信|ご回答|ご返答)(?:は|を)", "(?:及时|尽快|节后[^。]{0,6})(?:回复|处理)", "(?:답변|회신) ?(?:드리|하겠)"],
  "(?:will|shall|'ll) (?:be )?(?:\\p{L}+ )?(?:answer|repl|respond|get back|read)\\p{L}*",
  "(?:be)?antworten wir|wir (?:be)?antworten|(?:werden|wird) [^.!?]{0,60}(?:be)?antwortet?n?|melden (?:wir )?uns",
  "répondrons|répondra",
  "(?:responder|contestar)emos",
  "risponderemo",
  "responderemos",
  "beantwoorden (?:wij|we)|(?:wij|we) (?:beantwoorden|reageren)",
  "(?:vi )?(?:svarar|besvarar)",
  "odpowiemy|odpiszemy",
  "(?:yanıtlay|cevaplay)aca(?:ğız|ktır)",
  "سنرد|سأرد",
);
/** Of a customer whose firm is closed: what they ordered or ask for. */
const OF_ORDERS =
  /请(?!联系|注意|致电)|我的|吗|もらえ|ください|下さい|ますか|ほしい|です[。]?か|요청|주세요|(?<!\p{L})(?:refund|orders?(?!ed)|parcel|package|deliver|repair|invoice|bestell|liefer|paket|rechnung|command|livr|colis|pedido|entreg|paquete|reembols|ordin[ei]|consegn|pacco|rimbors|encomend|bestelling|pakket|lever|beställ|zamówi|paczk|dostaw|sipariş|kargo|iade)|注文|修理|返金|荷物|配達|退款|订单|送货|包裹|환불|주문|배송|택배/iu;
const THANKS_FOR = /thank|dank|merci|gracias|grazie|obrigad|tack|dziękuj|teşekkür|شكر|ありがとう|感谢|감사/iu;

/** What nobody adds who asks for something: when an answer comes, whom to ask instead, that nothing is read. */
const UNTIL_THEN = anyWordOr(
  [
    "(?:戻り次第|急ぎの|緊急|(?:お問い合わせ|ご連絡|メール).{0,6}ありがとう)",
    "(?:확인이 어렵|복귀|돌아와|돌아온|급한|급하신[^.]{0,12}(?:연락|전화|문의|메일)|긴급|회신|답변(?:드리|하))",
    "(?:回来后|返回后|(?:及时|尽快)回复|紧急|急事|感谢您的(?:来信|邮件))",
  ],
  "(?:will|shall|'ll) (?:\\p{L}+ )?(?:reply|answer|respond|get back|read|return|be back)",
  "(?:will|shall|'ll) be answered|(?:up)?on my return|(?:in|during) my absence|immediate assistance|when i(?:'m| am)? (?:back|return)",
  "(?:in|for) (?:any |case of )?(?:urgent|emergenc)\\p{L}*|if (?:it|this|your \\p{L}+) is urgent",
  "(?:contact|reach(?: out to)?|call|write to|e-?mail) (?:(?:my|our) (?:colleagues?|team|assistant)|[\\p{L}\\d.+-]+@)\\p{L}*",
  "(?:limited|no|little|intermittent|sporadic) access to (?:my )?(?:e-?mails?|mail|inbox|messages)",
  "(?:not|cannot|can't|only) (?:be )?(?:check|read|monitor|answer|reply|respond|forward)\\p{L}*",
  "thank(?:s| you)(?: very much)? for (?:your|the|contacting|reaching|writing)|received your (?:message|e-?mail|mail|request|inquiry)",
  "wieder (?:erreichbar|im büro|für sie da)|melde mich|nach meiner rückkehr|in dringenden \\p{L}+|wenden sie sich|kontaktieren sie",
  "nicht (?:weitergeleitet|gelesen|beantwortet)|(?:kein|eingeschränkt|begrenzt)\\p{L}* zugriff|dank für (?:ihre|deine) (?:nachricht|e-?mail|mail|anfrage)|(?:antworten|beantworten)",
  "répondr(?:ai|ons)|à mon retour|de retour le|(?:en cas d'|pour toute )urgence|contacter (?:mon|ma|mes|notre)|accès limité|(?:n'aurai|n'ai|sans) (?:\\p{L}+ )?(?:pas |plus )?(?:d')?accès|merci (?:pour|de) votre (?:message|mail|courriel|e-?mail)",
  "(?:responder|contestar)(?:é|emos)|a mi (?:regreso|vuelta)|(?:asuntos?|casos?|temas?) urgentes?|(?:en caso de|para) urgencias?|si es urgente|acceso limitado|gracias por [st]u (?:mensaje|correo)",
  "risponder(?:ò|emo)|al mio rientro|legger(?:ò|emo) (?:\\p{L}+ ){0,2}(?:messagg\\p{L}+|mail|e-?mail|posta)|(?:per|in caso di) urgenz\\p{L}+|accesso limitato|grazie per (?:il|la) (?:[st]u[oa] )?(?:messaggio|mail|e-?mail)",
  "responder(?:ei|emos)|no meu (?:regresso|retorno)|quando (?:voltar|regressar)|(?:em caso de|casos?|assuntos?) urg\\p{L}+|acesso limitado|obrigad[oa] pel[ao] (?:su?a |seu )?(?:mensagem|e-?mail|contact?o)",
  "niet (?:doorgestuurd|gelezen|beantwoord)|beantwoorden (?:wij|we)|zal .{0,30}(?:beantwoorden|reageren)|bij (?:mijn )?terugkomst|(?:dringende|spoedeisende) (?:zaken|gevallen|kwesties)|bedankt voor (?:uw|je) (?:bericht|mail|e-?mail)|weer (?:aanwezig|bereikbaar|terug)",
  "svarar|återkommer|(?:jag|vi|och) läser (?:\\p{L}+ )?inte (?:\\p{L}+ )?(?:e-?post|mejl|mail|meddelanden)\\p{L}*|(?:när|då) jag är tillbaka|brådskande \\p{L}+|tack för (?:ditt|din) (?:mejl|mail|meddelande|e-?post)",
  "odpowiemy?|odpiszę|po powrocie|piln\\p{L}+ (?:sprawach|przypadkach)|(?:sprawach|przypadkach) piln\\p{L}+,? (?:prosz\\p{L}+|prosimy|kontakt\\p{L}*|zapraszam\\p{L}*|dzwoni\\p{L}+|odpowiada|pisa)\\p{L}*|dziękuję za (?:wiadomość|e-?mail|maila)",
  "dönüş(?:te|ümde|ümüzde)|(?:yanıtlay|cevaplay)aca(?:ğım|ğız)|acil (?:durum|konu)\\p{L}*|mesajınız için teşekkür\\p{L}*",
  "سأرد|سنرد|عند عودت(?:ي|نا)|(?:للحالات|الحالات|للأمور|الأمور) العاجلة|شكرا لرسالت\\p{L}+",
);

/** A wish or a trouble of the writer's own. */
const WANTS = anyWordOr(
  [
    "(?:できません|できない|届か|エラー|問題|したい|ください|下さい|ほしい|(?<!よろしく)お願い)",
    "(?:못|오류|문제|주세요|주십시오|부탁)",
    "(?:无法|不能|没有|错误|问题|请(?!联系|注意|致电)|需要|想要)",
  ],
  "can(?:no|')t|could(?: not|n't)|(?:do|does|did|is|was|has|have|are)(?: not|n't)|unable|fail\\p{L}*|errors?|problems?|issues?|wrong|missing|broken|billed|charged|refund\\p{L}*|want|need|would like|help|how (?:do|can)|why|still|again|never|please(?! (?:note|be aware|excuse|accept))",
  "kann .{0,30}nicht|nicht (?:geliefert|angekommen|möglich|erhalten|bekommen|verschickt)|funktioniert|fehler|problem\\p{L}*|falsch\\p{L}*|fehlt|defekt|möchte|brauche|wollte|hilfe|bitte(?! (?:beachten|haben))",
  "n'arrive|ne (?:fonctionne|marche|peux|reçois|parviens)|erreur|problème|veux|voudrais|souhaite|besoin|aide|merci de|veuillez|s'il vous plaît",
  "no (?:puedo|funciona|me|llega|consigo|he recibido)|error|problema|falta|quiero|quisiera|necesito|ayuda|por favor",
  "non (?:riesco|funziona|posso|arriva|parte|ho ricevuto)|errore|manca|vorrei|voglio|bisogno|aiut\\p{L}+|per (?:favore|cortesia)",
  "não (?:consigo|funciona|posso|chegou|recebi)|erro|quero|gostaria|preciso|ajuda",
  "kan .{0,20}niet|(?:werkt|lukt) niet|fout|probleem|ontbreekt|wil|nodig|graag|alstublieft",
  "kan inte|(?:fungerar|går) inte|fel|saknas|vill|behöver|hjälp|snälla|vänligen",
  "nie (?:mogę|działa|doszł\\p{L}+|otrzymał\\p{L}+)|błąd|brak|chcę|chciał\\p{L}*|potrzebuję|pomoc\\p{L}*|proszę",
  "(?:giremi|yapamı|alamı|çalışmı|olmu)yor\\p{L}*|gelmedi|hata|sorun|eksik|istiyor\\p{L}*|lazım|yardım|lütfen",
  "안 ?(?:됩|돼|되|와)\\p{L}*",
  "و?لا (?:أستطيع|يعمل|يمكنني)|لم|خطأ|مشكلة|أريد|أحتاج|الرجاء|يرجى|من فضلك",
);

/** "I am on leave until Friday and my order …" goes on. */
const GOES_ON =
  /[;；，]|,(?! ?(?:\d|\p{L}+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d))|(?<!\p{L})(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|maar|och|men|ale|ve|ama)(?!\p{L})/iu;
const GREETING = opening(
  "(?:hi|hello|hey|dear|hallo|guten|sehr geehrte|bonjour|hola|buongiorno|olá|hej|dzień dobry|merhaba|您好|안녕)[^.!]{0,40}$",
);
const ALONE_LENGTH = 90;

/** Whether nobody wrote this but somebody's out-of-office reply or the acknowledgement of a mailbox. */
export function isAutoReply(text: string): boolean {
  const beginning = mailBeginning(text);
  if (asks(beginning)) return false;
  const tag = TAG.exec(beginning);
  const heading = tag ?? HEADING.exec(beginning);
  const sentences = sentencesOf(heading === null ? beginning : beginning.slice(heading[0].length));
  if (isClosedFirm(sentences, beginning)) return true;
  if (sentences.some((sentence) => WANTS.test(sentence) && !UNTIL_THEN.test(sentence))) return false;
  const isAway = sentences.some((sentence) => AWAY.test(sentence));
  const isExplained = sentences.some((sentence) => UNTIL_THEN.test(sentence));
  const isAutomatic = heading !== null || sentences.some((sentence) => AUTOMATIC.test(sentence));
  const isClosed = isAutomatic && sentences.some((sentence) => CLOSED.test(sentence) && !REPORTED_BY_IT.test(sentence));
  const isAnnounced = tag === null ? isExplained : sentences.every((sentence) => UNTIL_THEN.test(sentence));
  if (isAutomatic) return isAway || isClosed || isAnnounced || sentences.length === 0;
  return isAway && (isExplained || isAll(sentences));
}

function isClosedFirm(sentences: readonly string[], beginning: string): boolean {
  if (!sentences.some((sentence) => CLOSED.test(sentence)) || OF_ORDERS.test(beginning)) return false;
  return sentences.some(announcesAnswer) && sentences.every((sentence) => !WANTS.test(sentence) || announcesAnswer(sentence));
}

/** That they answer later; a customer whose office is closed thanks for an answer. */
const announcesAnswer = (sentence: string): boolean => WILL_ANSWER.test(sentence) && !THANKS_FOR.test(sentence);

/** Nothing but that somebody is away. */
function isAll(sentences: readonly string[]): boolean {
  const [only, ...more] = sentences.filter((sentence) => !GREETING.test(sentence));
  return only !== undefined && more.length === 0 && only.length <= ALONE_LENGTH && !GOES_ON.test(only);
}

export const mailBeginning = (text: string): string => text.slice(0, READ).replace(/[’ʼ]/gu, "'").trim();

/** Who asks something waits, out of the office or not. An address may have a question mark too. */
export const asks = (text: string): boolean => /[?？؟]/u.test(text.replace(/https?:\S+/gu, ""));

/** "3." is a day. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<!\d)[.!]+(?:\s+|$)|[。!！\n*]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
