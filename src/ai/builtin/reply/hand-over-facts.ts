/** What a hand-over names: that nobody answered and the money that is wanted back, in our words, or the customer's own sentence. */
import { termGroups } from "../knowledge/index-terms.js";
import type { Signal } from "../lexicons/lexicon.js";
import type { Reading } from "../reading/reading.js";
import { anyOf, inLowerCase } from "../reading/word-patterns.js";
import { sentences } from "../../sentences.js";

export interface HandOverFacts {
  readonly unanswered: boolean;
  readonly moneyBack: boolean;
}

const word = (source: string) => `(?<!\\p{L})(?:${source})(?!\\p{L})`;

/** After so many letters or so long: "three mails without an answer", where an answer to something else, or from a device, is not meant. */
const repeated = (counted: string, without: string) => word(`(?:${counted})(?!\\p{L})[^.!?]{0,20}(?<!\\p{L})(?:${without})`);

const UNANSWERED = anyOf(
  [
    word(
      "(?:nobody|no one|none of you|not one of you) (?:(?:has|have|had|ever|even|once|from your (?:team|side)|of you|bothers? to|bothered to) ){0,4}(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?|g[eo]t(?:s|ten)? back|c[oa]mes? back|called (?:me |us )?back|written back|wrote back)(?! the (?:door|bell))",
    ),
    word("never (?:got|gotten|received|had) (?:an?|any|one|a single) (?:\\p{L}+ )?(?:answer|reply|response)"),
    word("(?:never|not) heard (?:anything )?(?:back|from (?:you|anyone|anybody))"),
    word(
      "(?:have|has|did) ?n['’]?t (?:even |ever )?(?:heard? (?:back|anything from (?:you|anyone))|(?:got|gotten|received?|get|had) (?:an?|any|a single) (?:\\p{L}+ )?(?:answer|reply|response))",
    ),
    word(
      "you (?:have |have ?n['’]?t|never|did ?n['’]?t|do ?n['’]?t) ?(?:never |not |even |once ){0,2}(?:repl(?:y|ied)|respond(?:ed)?|g[eo]t(?:ten)? back to (?:me|us)|answered my (?:\\p{L}+ ){0,2}(?:e-?mails?|messages?|letters?|tickets?))",
    ),
    word("still (?:no|without an?|waiting for an?) (?:answer|reply|response)(?! (?:from (?:the|my)|when))"),
    repeated(
      "times|e-?mails?|messages|tickets|weeks|days|calls",
      "without (?:an? |any |a single )?(?:answer|reply|response)|no (?:answer|reply|response)|zero (?:answers?|replies|responses?)",
    ),
    word(
      "(?:my|our) (?:\\p{L}+ ){0,2}(?:e-?mails?|messages?|tickets?|letters?|calls?|complaints?) (?:\\p{L}+ ){0,3}ignored|ignor(?:e|ed|ing) (?:me|us|(?:all )?(?:of )?(?:my|our) (?:\\p{L}+ )?(?:e-?mails?|messages?|tickets?|letters?|calls?|complaints?))",
    ),
    word(
      "(?:niemand|keiner) (?:\\p{L}+ ){0,4}(?:antwortet|reagiert|geantwortet|gemeldet)|niemand meldet sich|(?:hat|haben) (?:sich )?(?:\\p{L}+ ){0,3}(?:niemand|keiner) (?:\\p{L}+ ){0,2}(?:geantwortet|reagiert|gemeldet)",
    ),
    repeated(
      "bisher|bislang|noch immer|immer noch|bis heute|weiterhin|wochen|tagen|monaten|mails?|nachrichten",
      "(?:keine|ohne) (?:antwort|rückmeldung|reaktion)",
    ),
    word(
      "(?:meine|unsere) (?:\\p{L}+ ){0,2}(?:mails?|nachrichten|anfragen|schreiben|beschwerden?) (?:\\p{L}+ ){0,3}ignoriert|ignorier(?:en|t) (?:sie |ihr )?(?:mich|uns|meine (?:\\p{L}+ )?(?:mails?|nachrichten))",
    ),
    word("personne n(?:e |['’])(?:m['’]|me |nous )?(?:a |ont )?(?:\\p{L}+ )?(?:répondu|rappelé|recontacté|répond|rappelle)"),
    word("toujours (?:aucune|pas de|sans) réponse|n['’]ai (?:jamais|toujours pas|pas) (?:reçu|eu|obtenu) (?:de|aucune) réponse"),
    repeated("messages?|mails?|courriels?|relances?|appels?|fois|semaines?|jours?", "(?:aucune|sans|pas de) réponse"),
    word(
      "nadie (?:me|nos) (?:ha |han )?(?:respond|contest)\\p{L}+|no (?:me|nos) (?:han|habéis|ha) (?:respondido|contestado)|(?:sigo|seguimos|todavía|aún) sin respuesta",
    ),
    repeated("veces|mensajes|correos|mails|semanas|días", "(?:sin|ninguna|ni una) respuesta"),
    word("ningu[eé]m (?:me|nos) (?:respond|contact|retorn)\\p{L}+|(?:continuo|ainda) sem resposta"),
    repeated("vezes|mensagens|e-?mails|semanas|dias", "(?:sem|nenhuma) resposta"),
    word(
      "nessuno (?:mi|ci) (?:ha |abbia )?(?:mai )?(?:rispo|richiam|ricontatt)\\p{L}+|non (?:mi|ci) avete (?:mai )?risposto|ancora (?:nessuna|senza) risposta",
    ),
    repeated("volte|mail|messaggi|settimane|giorni", "(?:senza|nessuna) risposta"),
    word(
      "niemand (?:\\p{L}+ ){0,2}(?:reageert|antwoordt|gereageerd|geantwoord|teruggebeld)|nog steeds geen (?:antwoord|reactie)",
    ),
    repeated("weken|dagen|keer|mails?|berichten", "(?:geen|zonder) (?:antwoord|reactie)"),
    word(
      "nikt (?:mi |nam )?(?:\\p{L}+ )?nie (?:odpowied|odpisa|zareagowa|odpisuje|odpowiada)\\p{L}*|(?:nadal|wciąż) (?:brak|bez) odpowiedzi",
    ),
    repeated("raz|razy|wiadomości|maile|tygodni|dni", "(?:brak|bez) odpowiedzi"),
    word("ingen (?:har )?(?:\\p{L}+ ){0,2}(?:svarar|svarat|hört av)|fortfarande inget svar"),
    repeated("mejl|mail|gånger|veckor|dagar|meddelanden", "(?:utan|inget) svar"),
    word("kimse (?:bana |bize )?(?:\\p{L}+ ){0,2}(?:cevap|yanıt|dönüş) (?:\\p{L}+ )?(?:ver|yap)\\p{L}*"),
    "(?:kez|kere|defa|mesaj|mail|hafta)\\p{L}*[^.!?]{0,40}(?<!\\p{L})(?:cevap|yanıt|dönüş) (?:yok|alamadım|alamıyorum|gelmedi|verilmedi|vermediniz)",
    "(?:返信|返事|回答)(?:が|も)(?:まだ|一切|全く|まったく|いまだに|一度も)?(?:な(?:い|く|し|かった)|ありません|来(?:ない|ません|ていません)|もらえ(?:ない|ません|ていません)|いただけ(?:ない|ません|ていません)|届(?:かない|きません|いていません))",
    "(?:没有?|一直没|从来没|从未)(?:有)?(?:人)?(?:回复|答复|理我|理会)|无人(?:回复|答复)|石沉大海",
    "(?:답변|답장|회신)(?:이|도|을)? ?(?:전혀 |아직 |한 번도 )?(?:없|안 ?(?:오|주)|못 ?받|오지 ?않|주지 ?않|받지 ?못)",
    "لا أحد ي(?:رد|جيب)(?!\\p{L})|لم ي(?:رد|جب)(?: علي\\p{L}*)? أحد|(?:مرات|رسائل|أسابيع|أيام)[^.!؟]{0,20}(?:دون|بدون|بلا) (?:أي )?رد(?!\\p{L})",
  ].join("|"),
);

