/** The texts of the set-up view. The Developer Hub's own words come from the server. */
export const setUpViewTexts = {
  title: "Set-up",
  hub: "Open the Developer Hub",
  failure: "The setup could not be loaded",

  sandbox: {
    title: "The sandbox is already set up",
    text: "Nothing needs to be entered here. Below is what a workspace of your own needs.",
  },
  address: {
    missing: {
      title: "PUBLIC_URL is not set",
      text: "Intercom reaches this app at a public https address. Set PUBLIC_URL to it and restart the app; until then {PUBLIC_URL} is shown in its place below.",
    },
    "not-https": {
      title: "PUBLIC_URL is not https",
      text: "Intercom calls https addresses only. Put a proxy with a certificate in front and set PUBLIC_URL to its address.",
    },
  },

  ownersMake: "Only owners create these in Intercom. Settings lists them.",

  start: {
    title: "How should it begin?",
    text: "You can change this at any time in Settings, and for single categories too.",
    suggest: "Suggest until it has proved itself",
    suggestMeans:
      "Category, team, sentiment, drafts and scores are shown in the sidebar only. Nothing changes in Intercom until a teammate clicks Apply. Once a week the app says which categories have earned to be applied.",
    report: "As the report on your own past proposes",
    reportMeans:
      "A backtest reads your closed conversations, writes nothing to Intercom, and proposes a level of triage for each category. Where its report is there, triage starts like it at once, and you can undo that on the page Proof. Else a backtest starts now, everything is shown in the sidebar only, and you then click “Start like this” on the page Proof. Sentiment, drafts and scores begin as suggestions; Settings changes that.",
    sample: "On the page Proof you can have a backtest read a sample only.",
    apply: "Apply everything",
    applyMeans:
      "Conversations are tagged and routed, contacts get their sentiment, drafts and scores are left as notes. Each change has a receipt and can be undone. Customers never get anything by themselves.",
    proof: "See first how it would have done on your closed conversations",
    saving: "Saving…",
    chosen: {
      suggest: "It begins with suggestions.",
      report: "Triage begins as the report proposes, everything else with suggestions.",
      apply: "It applies everything.",
    },
    waits: {
      title: "It begins with suggestions",
      running: "A backtest is under way. Once its report is there, click “Start like this” on the page Proof.",
      reported: "The report on your own past is there. Click “Start like this” on the page Proof to begin as it proposes.",
      failed: "The backtest ended without a report. The page Proof says why and starts another.",
      open: "Go to the page Proof",
    },
    waitsForReport:
      "A backtest has started; it begins with suggestions. Its report is on the page Proof, with “Start like this”.",
    failed: (reason: string) => `Nothing was changed. ${reason}`,
    notOwner: "Only owners decide this. Settings lists them.",
  },

  progress: {
    title: "What already works",
    count: (done: number, all: number) => `${done} of ${all}`,
    statuses: { done: "Works", waiting: "Not seen yet", issue: "Needs attention" },
    proof: {
      title: "Prove it on your own past",
      status: "Last step",
      text: "See how the app would have done on your closed conversations before it changes anything.",
      link: "Start a backtest",
    },
    newly: (titles: readonly string[]) => `Now working: ${titles.join(", ")}`,
  },
  steps: {
    token: {
      title: "The workspace is connected",
      done: "Intercom accepts the token.",
      waiting: "",
    },
    webhooks: {
      title: "Webhooks arrive with a valid signature",
      done: "",
      waiting: "",
    },
    topics: { title: "Every topic was seen", done: "All of them.", waiting: "" },
    sidebar: {
      title: "A teammate opened the sidebar",
      done: "Intercom requests the sidebar with a valid signature.",
      waiting: "",
    },
    attributes: {
      title: "Contact attributes exist",
      done: "Sentiment is written to the contact.",
      waiting: "They are created with the first customer message, or now with the button below.",
    },
    tags: {
      title: "A conversation was tagged",
      done: "Category and urgency are on the conversation.",
      waiting: "Happens with the first conversation a customer opens.",
    },
    notes: {
      title: "A draft was left as a note",
      done: "Drafts are in the conversation before a teammate opens it.",
      waiting: "Happens a few seconds after a customer’s message.",
    },
    knowledge: {
      title: "The help centre was synced",
      done: "",
      waiting: "Happens daily, or now under Knowledge.",
    },
    earlier: {
      title: "Conversations of the last 7 days were read",
      done: "",
      waiting: "Begins by itself after the installation. Nothing is written to Intercom.",
    },
    health: {
      title: "Intercom checks the app’s health",
      done: "The daily check was answered.",
      waiting: "",
    },
  },
  lastTopic: (topic: string) => `Latest: ${topic}`,
  earlier: ({ checked, skipped, waiting }: { checked: number; skipped: number; waiting: number }) => {
    const read = `${checked === 1 ? "1 conversation" : `${checked} conversations`} read`;
    const left = waiting === 0 ? "" : `, ${waiting} still being worked on`;
    return `${read}${left}${skipped === 0 ? "" : `, ${skipped} refused by Intercom`}. Nothing is written to Intercom.`;
  },
  articles: (count: number) => (count === 1 ? "1 article" : `${count} articles`),

  capabilities: {
    title: "What this workspace’s Intercom allows",
    states: {
      works: "Works",
      "needs-version": "Needs a later version",
      "needs-permission": "Needs a permission",
      refused: "Refused",
      "not-seen": "Not tried yet",
    },
    checked: "Permissions were last tried",
    unchecked: "Permissions were not tried yet; the doctor tries them.",
  },

  conversationAttributes: {
    title: "Conversation attributes",
    lead: "Category, urgency, sentiment, risk and score in attributes of conversations can be used in Intercom’s reports, views and workflows. Those that exist are written; without any of them the app writes tags alone.",
    off: "The settings have them switched off, so none is written.",
    problem: (because: string) => `Intercom does not say which attributes there are: ${because}`,
    create: "Create them in Intercom",
    creating: "Creating…",
    check: "Check again",
    checking: "Checking…",
    created: (count: number) => `${count === 1 ? "1 attribute" : `${count} attributes`} created.`,
    failed: (reason: string) => `Nothing was done: ${reason}`,
    refused: (name: string | null, because: string) =>
      name === null ? `Intercom refused: ${because}` : `${name} was not created: ${because}`,
    byHand: "Make the missing ones in Intercom, Settings, Data, Conversations, with exactly the names, types and values below.",
    creatingNeeds: (summary: string, remedy: string | null) =>
      `For this app to create them: ${summary}.${remedy === null ? "" : ` ${remedy}`}`,
    states: {
      ready: "There",
      missing: "Missing",
      ambiguous: "There twice",
      "wrong-type": "Wrong type",
      "options-missing": "Values missing",
    },
    types: { list: "List", decimal: "Decimal number", number: "Number" },
    remedies: {
      ambiguous: () => "Intercom refuses to write either: archive or rename one of them.",
      "wrong-type": () => "It is not written. Archive it and make it again: a type cannot be changed.",
      "options-missing": (lacking: readonly string[]) => `Add to its list: ${lacking.join(", ")}.`,
    },
    seen: "Intercom was last asked",
    unseen: "Intercom was not asked yet which of them exist.",
  },

  make: {
    button: "Create attributes and tags",
    busy: "Creating…",
    /** Tags come last: where there are none, it ended before. */
    done: (attributes: number, tags: number) =>
      tags === 0
        ? "Not everything could be created: the reason is below."
        : `${attributes === 0 ? "All contact attributes already existed" : `Contact attributes created: ${attributes}`}; tags in place: ${tags}.`,
    failed: (reason: string) => `Not created: ${reason}`,
  },

  sections: {
    title: "In the Developer Hub",
    lead: "Page by page, in the order the Developer Hub has them.",
    needed: (when: string) => `Needed ${when}.`,
    uses: { enter: "Enter", choose: "Choose", tick: "Tick", "carry-over": "Copy from there into" },
    copyOf: (label: string, page: string) => `${label} (${page})`,
    topicSeen: "Seen",
    topicWaiting: "Not seen yet",
  },

  doctor: {
    title: "Doctor",
    lead: "Checks the token, both kinds of signature, teams, attributes, permissions, the clock and the services, and explains how to fix each problem.",
    button: "Run the doctor",
    again: "Run it again",
    busy: "Checking…",
    failed: (reason: string) => `The doctor could not finish: ${reason}`,
    incomplete:
      "Time ran out before everything was checked. What is missing below was not checked; run the doctor again in a minute.",
    outcome: (issues: number, notices: number) => {
      const notes = notices === 0 ? "" : ` ${notices === 1 ? "1 note" : `${notices} notes`}.`;
      if (issues === 0) return `No problems found.${notes}`;
      return `${issues === 1 ? "1 problem" : `${issues} problems`} found.${notes}`;
    },
    levels: new Map([
      ["good", "OK"],
      ["notice", "Note"],
      ["fault", "Problem"],
    ]),
  },
} as const;

