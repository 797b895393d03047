/** The sandbox's inbox API. */
import type { InboxConversation, InboxOverview } from "../../sandbox/inbox-api.js";
import type { Faults, SidebarAnswer } from "../../sandbox/inbox-events.js";
import { conversationShape, faultsShape, overviewShape, sidebarShape } from "./inbox-answers.js";
import { requestJson } from "./request.js";

/** What a component of the canvas holds: a text, an option's id, or the ids of the ticked boxes. */
export type InputValue = string | readonly string[];

interface CanvasClick {
  readonly componentId: string;
  readonly inputValues: Readonly<Record<string, InputValue>>;
  readonly currentCanvas: unknown;
}

interface NewConversation {
  readonly text: string;
  readonly customerName?: string;
}

/** The sandbox's JSON API, one method a route. Every method rejects with ApiError alone. */
export interface InboxClient {
  overview(): Promise<InboxOverview>;
  conversation(id: string): Promise<InboxConversation>;
  startConversation(given: NewConversation): Promise<InboxConversation>;
  replyAsCustomer(id: string, text: string): Promise<InboxConversation>;
  replyAsTeammate(id: string, text: string): Promise<InboxConversation>;
  playScene(id: string): Promise<InboxConversation>;
  /** Makes it a ticket; of a ticket the state follows. */
  makeTicket(id: string, state?: string): Promise<InboxConversation>;
  close(id: string): Promise<InboxConversation>;
  open(id: string): Promise<InboxConversation>;
  openSidebar(id: string): Promise<SidebarAnswer>;
  clickSidebar(id: string, click: CanvasClick): Promise<SidebarAnswer>;
  setFaults(switches: Partial<Faults>): Promise<Faults>;
}

export function createInboxClient(base: string): InboxClient {
  const at = (id: string, rest = "") => `${base}/conversations/${encodeURIComponent(id)}${rest}`;
  return {
    overview: () => requestJson(overviewShape, "GET", `${base}/overview`),
    conversation: (id) => requestJson(conversationShape, "GET", at(id)),
    startConversation: (given) => requestJson(conversationShape, "POST", `${base}/conversations`, given),
    replyAsCustomer: (id, text) => requestJson(conversationShape, "POST", at(id, "/customer-reply"), { text }),
    replyAsTeammate: (id, text) => requestJson(conversationShape, "POST", at(id, "/teammate-reply"), { text }),
    playScene: (id) => requestJson(conversationShape, "POST", `${base}/scenes/${encodeURIComponent(id)}`, {}),
    makeTicket: (id, state) => requestJson(conversationShape, "POST", at(id, "/ticket"), state === undefined ? {} : { state }),
    close: (id) => requestJson(conversationShape, "POST", at(id, "/close"), {}),
    open: (id) => requestJson(conversationShape, "POST", at(id, "/open"), {}),
    openSidebar: (id) => requestJson(sidebarShape, "POST", at(id, "/sidebar"), {}),
    clickSidebar: (id, click) => requestJson(sidebarShape, "POST", at(id, "/sidebar/submit"), click),
    setFaults: (switches) => requestJson(faultsShape, "PUT", `${base}/faults`, switches),
  };
}
