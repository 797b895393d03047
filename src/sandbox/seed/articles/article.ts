/** The form of a help centre article's text. */
import type { ArticleRecord } from "../../world/records.js";

interface ArticleText {
  readonly id: string;
  readonly title: string;
  /** Paragraphs and lists as HTML, one entry a block. */
  readonly blocks: readonly string[];
  /** Day of the last change, such as 2025-08-14. */
  readonly changed: string;
  readonly draft?: boolean;
  readonly translations?: ArticleRecord["translations"];
}

const CREATED_AT = Date.UTC(2023, 4, 2, 9) / 1000;

/** Dates are fixed, so that an unchanged article is unchanged after every start. */
export function articlesOf(collectionId: string, texts: readonly ArticleText[]): readonly ArticleRecord[] {
  return texts.map(({ id, title, blocks, changed, draft = false, translations = [] }) => ({
    id,
    title,
    html: blocks.join("\n"),
    state: draft ? "draft" : "published",
    collectionId,
    createdAt: CREATED_AT,
    updatedAt: Date.parse(`${changed}T10:00:00Z`) / 1000,
    translations,
  }));
}
