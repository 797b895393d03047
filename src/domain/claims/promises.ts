/** What a text says that we do or have done for the customer, such as "we will refund". Looks a fixed number of words back. */
import { type Token, tokensOf } from "./tokens.js";
import { wordSet } from "../words.js";

const TOPICS = ["refund", "credit", "discount", "voucher", "compensate", "replace", "cancel", "waive"] as const;
type Topic = (typeof TOPICS)[number];

/** Verbs as they stand behind "we will", "we have" or "it will be". */
const DONE: Readonly<Record<Topic, string>> = {
  refund:
    "refund refunded refunding reimburse reimbursed erstatte erstatten erstattet zurückerstatten zurückerstattet rückerstatten rückerstattet " +
    "zurückzahlen zurückgezahlt zurücküberwiesen rembourser remboursé remboursée remboursés remboursées remboursons rembourserons " +
    "reembolsar reembolsado reembolsada reembolsaremos reembolsamos devolver devuelto devolveremos devolvido devolvemos estornar estornado " +
    "estornaremos rimborsare rimborsato rimborsata rimborseremo terugbetalen terugbetaald terugstorten teruggestort zwrócimy zwróciliśmy",
  credit:
    "credited gutschreiben gutgeschrieben créditer crédité abonar abonado abonaremos creditar creditado creditaremos accreditare " +
    "accreditato accrediteremo crediteren gecrediteerd",
  discount: "discount discounted rabattieren rabattiert",
  voucher: "",
  compensate:
    "compensate compensated entschädigen entschädigt indemniser indemnisé indemniserons dédommager dédommagé dédommagerons compensar " +
    "compensado compensaremos indemnizar indemnizaremos indenizar risarcire risarcito risarciremo compenseren gecompenseerd",
  replace:
    "replace replaced replacing ersetzen ersetzt austauschen ausgetauscht umtauschen umgetauscht remplacer remplacé remplacerons " +
    "reemplazar reemplazado reemplazaremos sustituir sustituiremos substituir substituído substituiremos sostituire sostituito sostituiremo " +
    "vervangen",
  cancel:
    "cancel cancelled canceled stornieren storniert kündigen gekündigt annuler annulé annulée annulerons résilier résilié résilierons " +
    "cancelar cancelado cancelada cancelaremos cancelamos cancelámos annullare annullato annulleremo disdire disdetto annuleren geannuleerd opzeggen opgezegd",
  waive: "waive waived erlassen exonérer exempter condonar condonaremos dispensar kwijtschelden kwijtgescholden",
};

/** What somebody is given. */
const GIVEN: Readonly<Record<Topic, string>> = {
  refund:
    "refund reimbursement erstattung rückerstattung rückzahlung remboursement reembolso devolución estorno rimborso terugbetaling",
  credit: "credit gutschrift abono crédito accredito tegoed",
  discount: "discount rabatt nachlass preisnachlass remise réduction descuento desconto sconto korting",
  voucher: "voucher coupon gutschein bon cupón cupom vale buono waardebon",
  compensate:
    "compensation entschädigung indemnisation dédommagement compensación indemnización compensação indenização risarcimento vergoeding",
  replace: "replacement ersatz ersatzgerät ersatzlieferung remplacement reemplazo repuesto substituição sostituzione vervanging",
  cancel: "",
  waive: "",
};

/** Who speaks for us, or how it happens to the customer; what follows will be done. */
const DOERS = sequences(
  "we will|we ll|we re|we are|we can|we just|i will|i ll|i m|i am|i can|will be|be|wir werden|wir|ich werde|ich|wird|werden|" +
    "nous allons|nous vous|nous|je vais|je vous|je|sera|seront|serez|vamos a|voy a|le|te|les|os|será|serán|se le|vamos|iremos|vou|serão|" +
    "sarà|saranno|we zullen|wij zullen|ik zal|wordt|worden|is",
);
/** … and here it is done. */
const HAVE_DONE = sequences(
  "we have|we ve|i have|i ve|has been|have been|wir haben|ich habe|wurde|wurden|nous avons|nous vous avons|j ai|a été|ont été|" +
    "hemos|he|ha sido|han sido|ya|foi|foram|já|abbiamo|ho|è stato|è stata|we hebben|wij hebben|ik heb",
);
/** The same forms say who and what in one word. */
const FIRST_PERSON = /(?:remos|rons|remo|ons|liśmy|imy)$/u;

