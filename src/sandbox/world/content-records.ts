/** What the twin keeps of a workspace's content: macros, articles, collections and external pages. */

export interface MacroRecord {
  readonly id: string;
  readonly name: string;
  /** Plain, with placeholders such as `{{user.first_name|fallback:"there"}}`. */
  readonly text: string;
  /** Of the teams that may use it; empty for everyone. */
  readonly teamIds: readonly string[];
  readonly updatedAt: number;
}

export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parentId: string | null;
  readonly updatedAt: number;
}

/** Which of Intercom's AIs may answer from it. */
interface AiAvailability {
  readonly copilot: boolean;
  readonly chatbot: boolean;
}

/** For teammates alone; from 2.13 on. */
export interface InternalArticleRecord extends AiAvailability {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where external pages come from; from 2.12 on. */
export interface ContentSourceRecord {
  readonly id: string;
  readonly url: string;
  readonly active: boolean;
  readonly audienceIds: readonly number[];
  readonly createdAt: number;
}

export interface ExternalPageRecord extends AiAvailability {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly html: string;
  readonly url: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ArticleRecord {
  readonly id: string;
  readonly title: string;
  readonly html: string | null;
  readonly state: "published" | "draft";
  readonly collectionId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly translations: readonly {
    readonly language: string;
    readonly title: string;
    readonly html: string;
    readonly state: "published" | "draft";
  }[];
}
