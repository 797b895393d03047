import type { Article } from "./ports.js";

/** Where an engine that answers locally reads the workspace's published articles. Implemented by the store. */
export interface ArticleSource {
  /** Changes whenever an article of the workspace is added, changed or removed. */
  version(workspaceId: string): Promise<string>;
  list(workspaceId: string): Promise<readonly Article[]>;
}