/** What follows is given. */
const GIVERS = sequences(
  "you will get|you will receive|you ll get|you ll receive|we will give|we ll give|we will issue|we ll issue|we will send|we ll send|" +
    "we will offer|we ll offer|we can offer|i can offer|i will give|i ll give|i will issue|i ll send|i will send|we have issued|we ve issued|" +
    "i have issued|i ve issued|i ve sent|i have sent|we are giving|we re giving|we give|we offer|we will arrange|we will process|i will process|" +
    "erhalten sie|bekommen sie|sie erhalten|sie bekommen|du bekommst|du erhältst|bekommst du|wir geben|wir gewähren|wir schenken|wir senden|" +
    "wir schicken|wir bieten|ich gebe|ich schicke|wir veranlassen|ich veranlasse|wir haben ihnen|ich habe ihnen|wir werden ihnen|" +
    "vous recevrez|vous allez recevoir|nous vous offrons|nous vous accordons|nous vous enverrons|nous vous envoyons|je vous offre|je vous accorde|" +
    "nous procédons|nous procéderons|nous allons procéder|nous allons vous|nous vous avons|" +
    "recibirá|recibirás|le ofrecemos|te ofrecemos|le damos|te damos|le enviaremos|te enviaremos|le haremos|te haremos|le daremos|te daremos|" +
    "hemos emitido|vamos a|" +
    "receberá|vai receber|oferecemos|enviaremos|daremos|vamos enviar|vamos fazer|faremos|iremos|" +
    "riceverà|riceverai|le offriamo|ti offriamo|le invieremo|ti invieremo|provvederemo|" +
    "u ontvangt|je ontvangt|u krijgt|je krijgt|wij geven|we geven|we sturen|wij sturen|ik stuur",
);

/** Beginnings by which an article or a turn of ours speaks of it at all. */
const SPEAKS_OF: Readonly<Record<Topic, string>> = {
  refund:
    "refund reimburs erstatt rückerstatt zurückerstatt rückzahl rembours reembols devol devuel estorn rimbors terugbeta zwrot zwróc",
  credit: "credit gutschr gutgeschr crédit crédito abon accredit tegoed",
  discount: "discount rabatt nachlass remise réduction descuento desconto sconto korting",
  voucher: "voucher coupon gutschein bon cupón cupom vale buono waardebon",
  compensate: "compensat entschädig indemnis dédommag compensa indemniz indeniz risarc vergoed",
  replace: "replac ersatz ersetz austausch ausgetausch umtausch remplac échang reemplaz sustitu substitu sostitu vervang exchang",
  cancel: "cancel storni kündig gekündig annul résili disdi opzeg opgezeg geannul",
  waive: "waiv erlass exonér exempt condon dispens kwijt",
};
const IDEOGRAPHIC: Readonly<Partial<Record<Topic, string>>> = {
  refund: "返金 退款 환불",
  discount: "割引 折扣 할인",
  voucher: "クーポン 优惠券 쿠폰",
  compensate: "補償 补偿 보상",
  replace: "交換 更换 교환",
  cancel: "解約 キャンセル 取消 취소",
};
/** "…します", "…いたします", "…しました": we do it. */
const DOES_IDEOGRAPHIC = /^(?:を|は)?(?:いた|致)?し(?:ます|ました)|^させていただき|^해\s?드리|^해드렸|^하겠습니다|^했습니다/u;

const DONE_WORDS = wordsOf(DONE);
const GIVEN_WORDS = wordsOf(GIVEN);

/** What makes a sentence say that it is not so, or only perhaps. */
const NO_PROMISE = wordSet(
  "not cannot t never unless if whether would could might may nicht kein keine keinen nie ob wenn falls könnte könnten würde würden " +
    "pas jamais si pourrait no nunca tampoco não nem se non mai niet geen nooit als nie",
);
const NO_PROMISE_IDEOGRAPHIC = /ません|できない|場合|かどうか|不能|无法|如果|없습니다|경우/u;

/** Between the two they say that it is only spoken of: "we have received your request for a refund". */
const SPOKEN_OF = wordSet(
  "request received asked for about regarding how anfrage antrag bezüglich wegen zur demande reçu concernant solicitud recibido sobre " +
    "pedido solicitação recebido richiesta ricevuto riguardo verzoek aanvraag ontvangen over",
);

const BACK = 9;

export interface FoundPromise {
  /** `promise|refund`, or `done|refund` where it is said to be done: an article may back the one, and never the other. */
  readonly key: string;
  readonly at: number;
  readonly end: number;
}

/** @param text normalized */
export function promisesIn(text: string): readonly FoundPromise[] {
  return sentencesIn(text).flatMap(({ at, words, written }) =>
    mayPromise(words, written) ? promisesOf(at, words, written) : [],
  );
}

/** Of what a text of ours speaks, but does not deny: a promise of it is backed. @param text normalized */
export function promiseKeysIn(text: string): readonly string[] {
  const found = new Set(promisesIn(text).map(({ key }) => key));
  for (const { words, written } of sentencesIn(text)) {
    if (isDenied(words, written)) continue;
    for (const topic of TOPICS) if (speaksOf(topic, words, written)) found.add(`promise|${topic}`);
  }
  return [...found];
}

