/** What a few words are: a greeting, a problem that nobody could look for, a number, "where is my order?", or the answer to a question of our own. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";

/** Longer messages are more than that. */
const FEW = 80;

const GREETING = anyOf(
  `^\\s*(?:${[
    wholeWords(
      "(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|(?:morning|evening)(?=\\s*(?:[,.!]|$)))(?: (?:there|all|everyone|everybody|team|folks|guys|again))?",
      "(?:hallo|hi|moin|servus|grüezi|grüß gott|(?:schönen )?guten (?:morgen|tag|abend))(?: (?:zusammen|allerseits|miteinander|alle|team|nochmal))?",
      "(?:bonjour|bonsoir|salut|coucou|bonne (?:journée|soirée|matinée))(?: (?:à tous|à toutes|à vous|tout le monde|l'équipe|madame|monsieur|messieurs))?",
      "(?:hola|buenos días|(?:muy )?buenas(?: tardes| noches)?|buen día)(?: a tod[oa]s| de nuevo)?",
      "(?:ciao|salve|buongiorno|buon giorno|buona ?sera|buon pomeriggio|buona (?:giornata|serata))(?: a tutti| di nuovo)?",
      "(?:olá|oi|bom dia|boa (?:tarde|noite))(?: a tod[oa]s| pessoal| gente)?",
      "(?:hallo|hoi|dag(?=\\s*(?:[,.!]|$))|goede ?(?:morgen|middag|navond|ndag|dag|avond)|goedemorgen|goedemiddag|goedenavond|goedendag)(?: allemaal| samen| team)?",
      "(?:cześć|hej|witam|witajcie|dzień dobry|dobry wieczór|miłego dnia)(?: państwu| wszystkim| serdecznie)?",
      "(?:hej|hejsan|tja|god (?:morgon|dag|kväll|förmiddag|eftermiddag))(?: på er| alla| allihop)?",
      "(?:merhaba|selam|selamlar|günaydın|iyi (?:günler|akşamlar|geceler|çalışmalar))(?: herkese)?",
    ),
    "(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|(?:いつも)?お世話になっ?て?(?:おり|い)ます|(?:你|您|大家)们?好|(?:早上|上午|中午|下午|晚上)好|在吗|안녕하(?:세요|십니까)|안녕|수고하(?:세요|십니다))",
    "(?<!\\p{L})(?:(?:و ?)?(?:ال)?سلام عليكم(?: ورحمة الله(?: وبركاته)?)?|مرحبا\\p{L}*|[أا]هلا\\p{L}*(?: وسهلا\\p{L}*)?|(?:صباح|مساء) (?:ال)?(?:خير|نور)|تحية طيبة(?: وبعد)?)(?!\\p{L})",
  ].join("|")})[\\s,.!:;。、，！~-]*`,
);
/** "Hallo, guten Tag zusammen". */
const GREETINGS = 2;

/** "Order KW-20931", with nothing about it. */
const NUMBER = anyOf(
  "^(?:\\p{L}{2,20}[\\s:.-]{0,3}){0,3}(?:no|nr|n°|nº|num|number|nummer)?[\\s:.#]{0,3}#?[a-z]{0,6}[-–]?\\d{3,14}[\\s.!。]*$",
);
/** Each of its words is one of these. */
const OF_A_NUMBER = anyOf(
  `^(?:${wholeWords(
    "my|the|it|is|it's|this|order|number|no|nr|num|id|ref|reference|ticket|case|customer|invoice|parcel|tracking|meine?|die|das|ist|bestellung|bestellnummer|auftrag|auftragsnummer|nummer|kundennummer|rechnung|rechnungsnummer|sendung|sendungsnummer|ma|la|le|c'est|commande|numéro|de|du|facture|colis|suivi|mi|el|es|pedido|número|factura|envío|il|è|ordine|numero|dell'ordine|fattura|spedizione|o|a|é|do|da|encomenda|fatura|mijn|het|bestelling|bestelnummer|ordernummer|factuur|pakket|numer|zamówienia|zamówienie|faktura|przesyłki|ordern|beställning|beställningsnummer|fakturanummer|sipariş|numarası|numaram|fatura",
  )}|注文(?:番号)?|番号|は|です|订单(?:号)?|号|是|주문(?:번호)?|번호|는|은|입니다|이에요|(?:ال)?طلب|رقم|[\\s:.#-]|n°|nº){0,12}$`,
);

