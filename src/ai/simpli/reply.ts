/** Simpli Reply: what it is asked for a draft, how its answer is read, and what is reported of the draft's fate. */
import { type Draft, DRAFT_LIMIT, type ReplyStyle } from "../../domain/answers.js";
import { formName } from "../../domain/proof/formality.js";
import { baseLanguage, greetingWords } from "../../domain/proof/house-style.js";
import { parseText, pick, pickFields } from "../answer-fields.js";
import { firstEntriesOf, parseList } from "../answer-lists.js";
import { parseProbability } from "../answer-scores.js";
import { parseSources } from "./knowledge.js";
import { fitText, fitTurns, type FittedTurn } from "../fit-input.js";
import type { DraftFeedback, DraftRequest, Reply } from "../ports.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

const FOR_A_TEAMMATE = "A support agent asks this, not a customer: answer in plain sentences, without greeting and closing.";

type Instructing = Pick<DraftRequest, "instruction" | "askedBy" | "houseStyle" | "customerName" | "language">;

/** A bot's words are system turns as well, so these say what they are. */
const BESIDE = "Not said in the conversation, but how the draft is to be:";

/** What is wanted of the draft beyond style and language, as a last turn of the conversation: a request has no field for it. */
function instructionTurns(request: Instructing): readonly FittedTurn[] {
  const { instruction, askedBy } = request;
  const asks = instruction === null || instruction.trim() === "" ? "" : `The support agent asks: ${instruction.trim()}`;
  const parts = askedBy === "teammate" ? [FOR_A_TEAMMATE] : [asks, wantedStyle(request)].filter((part) => part !== "");
  return parts.length === 0 ? [] : [{ role: "system", content: fitText(`${BESIDE} ${parts.join("\n")}`) }];
}

/** The team's way in words. Empty where nothing is known. */
function wantedStyle({ instruction, houseStyle, customerName, language }: Instructing): string {
  if (houseStyle === undefined) return "";
  const { greeting, closing, formality, sentences } = houseStyle;
  const greets = greeting === null ? null : greetingWords(greeting, customerName);
  const address = formality === null ? null : formName(formality, baseLanguage(language));
  const parts = [
    greets === null ? null : greets === "" ? "use no greeting" : `begin with "${greets}"`,
    closing === null ? null : closing === "" ? "use no closing" : `end with "${closing}"`,
    address === null ? null : `address the customer as "${address}"`,
    sentences === null ? null : `write about ${sentences} sentences`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return "";
  const otherwise = instruction === null || instruction.trim() === "" ? "" : "Where that does not ask otherwise: ";
  return `${otherwise}Write as the team does: ${parts.join("; ")}.`;
}

/** Drafts by Simpli Reply. Every method throws OutsideError (party `reply`). */
export function createSimpliReply(options: SimpliOptions): Reply {
  const service = createSimpliService("reply", options);
  return {
    async draft(asked, call): Promise<Draft> {
      const { conversationId, turns, style, language } = asked;
      const conversation = fitTurns(turns);
      if (conversation.length === 0) throw service.refuse("draft", "empty_text", "nothing was written");
      const request = { ticket_id: conversationId, conversation: [...conversation, ...instructionTurns(asked)], style, language };
      const { value, by } = await service.ask("draft", request, call, { read: parseDraft, missing: "without a draft" });
      const { suggestedTemplate, ...draft } = value;
      return { ...draft, by: { ...by, notice: suggestedTemplate === null ? null : `Suggested template: ${suggestedTemplate}` } };
    },

    async styles(call): Promise<readonly ReplyStyle[]> {
      const { value } = await service.ask("styles", undefined, call, { read: parseStyles, missing: "without a list of styles" });
      return value;
    },

    async feedback({ draftId, accepted, editedText }: DraftFeedback, call): Promise<void> {
      const request = { draft_id: draftId, accepted, edited_text: editedText };
      // The answer's shape is not documented, and nothing in it is needed.
      await service.ask("feedback", request, call, { read: () => true, missing: "unreadable" });
    },
  };
}

export interface ReadDraft extends Omit<Draft, "by"> {
  /** A canned reply the service thinks of, by name. */
  readonly suggestedTemplate: string | null;
}

/** Reads the answer of `/api/v1/draft`; null without a text. Whether it is HTML is not documented: it is taken as text. */
export function parseDraft(answer: unknown): ReadDraft | null {
  const fields = pickFields(answer);
  if (fields === null) return null;
  const text = pick(fields, ["draft", "text", "reply", "content"], (value) => parseDraftText(value));
  if (text === null) return null;
  return {
    draftId: pick(fields, ["draft_id", "id"], (value) => parseText(value, 200)),
    text,
    confidence: pick(fields, ["confidence"], parseProbability),
    sources: parseSources(
      pick(fields, ["sources", "citations", "articles", "references"], (value) => parseList(value, [])) ?? [],
    ),
    language: pick(fields, ["language", "lang"], (value) => parseText(value, 20)),
    abstained: null,
    suggestedTemplate: pick(fields, ["suggested_template", "template"], (value) => parseTemplate(value)),
  };
}

function parseDraftText(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null
    ? parseText(value, DRAFT_LIMIT)
    : pick(fields, ["text", "content", "body"], (text) => parseText(text, DRAFT_LIMIT));
}

function parseTemplate(value: unknown): string | null {
  const fields = pickFields(value);
  return fields === null ? parseText(value, 120) : pick(fields, ["name", "title", "id"], (text) => parseText(text, 120));
}

const MAX_STYLES = 50;

/** Reads the answer of `/api/v1/styles`: names, objects, or a map from id to description; null without any list. */
function parseStyles(answer: unknown): readonly ReplyStyle[] | null {
  const list = parseList(answer, ["styles", "profiles", "tones"]) ?? listOfMap(answer);
  if (list === null) return null;
  return list
    .map(parseStyle)
    .filter((style) => style !== null)
    .slice(0, MAX_STYLES);
}

function listOfMap(answer: unknown): readonly unknown[] | null {
  const fields = pickFields(answer);
  if (fields === null) return null;
  const map = pickFields(fields["styles"]) ?? fields;
  return firstEntriesOf(map).map(([id]) => id);
}

function parseStyle(value: unknown): ReplyStyle | null {
  const fields = pickFields(value);
  if (fields === null) return named(parseText(value, 60), null);
  const name = pick(fields, ["name", "label", "title"], (text) => parseText(text, 60));
  return named(pick(fields, ["id", "key", "slug", "style"], (text) => parseText(text, 60)) ?? name, name);
}

function named(id: string | null, name: string | null): ReplyStyle | null {
  if (id === null) return null;
  return { id, name: name ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/[-_]+/g, " ") };
}
