/** A workspace's content as the rest of the app sees it: articles, internal articles, external pages. */
import type { Seconds } from "../domain/conversation.js";

export interface PublishedArticle {
  readonly id: string;
  readonly title: string;
  /** Its HTML as text; empty where the article has no body. */
  readonly content: string;
  readonly state: string;
  readonly url: string | null;
  readonly parentIds: readonly string[];
  readonly language: string | null;
  readonly updatedAt: Seconds;
  readonly availability: Availability;
  /** Some customers only, and visitors perhaps not, may open it. */
  readonly isTargeted: boolean;
  readonly translations: readonly {
    readonly language: string;
    readonly title: string;
    readonly content: string;
    readonly state: string;
    readonly url: string | null;
  }[];
}

/** For teammates alone. Intercom gives it no address. */
export interface InternalArticle {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly language: string | null;
  readonly updatedAt: Seconds;
  readonly availability: Availability;
  readonly isTargeted: boolean;
}

/** A page that Intercom's AI answers from, outside the help centre; not every customer may be able to open its address. */
export interface ExternalPage {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly sourceId: string | null;
  readonly updatedAt: Seconds;
  readonly availability: Availability;
}

export interface ContentSource {
  readonly id: string;
  readonly active: boolean;
  /** Meant for some audiences only. */
  readonly isTargeted: boolean;
}

/** Which of Intercom's AIs may answer from it; null where Intercom does not say. */
export interface Availability {
  readonly copilot: boolean | null;
  /** The one that answers customers. */
  readonly chatbot: boolean | null;
}