/** What has not happened yet, and "no reply needed". */
const NOT_YET =
  /(?<!\p{L})(?:if|unless|in case|needed|necessary|required|wenn|falls|sollte|nötig|si|sinon|d['’]ici|nécessaire|caso|indien|nodig|jeśli|jeżeli|eğer|إذا)(?!\p{L})|場合|ければ|如果|(?:없|않|오)으?면/iu;

const MONEY_BACK = anyOf(
  [
    word(
      "(?:want|need|demand|expect|insist on|would like|['’]d like|give me|give us|owe me) (?:(?:all|of|my|our|the|a|full|complete|immediate|that) ){0,4}(?:money back|refund)(?! (?:polic|form|status|process|explain))",
    ),
    word("(?:^|please |just |now |must |should )refund (?:me|us|my money)"),
    word(
      "(?:will|möchte|verlange|fordere|wollen|möchten|verlangen|fordern) (?:\\p{L}+ ){0,4}(?:geld (?:zurück|wieder)|(?:rück)?erstattung|rückzahlung)|erstatten sie (?:mir|uns) (?:das|mein|unser) geld",
    ),
    word(
      "(?:je |nous |j['’])(?:veux|voudrais|exige|demande|souhaite|réclame|voulons|exigeons|demandons|souhaitons) (?:\\p{L}+['’ ]){0,4}(?:remboursée?|remboursement|mon argent)|remboursez[- ](?:moi|nous)",
    ),
    word(
      "(?:quiero|exijo|pido|solicito|queremos|exigimos) (?:\\p{L}+ ){0,4}(?:mi dinero|el dinero|reembolso)|devu[eé]lvan(?:me|nos) (?:mi|el) dinero",
    ),
    word("(?:quero|exijo|peço|solicito|queremos|exigimos) (?:\\p{L}+ ){0,3}(?:dinheiro de volta|meu dinheiro|reembolso|estorno)"),
    word(
      "(?:voglio|pretendo|esigo|chiedo|vorrei|vogliamo) (?:\\p{L}+ ){0,3}(?:rimborso|rimborsat\\p{L}|soldi indietro|miei soldi)|rimborsatemi",
    ),
    word("(?:wil|eis|verlang|willen|eisen) (?:\\p{L}+ ){0,3}(?:geld terug|terugbetaling|restitutie)"),
    word(
      "(?:chcę|żądam|domagam się|chcemy|żądamy) (?:\\p{L}+ ){0,2}(?:zwrotu? (?:pieniędzy|kosztów|środków)|pieniądze z powrotem)",
    ),
    word("(?:vill|kräver|begär) (?:\\p{L}+ ){0,3}(?:pengar(?:na)? tillbaka|återbetalning)"),
    word("(?:paramı|paramızı) (?:\\p{L}+ ){0,2}(?:istiyorum|istiyoruz|verin|iade edin)|para iadesi (?:istiyorum|talep ediyorum)"),
    "返金して(?:ください|ほしい)|返金を(?:お願い|希望|求め|要求)",
    "(?:我要求?|请(?!问)(?:给我)?|希望|想要?)(?:全额)?(?:退款|退钱)(?!什么|何时|到)",
    "환불(?:을)? ?(?:해 ?주세요|원합니다|원해요|요구합니다|요청합니다|받고 싶습니다)",
    "(?:أريد|نريد|أطلب|أطالب ب) ?(?:استرداد|استرجاع|إرجاع) (?:المال|نقودي|أموالي|المبلغ|فلوسي)",
  ].join("|"),
);

/** Who does not want it, asks about it, or names it beside something else. */
const NO_DEMAND =
  /n['’]t(?!\p{L})|(?<!\p{L})(?:not|dont|no|never|instead|rather|or|know|why|when|cancel|explanation|nicht|keine?n?|statt|oder|wissen|warum|wann|stornieren|ne|pas|plutôt|ou|savoir|pourquoi|annuler|tampoco|saber|por qué|cancelar|não|em vez|porque|non|invece|sapere|perché|annullare|niet|geen|liever|weten|waarom|nie|zamiast|lub|wiedzieć|inte|ingen|istället|eller|varför|değil|neden)(?!\p{L})|ではなく|取り消|キャンセル|[不没]|取消|말고|아니|취소|لا |لم |لن /iu;

/** The words of one thought: what is denied in another one is denied there. */
const CLAUSES = /[,;:.!?。！？、，،؛؟\n–—]|\s(?:and|but|so|und|aber|et|mais|pero|ma|maar|ale|och|men|ama)\s/iu;
const SENTENCES = /[.!?。！？؟\n]/u;

/** Characters of a message that are searched. */
const READ = 4000;

/** What a displeased customer's message names. */
export function handOverFacts(message: string): HandOverFacts {
  const read = inLowerCase(message.slice(0, READ));
  return {
    unanswered: read.split(SENTENCES).some((sentence) => UNANSWERED.test(sentence) && !NOT_YET.test(sentence)),
    moneyBack: read.split(CLAUSES).some((clause) => MONEY_BACK.test(clause.trim()) && !NO_DEMAND.test(clause)),
  };
}

/** What happened, rather than what the customer thinks of us: that is quoted back to nobody. */
const FACTS: readonly Signal[] = ["danger", "breach", "security", "loss", "outage", "chargeback", "repeated", "endurance"];
const OPINIONS: readonly Signal[] = ["accusation", "leaving", "publicity"];
const SENTENCES_RATED = 20;
const ENOUGH_TERMS = 8;

/** The sentence that holds most facts; of several the first. */
export function factualSentence({ signals }: Pick<Reading, "signals">, message: string): string {
  const phrasesOf = (names: readonly Signal[]) =>
    signals.filter(({ signal }) => names.includes(signal)).map(({ phrase }) => phrase.toLowerCase());
  const facts = phrasesOf(FACTS);
  const opinions = phrasesOf(OPINIONS);
  const rated = sentences(message)
    .slice(0, SENTENCES_RATED)
    .filter((line) => line.length > 12)
    .map((line) => {
      const lower = line.toLowerCase();
      const hits = (phrases: readonly string[]) => phrases.filter((phrase) => lower.includes(phrase)).length;
      // "I do not know whom to write to" holds no fact; who tells what happened needs more words for it, or a number.
      const substance = Math.min(1, termGroups(line).length / ENOUGH_TERMS) + (/\d/.test(line) ? 0.3 : 0);
      return { line, weight: hits(facts) - 2 * hits(opinions) + substance };
    });
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, one) => (top === null || one.weight > top.weight ? one : top),
    null,
  );
  return best?.line ?? message;
}