/** The beginnings of words by which texts about the same are found. */
export function wordsOfPromise(key: string): readonly string[] {
  const topic = TOPICS.find((name) => key === `promise|${name}`);
  // What is done stands in no article.
  return topic === undefined ? [] : `${SPEAKS_OF[topic]} ${IDEOGRAPHIC[topic] ?? ""}`.trim().split(" ");
}

interface Sentence {
  readonly at: number;
  readonly words: readonly Token[];
  readonly written: string;
}

const ENDS = /[.!?](?=\s|$)|[。！？\n]/gu;

function sentencesIn(text: string): readonly Sentence[] {
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index + 1);
  const bounds = [0, ...ends, text.length];
  return bounds.slice(1).flatMap((end, index) => {
    const at = bounds[index] ?? 0;
    const written = text.slice(at, end);
    const words = tokensOf(written.toLowerCase()).filter(({ type }) => type === "word");
    return words.length === 0 ? [] : [{ at, words, written }];
  });
}

/** A question promises nothing. */
function mayPromise(words: readonly Token[], written: string): boolean {
  return !/[?？]$/u.test(written) && !NO_PROMISE_IDEOGRAPHIC.test(written) && !words.some(({ text }) => NO_PROMISE.has(text));
}

const DENIALS = wordSet("not cannot t never nicht kein keine keinen pas jamais no nunca não non niet geen nooit nie");

function isDenied(words: readonly Token[], written: string): boolean {
  return words.some(({ text }) => DENIALS.has(text)) || NO_PROMISE_IDEOGRAPHIC.test(written);
}

function promisesOf(at: number, words: readonly Token[], written: string): readonly FoundPromise[] {
  const found = words.flatMap(({ text, at: begin }, index): FoundPromise[] => {
    const end = at + begin + text.length;
    const done = DONE_WORDS.get(text);
    if (done !== undefined) {
      const past = beginOf(HAVE_DONE, words, index);
      if (past !== null) return [{ key: `done|${done}`, at: at + past, end }];
      const from = FIRST_PERSON.test(text) ? begin : beginOf(DOERS, words, index);
      if (from !== null) return [{ key: `promise|${done}`, at: at + from, end }];
    }
    const given = GIVEN_WORDS.get(text);
    const from = given === undefined || isCard(words[index + 1], words[index - 2]) ? null : beginOf(GIVERS, words, index);
    return given === undefined || from === null ? [] : [{ key: `promise|${given}`, at: at + from, end }];
  });
  return [...found, ...ideographic(at, written)];
}

/** "credit card", "carte de crédit". */
function isCard(behind: Token | undefined, before: Token | undefined): boolean {
  return /^(?:cards?|note)$/.test(behind?.text ?? "") || /^(?:carte|tarjeta|cartão|carta)$/.test(before?.text ?? "");
}

function ideographic(at: number, written: string): readonly FoundPromise[] {
  return TOPICS.flatMap((topic) =>
    (IDEOGRAPHIC[topic]?.split(" ") ?? []).flatMap((word) => {
      const index = written.indexOf(word);
      if (index === -1 || !DOES_IDEOGRAPHIC.test(written.slice(index + word.length, index + word.length + 12))) return [];
      return [{ key: `promise|${topic}`, at: at + index, end: at + index + word.length }];
    }),
  );
}

function speaksOf(topic: Topic, words: readonly Token[], written: string): boolean {
  const beginnings = SPEAKS_OF[topic].split(" ");
  if (words.some(({ text }) => beginnings.some((beginning) => text.startsWith(beginning)))) return true;
  return IDEOGRAPHIC[topic]?.split(" ").some((word) => written.includes(word)) === true;
}

/** Where the nearest of these sequences before a word begins; null where none is near. */
function beginOf(
  all: ReadonlyMap<string, readonly (readonly string[])[]>,
  words: readonly Token[],
  index: number,
): number | null {
  for (let begin = index - 1; begin >= Math.max(0, index - BACK); begin -= 1) {
    const text = words[begin]?.text ?? "";
    const starting = all.get(text) ?? [];
    const fits = (sequence: readonly string[]) =>
      begin + sequence.length <= index && sequence.every((word, step) => words[begin + step]?.text === word);
    if (starting.some(fits)) return words[begin]?.at ?? null;
    if (SPOKEN_OF.has(text)) return null;
  }
  return null;
}

function sequences(written: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const sequence of written.split("|").map((words) => words.split(" "))) {
    const [first = ""] = sequence;
    byFirst.set(first, [...(byFirst.get(first) ?? []), sequence]);
  }
  return byFirst;
}

function wordsOf(table: Readonly<Record<Topic, string>>): ReadonlyMap<string, Topic> {
  return new Map(
    TOPICS.flatMap((topic) => table[topic].split(" ").map((word) => [word, topic] as const)).filter(([word]) => word !== ""),
  );
}
