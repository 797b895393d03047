/** Every function that takes what a customer, a teammate or a model wrote, by the side that calls it. */
import { neutralise, plain } from "../../../canvas/kit/index.js";
import { parseMarkup } from "../../../canvas/kit/markup.js";
import { cut, cutToBytes, readable } from "../../../canvas/kit/neutralise.js";
import { firstLines, visibleWords, wrap } from "../../../canvas/kit/render-text.js";
import { sentence } from "../../../canvas/sidebar/format.js";
import { labelOfWords, parseText, parseUrl } from "../../../src/ai/answer-fields.js";
import { parseSentences } from "../../../src/ai/answer-lists.js";
import { parseNumber, parseRisk, parseSeconds } from "../../../src/ai/answer-scores.js";
import { parseSource } from "../../../src/ai/simpli/knowledge.js";
import { indexArticle } from "../../../src/ai/builtin/knowledge/article-index.js";
import { termGroups } from "../../../src/ai/builtin/knowledge/index-terms.js";
import { codesOfArticle } from "../../../src/ai/builtin/knowledge/codes.js";
import { documentsByCode } from "../../../src/ai/builtin/knowledge/translations.js";
import { bestSentences } from "../../../src/ai/builtin/knowledge/best-passages.js";
import { detectLanguage, languageOf } from "../../../src/ai/builtin/language.js";
import { signalsOf } from "../../../src/ai/builtin/lexicons/signals.js";
import { quoted } from "../../../src/ai/builtin/qa/dialogue.js";
import { graveMatterOf } from "../../../src/ai/builtin/reading/grave-matters.js";
import { lifeAtRisk } from "../../../src/ai/builtin/reading/life-at-risk.js";
import { hintsIn } from "../../../src/ai/builtin/reading/hints.js";
import { thanksWordsOf } from "../../../src/ai/builtin/reading/thanks-words.js";
import { quotableMessage } from "../../../src/ai/builtin/quotable-words.js";
import { readingEase } from "../../../src/ai/builtin/qa/tone.js";
import { latestQuestion } from "../../../src/ai/builtin/reply/latest-question.js";
import { gaveCardToSwindlers } from "../../../src/ai/builtin/reading/card-exposed.js";
import { asksForPerson, isNamelessProblem, matterOf } from "../../../src/ai/builtin/reply/few-words.js";
import { answerToUs } from "../../../src/ai/builtin/reply/answer-to-us.js";
import { questionsFor, seeksOwnOrder } from "../../../src/ai/builtin/reply/clarifying-questions.js";
import { parseInstructions } from "../../../src/ai/builtin/reply/instructions.js";
import { words } from "../../../src/ai/builtin/text.js";
import { withCheckedDrafts } from "../../../src/ai/check-drafts.js";
import { fitText, fitTurns, TEXT_LIMIT } from "../../../src/ai/fit-input.js";
import { parseErrorBody } from "../../../src/ai/http/error-body.js";
import { jsonIn, parseCompletion } from "../../../src/ai/llm/chat-completion.js";
import { fenced, RULES, turnsOf } from "../../../src/ai/llm/prompts.js";
import { createRulesCheck, bestParagraphs } from "../../../src/ai/llm/draft-prompt.js";
import { hideForGood } from "../../../src/ai/redaction/hide-for-good.js";
import { createMask } from "../../../src/ai/redaction/mask.js";
import { fitting } from "../../../src/ai/builtin/reply/references.js";
import { handOverFacts } from "../../../src/ai/builtin/reply/hand-over-facts.js";
import { createSlices } from "../../../src/kernel/slices.js";
import { joinQuotes, sentences } from "../../../src/ai/sentences.js";
import { parseEvaluation } from "../../../src/ai/simpli/qa.js";
import { parseDraft } from "../../../src/ai/simpli/reply.js";
import { parseClassification, subjectOf, customerIdOf, parseSentiment } from "../../../src/ai/simpli/triage.js";
import type { DialogueTurn } from "../../../src/domain/answers.js";
import type { Message } from "../../../src/domain/conversation.js";
import { isAcknowledgement } from "../../../src/domain/mail/machine-mail.js";
import { isFraud } from "../../../src/domain/mail/fraud-mail.js";
import { offersToUs } from "../../../src/domain/mail/advertising.js";
import { withoutInternalLinks } from "../../../src/domain/article-use.js";
import { excerpt, firstName } from "../../../src/domain/dialogue.js";
import { ownWords } from "../../../src/domain/mail/own-words.js";
import { compareDraft } from "../../../src/domain/draft-outcome.js";
import { escapeHtml, link, paragraphs } from "../../../src/domain/html.js";
import { clickedNote, draftNote } from "../../../src/domain/notes.js";
import { nameKey, slug } from "../../../src/domain/tag-names.js";
import { lineOfBody, textOfBody } from "../../../src/intercom/reading/body-text.js";
import { parseRetryAfter } from "../../../src/outbound/exchange.js";
import { call, openEngines } from "../ai/builtin/open-engines.js";

