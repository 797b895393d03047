/** The sentences in and beside a backtest's report. */
export const BLOCKS = ["drafts", "escalation", "qa"] as const;
/** What a report may lack. */
export type Block = (typeof BLOCKS)[number];

const plural = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const reportTexts = {
  notSure: "not sure",
  noTeam: "no team",
  missing: (count: number, of: number, because: string) =>
    `Missing for ${count.toLocaleString("en")} of ${plural(of, "conversation")}: ${because}`,
  stores: (service: string) =>
    `${service} keeps what it is sent, so it was not asked about past customers. Allow it with --may-store, or on the page Proof.`,
  off: "It is switched off in the settings.",

  // Why a conversation is left out.
  noCustomer: "the customer did not write",
  onlyFiles: "the customer sent files and no words",
  refused: "Intercom does not give the conversation any more",
  truncated: "the conversation is so long that Intercom gives its end alone",
  stopped: "the run was stopped before it came to it",
  engineGone: (contract: string) => `the ${contract} engine did not answer`,
  engineStays: (contract: string) => `the ${contract} engine stopped answering, and was not asked again`,
  abstained: "the engine found no answer to give",

  // What ends a run without a report.
  nothingClosed: "There are no closed conversations in this time, so there is no past to learn from yet.",
  allSkipped: (because: string) => `None of the conversations could be evaluated: ${because}.`,
  mayNotSearch:
    "Intercom does not let the app search conversations (403). Give it the permission Read conversations in the Developer Hub, then start the backtest again.",
  mayNotListTeams:
    "Intercom does not let the app list teams (403). Give it the permission Read admins in the Developer Hub, then start the backtest again.",
  tokenRefused: "Intercom refuses the app's token (401). Install the app again, then start the backtest again.",
  notOpen: (because: string) => `The workspace cannot be read: ${because}.`,
  givenUp: "It failed too often and was given up. Start it again.",

  // What is said beside a report.
  noTruth: (share: number) => `No truth for ${Math.round(share * 100)} %: there people left nothing to compare with.`,
  noTruthAtAll: "People left nothing to compare with in any conversation: choose another truth, such as tags or an attribute.",
  oneCategory: (category: string) =>
    `Everything was classified as "${category}", so nothing can be said about telling categories apart.`,
  noSuchTeams: (names: readonly string[]) =>
    `Triage names teams that Intercom does not have: ${names.join(", ")}. Such routes do not count as agreed; where one team clearly prevails, the proposal maps them.`,
  assignedByUs: (own: number, labelled: number) =>
    `In ${own.toLocaleString("en")} of ${plural(labelled, "labelled conversation")} this app had assigned the team itself: there it agrees with itself, which proves little.`,
  few: (labelled: number) => `Not enough evidence yet (${labelled} of about 50).`,
  resumed: (times: number) => `It was interrupted ${times === 1 ? "once" : `${times} times`} and went on where it stopped.`,
  newerArticles: (count: number) =>
    `${plural(count, "draft")} named an article that was changed after the customer wrote, so it may know more than one could know then. They can be left out.`,
  sampled: (sample: number, of: number) => `A sample of ${sample.toLocaleString("en")} of ${plural(of, "conversation")}.`,
} as const;