/** What is left to do, and what to do about a problem: by whoever runs the app, or by an admin of one of its many workspaces. */
export interface SetUpRoleTexts {
  readonly lead: string;
  readonly waiting: Readonly<Record<"token" | "webhooks" | "sidebar" | "health", string>>;
  readonly issues: Readonly<Record<"token" | "signature", string>>;
  readonly signatureBeside: string;
  readonly topicsSeen: (seen: number, all: number) => string;
  readonly capabilitiesLead: (version: string) => string;
}

const operatorsTexts: SetUpRoleTexts = {
  lead: "What to enter in Intercom’s Developer Hub, and what already works. This page checks again every few seconds.",
  waiting: {
    token: "Set the token and restart the app, or install the app in the workspace.",
    webhooks: "Enter the endpoint URL under Webhooks, tick the topics, then Set live. Then write a message as a customer.",
    sidebar: "Enter both Canvas Kit addresses, then add the app to a conversation’s details in the inbox.",
    health: "Enter the health check endpoint under Installation status. Intercom asks once a day.",
  },
  issues: {
    token: "Intercom rejects the token. Copy the access token again from the Developer Hub, or reinstall the app.",
    signature:
      "A request with an invalid signature arrived. Check INTERCOM_CLIENT_SECRET against the Developer Hub, Basic information, and restart the app.",
  },
  signatureBeside:
    "A request with an invalid signature has arrived since, which anybody can send. If the client secret was changed in the Developer Hub, the app needs the new one. Last valid one:",
  topicsSeen: (seen, all) =>
    `${seen} of ${all} so far; see Webhooks below. Some arrive only when somebody closes, rates or deletes.`,
  capabilitiesLead: (version) =>
    `The app speaks API version ${version} with Intercom (INTERCOM_VERSION). What a version does not allow is never asked for; what a permission does not allow is left out.`,
};

const adminsTexts: SetUpRoleTexts = {
  lead: "What already works in this workspace. This page checks again every few seconds.",
  waiting: {
    token: "Install the app in the workspace.",
    webhooks: "Write a message as a customer. If nothing arrives, ask whoever runs this app.",
    sidebar: "Add the app to a conversation’s details in the inbox, and open a conversation.",
    health: "Intercom asks once a day.",
  },
  issues: {
    token: "Intercom rejects the token. Install the app again.",
    signature: "Only requests with an invalid signature arrive. Ask whoever runs this app to check its client secret.",
  },
  signatureBeside: "A request with an invalid signature has arrived since, which anybody can send. Last valid one:",
  topicsSeen: (seen, all) => `${seen} of ${all} so far. Some arrive only when somebody closes, rates or deletes.`,
  capabilitiesLead: (version) =>
    `The app speaks API version ${version} with Intercom. What a version does not allow is never asked for; what a permission does not allow is left out.`,
};

export const roleTextsOf = (mode: "sandbox" | "private" | "oauth"): SetUpRoleTexts =>
  mode === "oauth" ? adminsTexts : operatorsTexts;