export interface TextFunction {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

const engines = openEngines();
const part = (text: string, share: number) => text.slice(-Math.ceil(text.length * share));
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"];
const by = { engine: "llm", model: "m", notice: null, masked: 0 } as const;
const written = (content: string, role: DialogueTurn["role"] = "customer"): DialogueTurn => ({
  role,
  content,
  at: 1_700_000_000,
});
const message = (text: string): Message => ({
  id: "1",
  role: "customer",
  authorId: "1",
  authorName: text,
  authorEmail: null,
  text,
  attachments: [],
  at: 1_700_000_000,
  appCode: null,
});

const REDACTION: readonly TextFunction[] = [
  {
    name: "redaction, put back",
    run: async (text) => {
      const mask = createMask();
      return (await mask.hideAll([text, text])).map(mask.reveal);
    },
  },
  // What tells attempts apart comes first: only the beginning of a long text is searched, and found again without a search.
  {
    name: "redaction of a long text for good",
    run: (text) => hideForGood(`${text.length}${text.slice(-1)} ${text}${text}`, [], 1000),
  },
  {
    name: "redaction with a contact of that name",
    run: (text) => hideForGood(part(text, 0.5), [{ name: text, email: text, phone: text }]),
  },
];

const BUILT_IN: readonly TextFunction[] = [
  { name: "language", run: async (text) => [detectLanguage(text), await languageOf(text)] },
  { name: "signals", run: (text) => LANGUAGES.map((language) => signalsOf(text, language)) },
  { name: "words and sentences", run: (text) => [words(text), sentences(text)] },
  { name: "terms", run: termGroups },
  { name: "article", run: (text) => bestSentences(indexArticle({ ...ARTICLE, content: text }), text, null, 3) },
  { name: "codes", run: (text) => [codesOfArticle(text), documentsByCode({ articles: new Map() }, text)] },
  { name: "reading ease", run: (text) => readingEase([text]) },
  { name: "hand-over facts", run: handOverFacts },
  {
    name: "fitting passages",
    run: (text) => fitting([text], { message: text, hasReference: true, apologised: true }),
  },
  { name: "quotes", run: (text) => [quoted(text), joinQuotes(sentences(text).slice(0, 50))] },
  { name: "instruction", run: parseInstructions },
  { name: "own words of a mail", run: ownWords },
  {
    name: "few words",
    run: (text) => [
      matterOf(text),
      isNamelessProblem(text),
      asksForPerson(text),
      seeksOwnOrder(text),
      answerToUs(text, [written(`${text}?`, "agent")]),
    ],
  },
  { name: "a card that was given away", run: gaveCardToSwindlers },
  {
    name: "a life at risk, and grave matters",
    run: async (text) => [await lifeAtRisk(text, createSlices()), await graveMatterOf(text, createSlices())],
  },
  { name: "hints", run: (text) => hintsIn(text, createSlices()) },
  { name: "words of thanks", run: (text) => thanksWordsOf(text, createSlices()) },
  // A message is cut to this before a draft quotes it.
  {
    name: "quotable words",
    run: async (text) => (await quotableMessage(text.slice(-TEXT_LIMIT))).quotable(text.slice(-TEXT_LIMIT)),
  },
  {
    name: "latest question",
    run: (text) => [
      latestQuestion([written(text)]),
      questionsFor({ category: "billing", message: text, said: text, goesOn: false, signals: [] }),
    ],
  },
  {
    name: "built-in triage",
    run: (text) => engines.triage.classify({ subject: text, body: text, metadata: { plan: text } }, call),
  },
  {
    name: "built-in sentiment",
    run: (text) => engines.sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call),
  },
  {
    name: "built-in draft",
    // A longer question is cut to this before anything searches by it, and where it was cut it is one sentence more: a step, no growth.
    run: (text) => {
      const asked = { turns: [written(text.slice(-TEXT_LIMIT))], instruction: text, customerName: text };
      return engines.reply.draft({ conversationId: "1", style: "friendly", language: "en", ...asked }, call);
    },
  },
  {
    name: "built-in QA",
    run: (text) =>
      engines.qa.evaluate({ conversationId: "1", agentId: "1", turns: [written(text), written(text, "agent")] }, call),
  },
  {
    name: "built-in brief",
    run: (text) => {
      const messages = [written(text), written(text, "agent"), written(text)].map((turn, at) => ({ ...turn, id: String(at) }));
      return engines.brief.write({ conversationId: "1", messages }, call);
    },
  },
  { name: "built-in search", run: (text) => engines.knowledge.search(text, 3, call) },
];

const ARTICLE = { id: "1", title: "Title", content: "", url: null, tags: [], language: "en", updatedAt: 0 };