const isNumberAlone = (text: string): boolean => {
  if (!NUMBER.test(text)) return false;
  const words = text.replace(/#?[a-z]{0,6}[-–]?\d{3,14}[\s.!。]*$/u, "");
  return OF_A_NUMBER.test(words);
};

/** That something does not work, and not what. */
const NAMELESS_PROBLEM = anyOf(
  `^(?:${[
    "(?:it |this |that |it's |its |everything )?(?:still |just )?(?:(?:does|did|is|do)(?: not|n'?t)|not|won't|wont) (?:work|working|function|functioning|start|open)(?: (?:any ?more|at all|again|properly|for me))?|(?:it's |its |it is )?(?:still )?broken|nothing works",
    "(?:es |das |hier |leider )?(?:geht|funktioniert|klappt|läuft)(?: es| das| immer noch| leider| einfach| gar| überhaupt| bei mir){0,3} nicht(?: mehr)?|nichts geht(?: mehr)?|(?:es |das )?(?:ist )?kaputt",
    "(?:ça |cela |il |elle )?(?:ne )?(?:marche|fonctionne|va) (?:toujours )?(?:pas|plus)(?: du tout)?|rien ne (?:marche|va|fonctionne)(?: plus)?",
    "(?:esto |eso |aún |todavía |ya )?no (?:me )?(?:funciona|va|sirve|anda)(?: nada)?|nada funciona",
    "(?:ancora |questo )?non (?:mi )?(?:funziona|va)(?: più| niente| nulla)?|non funziona (?:niente|nulla)",
    "(?:isto |isso |ainda )?não (?:está a funcionar|está funcionando|funciona|dá|vai)(?: mais| nada)?",
    "(?:het |dit |dat )?(?:werkt|doet het|lukt|gaat)(?: nog steeds)? niet(?: meer)?|niets werkt",
    "(?:to |nadal |wciąż )?nie działa(?: już)?|nic nie działa",
    "(?:det |den )?(?:funkar|fungerar|går)(?: fortfarande)? (?:inte|ej)(?: längre)?|inget (?:funkar|fungerar)",
    "(?:hâlâ |hala |bu )?(?:çalışmıyor|olmuyor)",
    "(?:まだ)?(?:動きません|動かない(?:です)?|使えません|使えない(?:です)?|できません|できない(?:です)?|だめです)",
    "(?:还是)?(?:不能用|用不了|不行|坏了|没反应)[了啊]?",
    "(?:아직도? )?(?:안 ?(?:돼요?|됩니다|되네요|됨)|작동(?:이)? 안 ?(?:해요|돼요|됩니다))",
    "(?:هذا )?(?:لا|ما) (?:يعمل|تعمل|يشتغل)",
  ].join("|")})[\\s.!?…。！？:(]*$`,
);

const withoutGreeting = (text: string): string => {
  let rest = text;
  for (let one = 0; one < GREETINGS; one += 1) rest = rest.replace(GREETING, "");
  return rest;
};

/** What of a message could be looked for: of a greeting, a number or "does not work" nothing. */
export function matterOf(message: string): string {
  if (message.length > FEW) return message;
  const rest = withoutGreeting(inLowerCase(message));
  return isNumberAlone(rest) || NAMELESS_PROBLEM.test(rest) ? "" : rest;
}

/** "Does not work": what happens has to be asked. */
export function isNamelessProblem(message: string): boolean {
  return message.length <= FEW && NAMELESS_PROBLEM.test(withoutGreeting(inLowerCase(message)));
}

const YES = wholeWords(
  "yes|yeah|yep|yup|ye|sure|ok|okay|okey|please do|go ahead|do it|do that|absolutely|definitely|of course|sounds good|agreed|that would be (?:great|good|fine|perfect|lovely|nice)|that works|that's fine|perfect|great|ja|jo|jep|gern|gerne|klar|natürlich|okay|einverstanden|machen sie das|mach das|bitte|passt|oui|ouais|d'accord|volontiers|bien sûr|avec plaisir|allez-y|ça marche|sí|sì|si|vale|claro|de acuerdo|adelante|perfecto|certo|volentieri|va bene|d'accordo|perfetto|sim|pode ser|claro|com certeza|está bem|tudo bem|perfeito|jazeker|graag|prima|akkoord|doe maar|tak|jasne|oczywiście|zgoda|poproszę|proszę|chętnie|gärna|absolut|visst|okej|ja tack|evet|olur|tamam|tabii|elbette|lütfen",
);
const NO = wholeWords(
  "no|nope|nah|not (?:now|yet|needed|necessary)|no need|that's all|that is all|that's it|nothing else|nein|nee|nö|nicht nötig|das war's|das wars|das wäre alles|non|pas besoin|c'est tout|ce sera tout|no hace falta|eso es todo|nada más|non serve|è tutto|basta così|não|não é preciso|é só isso|é tudo|só isso|hoeft niet|dat was alles|dat is alles|nie|nie trzeba|to wszystko|nej|behövs inte|det var allt|hayır|gerek yok|hepsi bu",
);
const POLITE = wholeWords(
  "please|pls|thanks|thank you|thx|so much|very much|a lot|many|for now|you|danke|bitte|sehr|schön|vielen dank|dank|merci|beaucoup|s'il vous plaît|svp|gracias|por favor|muchas|grazie|mille|per favore|obrigad[oa]|muito|bedankt|dank (?:je|u)(?: wel)?|alstublieft|alsjeblieft|dzięki|dziękuję|bardzo|proszę|tack|snälla|teşekkürler|teşekkür ederim|sağ ?ol(?:un)?|lütfen|that|it|to|alles|heel",
);
const EAST_ASIAN =
  "はい|ええ|うん|お願い(?:いた)?します|おねがいします|いいえ|結構です|大丈夫です|よろしく|わかりました|ありがとうございます|ぜひ|是的?|好的?|可以|行|对|嗯|麻烦(?:你|您)?了?|谢谢|不用了?|不需要|没有了?|네|예|넵|좋아요|그래요|그렇게|해 ?주세요|부탁(?:드려요|드립니다|해요)|아니요|아니오|괜찮아요|괜찮습니다|감사합니다|نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لو سمحت|لا|شكرا\\p{L}*|موافق";
const SIGNS = "[\\s,.!、。，！~👍🙏😊🙂✅👌\\u{fe0f}-]{0,6}";
const YES_OR_NO = anyOf(`^${SIGNS}(?:(?:${YES}|${NO}|${POLITE}|${EAST_ASIAN})${SIGNS}){1,5}$`);
/** Words of politeness alone are none. */
const EITHER = anyOf(
  `${YES}|${NO}|はい|ええ|うん|お願い|おねがい|いいえ|結構です|大丈夫|ぜひ|是|好|可以|行|对|嗯|麻烦|不用|不需要|没有|네|예|넵|좋아|그래|그렇게|주세요|부탁|아니[요오]|괜찮|(?<!\\p{L})(?:نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لا|موافق)(?!\\p{L})`,
);
const REFUSES = anyOf(`${NO}|いいえ|結構です|大丈夫|不用|不需要|没有|아니[요오]|괜찮|(?<!\\p{L})لا(?!\\p{L})`);

/** Characters at the end of an agent's message in which its question stands. */
const END_READ = 200;
const ASKS = /[?？؟]|か。/u;

const ANYTHING_ELSE = anyOf(
  wholeWords(
    "(?:anything|something) (?:else|more)|any (?:other|further|more) questions?|(?:noch|sonst) (?:etwas|was|fragen|weitere)|weitere fragen|autre chose|d'autres questions|algo más|alguna otra|altro|altre domande|mais alguma coisa|algo mais|mais alguma|nog iets|iets anders|nog vragen|coś jeszcze|jeszcze coś|något (?:mer|annat)|några fler|başka bir|başka sor\\p{L}+",
  ),
  "他に(?:も|何か)|ほかに|(?:其他|别的|还有).{0,6}(?:问题|帮|需要|吗)|(?:더|다른).{0,8}(?:도와|궁금|필요|문의)|(?:شيء|سؤال|[أا]سئلة) (?:[آا]خر|[أا]خرى)",
);
const DID_IT_HELP = anyOf(
  wholeWords(
    "(?:did|does|has|have|is|was|do) (?:that|this|it|everything|the \\p{L}+|my \\p{L}+) (?:\\p{L}+ )?(?:help\\p{L}*|work\\p{L}*|solve\\p{L}*|fix\\p{L}*|resolve\\p{L}*|arriv\\p{L}+|clear|answer\\p{L}*)|(?:hat|ist|konnte|funktioniert|klappt|passt) (?:\\p{L}+ ){0,4}(?:geholfen|geklappt|gelöst|funktioniert|beantwortet|jetzt|nun|so|helfen|angekommen)|(?:cela|ça|est-ce que cela) (?:\\p{L}+ ){0,3}(?:aid\\p{L}*|march\\p{L}*|fonctionn\\p{L}*|résol\\p{L}*)|(?:le|te|les) (?:ha )?(?:ayud\\p{L}+|sirvi\\p{L}+|funcion\\p{L}+)|(?:ha|funziona) (?:\\p{L}+ )?(?:aiutat\\p{L}|funzionat\\p{L}|risolt\\p{L}|ora|adesso)|(?:ajudou|funcionou|resolveu|ficou resolvid\\p{L})|(?:heeft|is|werkt) (?:\\p{L}+ ){0,3}(?:geholpen|gelukt|opgelost|nu)|(?:pomogło|udało się|działa)|(?:hjälpte|löste|fungerar) (?:det|nu)|(?:yardımcı oldu|çözüldü|oldu) mu",
  ),
  "解決(?:し|でき)|(?:解决|好)了(?:吗|没)|해결(?:됐|되)|هل (?:ساعد|تم حل|نجح)",
);

/** How a yes, a no or a number answers what an agent asked last: null where the message is more, or nothing was asked. */
export function answerToUs(message: string, turns: readonly DialogueTurn[]): "yes" | "no" | "contented" | null {
  const ours = turns.findLast(({ role, content }) => role === "agent" && content.trim() !== "")?.content.slice(-END_READ) ?? "";
  if (!ASKS.test(ours) || message.length > FEW) return null;
  const said = inLowerCase(message);
  if (isNumberAlone(said)) return "yes";
  if (!YES_OR_NO.test(said) || !EITHER.test(said)) return null;
  const asked = inLowerCase(ours);
  const isNo = REFUSES.test(said);
  const [anythingElse, didItHelp] = [ANYTHING_ELSE.test(asked), DID_IT_HELP.test(asked)];
  // "Did that help? Is there anything else?": a no may answer either.
  if (anythingElse !== didItHelp && (isNo ? anythingElse : didItHelp)) return "contented";
  return isNo ? "no" : "yes";
}

const OWN_ORDER = anyOf(
  wholeWords(
    "(?:my|our) (?:\\p{L}+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?|refund|purchase)",
    "(?:meine[rn]?|mein|unsere[rn]?) (?:\\p{L}+ )?(?:bestellung|paket|päckchen|lieferung|sendung|rückerstattung|auftrag|ware)",
    "(?:ma|mon|mes|notre) (?:commandes?|colis|livraison|paquet|remboursement|achat)|(?:mi|mis|nuestro) (?:pedidos?|paquetes?|envío|reembolso|compra)",
    "(?:mio|mia|miei|nostro) (?:ordin[ei]|pacc(?:o|hi)|spedizione|rimborso|acquisto)|(?:meu|minha|nossa|nosso) (?:pedido|encomenda|entrega|reembolso|compra)",
    "(?:mijn|onze|ons) (?:bestelling|pakket|pakje|levering|zending|terugbetaling|order)|(?:moje|moja|moją|mojego|mojej|nasze) (?:zamówieni[ea]|paczk[aięą]|przesyłk[aięą]|zwrot)",
    "(?:min|mitt|vår|vårt) (?:beställning|order|paket|leverans|återbetalning)|(?:siparişim|kargom|paketim|iadem)\\p{L}{0,8}",
  ),
  "(?:注文(?:した)?|頼んだ|買った|私の)(?:商品|荷物|もの|品)?[はがの]|荷物[はが]|(?:我的?|我买的)(?:订单|包裹|快递|货|退款)|(?:제|내|저의) ?(?:주문|택배|상품|환불)|주문한 ?(?:거|것|상품|물건)|(?<!\\p{L})(?:طلبي|طلبيتي|طردي|شحنتي)(?!\\p{L})",
);
const SOUGHT = anyOf(
  wholeWords(
    "where(?:'s)?|when|whereabouts|what happened|status|how long|any news|wo|wann|wohin|was ist mit|wie lange|où|quand|en est|cadê|dónde|donde|cuándo|cuando|qué pasa|dov'è|dove|quando|onde|waar|wanneer|gdzie|kiedy|co z|var|när|hur länge|nerede|nerde|ne zaman",
  ),
  "どこ|いつ|どうなっ|哪[里儿]|什么时候|到哪|怎么还|어디|언제|(?<!\\p{L})(?:[أا]ين|متى|وين)(?!\\p{L})",
);

/** Longer messages tell more than that. */
const FEW_SENTENCES = 120;

/** Whether a short message asks where the writer's own order, parcel or refund is. */
export function seeksOwnOrder(message: string): boolean {
  if (message.length > FEW_SENTENCES) return false;
  const text = inLowerCase(message);
  return OWN_ORDER.test(text) && SOUGHT.test(text);
}
