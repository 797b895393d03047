import type { IntercomApi } from "./api.js";

/**
 * The permissions an app can ask for, as the Developer Hub writes them.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes
 */
export type Scope =
  | "Read admins"
  | "Gather App data"
  | "Read conversations"
  | "Write conversations"
  | "Read and list users and companies"
  | "Read one user and one company"
  | "Write users and companies"
  | "Write data attributes"
  | "Read tags"
  | "Write tags"
  | "Read and List articles";

/** An app with a sidebar has these whether it uses them or not; the Developer Hub does not let them be unticked. */
export const SIDEBAR_SCOPES: readonly Scope[] = [
  "Read and list users and companies",
  "Read conversations",
  "Read admins",
  "Gather App data",
];

/** What each call of ours needs: a new call does not compile without its permission, and the manifest is held to this list. */
export const SCOPE_OF: Readonly<Record<keyof IntercomApi, Scope>> = {
  me: "Read admins",
  listTeammates: "Read admins",
  listTeams: "Read admins",
  fetchConversation: "Read conversations",
  fetchPastConversation: "Read conversations",
  searchConversations: "Read conversations",
  searchClosed: "Read conversations",
  searchByContact: "Read conversations",
  listTags: "Read tags",
  createTag: "Write tags",
  tagConversation: "Write tags",
  untagConversation: "Write tags",
  assignTeam: "Write conversations",
  assignTeammate: "Write conversations",
  writeNote: "Write conversations",
  writeReply: "Write conversations",
  redactPart: "Write conversations",
  fetchContact: "Read one user and one company",
  listCompanies: "Read one user and one company",
  writeContactAttributes: "Write users and companies",
  listContactAttributes: "Read and list users and companies",
  createContactAttribute: "Write data attributes",
  listConversationAttributes: "Read conversations",
  createConversationAttribute: "Write data attributes",
  writeConversationAttributes: "Write conversations",
  listMacros: "Read conversations",
  listArticles: "Read and List articles",
  listCollections: "Read and List articles",
};