/** As every engine's drafts are checked: an engine that writes just this, in a workspace without articles. */
function checkedDrafts(draft: string) {
  const answer = { draftId: null, text: draft, confidence: 1, sources: [], language: "en", abstained: null, by };
  const reply = { draft: () => Promise.resolve(answer), styles: () => Promise.resolve([]), feedback: () => Promise.resolve() };
  const articles = { find: () => Promise.resolve([]), hasAny: () => Promise.resolve(true), languages: () => Promise.resolve([]) };
  return withCheckedDrafts(reply, { articles, search: () => Promise.resolve([]), addsRelated: false });
}

const RULES_CHECK = createRulesCheck(RULES);

const OUTSIDE_ENGINES: readonly TextFunction[] = [
  { name: "text cut for a service", run: (text) => [fitText(text), fitTurns([written(text), written(text)])] },
  { name: "fence", run: (text) => fenced("data-1", { message: text, conversation: turnsOf([written(text)]) }) },
  { name: "paragraphs", run: (text) => bestParagraphs(text, part(text, 0.1), part(text, 0.01), 4000) },
  { name: "repeated instructions", run: RULES_CHECK.repeats },
  { name: "JSON of a model", run: jsonIn },
  { name: "JSON of a model behind its thoughts", run: (text) => jsonIn(`<think>${text}</think>{"a":1}`) },
  { name: "completion", run: (text) => parseCompletion(JSON.stringify({ choices: [{ message: { content: text } }] })) },
  {
    name: "fields of an answer",
    run: (text) => [
      ...[parseNumber, parseRisk, parseSeconds, parseText, parseUrl, parseSource, labelOfWords].map((parse) => parse(text)),
      parseSentences([text, text], { count: 2, length: 300 }),
    ],
  },
  {
    name: "answers of Simpli",
    run: (text) => [
      parseDraft({ draft: text, language: text, sources: [text], confidence: text }),
      parseEvaluation({ overall_score: text, dimensions: { empathy: { score: 1, evidence: text } }, coaching_notes: [text] }),
      parseSentiment({ score: 0.1, label: text, triggers: [text] }),
      parseClassification({ category: text, reason: text, confidence: text }),
      subjectOf(text, text),
      customerIdOf(text),
    ],
  },
  { name: "error of a service", run: (text) => [parseErrorBody(text), parseErrorBody(JSON.stringify({ detail: text }))] },
  { name: "Retry-After", run: (text) => parseRetryAfter(text, 0) },
];

const INTERCOM: readonly TextFunction[] = [
  { name: "text of a body", run: textOfBody },
  { name: "text of an HTML body", run: (text) => textOfBody(`<p>${text}`) },
  { name: "line of a body", run: lineOfBody },
];

const DOMAIN: readonly TextFunction[] = [
  { name: "excerpt and first name", run: (text) => [excerpt(text), firstName(message(text))] },
  { name: "comparison of draft and reply", run: (text) => compareDraft(text, `${text} x`) },
  {
    name: "draft checked against what a customer wrote",
    run: (text) => {
      const turns = [written(part(text, 0.5)), written(text, "agent")];
      const asked = { conversationId: "1", style: "friendly", language: "en", instruction: null, customerName: null, turns };
      return checkedDrafts(`${text} 2`).draft(asked, call);
    },
  },
  { name: "mail by machines", run: (text) => [isAcknowledgement(text), isFraud(text)] },
  {
    name: "addresses of internal articles",
    run: (text) => withoutInternalLinks(text, [text, "https://wiki.example/limits"], [text.slice(1)]),
  },
  { name: "advertising", run: (text) => offersToUs(text.slice(-1200)) },
  { name: "HTML", run: (text) => [escapeHtml(text), paragraphs(text), link(text, text)] },
  {
    name: "notes",
    run: (text) => [
      clickedNote(text, text, "r"),
      draftNote({ text, confidence: 1, sources: [], language: "en", abstained: text, by }, "r"),
    ],
  },
  { name: "tag names", run: (text) => [slug(text), nameKey(text)] },
];

const CANVAS: readonly TextFunction[] = [
  { name: "markup", run: parseMarkup },
  { name: "canvas text", run: (text) => [neutralise(text, 1200), plain(text, 300), readable(text, 1200), sentence(text)] },
  // A text of a canvas has 1,200 characters at most (`canvas/kit/parts.ts`).
  {
    name: "canvas lines",
    run: (text) => [visibleWords(text), wrap(part(text, 0.1), 40), firstLines(part(text, 0.1), 40, 3)],
  },
  { name: "canvas cut", run: (text) => [cut(text, 300), cutToBytes(text, 8192)] },
];

export const TEXT_FUNCTIONS: readonly TextFunction[] = [
  ...REDACTION,
  ...BUILT_IN,
  ...OUTSIDE_ENGINES,
  ...INTERCOM,
  ...DOMAIN,
  ...CANVAS,
];
