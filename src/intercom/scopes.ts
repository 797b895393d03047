/** Which permission each call to Intercom needs. */
import type { Scope } from "../domain/capability-list.js";
import type { IntercomApi } from "./api.js";

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
  listInternalArticles: "Read and List articles",
  listExternalPages: "Read AI content",
  listContentSources: "Read AI content",
};

/** Only for what a later API version than the floor has: ticked where an admin wants it, as every permission too many is one to justify. */
export const OPTIONAL_SCOPES: readonly Scope[] = ["Read AI content"];
