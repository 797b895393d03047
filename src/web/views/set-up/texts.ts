/** Every text of the set-up view. The Developer Hub's own words come from the server. */
export const setUpTexts = {
  title: "Set up",
  lead: "What to enter in Intercom’s Developer Hub, and what works already. This page looks again every few seconds.",
  hub: "Open the Developer Hub",
  failure: "The set-up could not be loaded",

  sandbox: {
    title: "The sandbox is set up already",
    says: "Nothing needs to be entered anywhere here. Below is what a workspace of your own needs.",
  },
  address: {
    missing: {
      title: "PUBLIC_URL is not set",
      says: "Intercom reaches this app at a public https address. Set PUBLIC_URL to it and start the app again; until then {PUBLIC_URL} stands in its place below.",
    },
    "not-https": {
      title: "PUBLIC_URL is not https",
      says: "Intercom calls https addresses only. Put a proxy with a certificate in front and set PUBLIC_URL to its address.",
    },
  },

  progress: {
    title: "What works already",
    count: (done: number, all: number) => `${done} of ${all}`,
    statuses: { done: "Works", waiting: "Not seen yet", fault: "Needs attention" },
    newly: (titles: readonly string[]) => `Works now: ${titles.join(", ")}`,
  },
  steps: {
    token: {
      title: "The workspace is connected",
      done: "Intercom takes the token.",
      waiting: "Set the token and start the app again, or install the app in the workspace.",
    },
    webhooks: {
      title: "Webhooks arrive, rightly signed",
      done: "",
      waiting: "Enter the endpoint URL under Webhooks, tick the topics, then Set live. Then write a message as a customer.",
    },
    topics: { title: "Every topic was seen", done: "All of them.", waiting: "" },
    sidebar: {
      title: "A teammate opened the sidebar",
      done: "Intercom asks for the sidebar, rightly signed.",
      waiting: "Enter both Canvas Kit addresses, then add the app to a conversation’s details in the inbox.",
    },
    attributes: {
      title: "Contact attributes are there",
      done: "Moods are written on the contact.",
      waiting: "They are made with the first customer message, or now by the button below.",
    },
    tags: {
      title: "A conversation was tagged",
      done: "Category and urgency are on the conversation.",
      waiting: "Happens with the first conversation a customer opens.",
    },
    notes: {
      title: "A draft was left as a note",
      done: "Drafts are in the conversation before a teammate looks.",
      waiting: "Happens a few seconds after a customer’s message.",
    },
    knowledge: {
      title: "The help centre was read",
      done: "",
      waiting: "Happens daily, or now under Knowledge.",
    },
    health: {
      title: "Intercom checks the app’s health",
      done: "The daily question was answered.",
      waiting: "Enter the health check endpoint under Installation status. Intercom asks once a day.",
    },
  },
  issues: {
    token: "Intercom refuses the token. Copy the access token anew from the Developer Hub, or install the app again.",
    signature:
      "A request with a wrong signature came. Check INTERCOM_CLIENT_SECRET against the Developer Hub, Basic information, and start the app again.",
  },
  lastTopic: (topic: string) => `The latest: ${topic}`,
  topicsSeen: (seen: number, all: number) =>
    `${seen} of ${all} so far; Webhooks below says which. Some come only when somebody closes, rates or deletes.`,
  articles: (count: number) => (count === 1 ? "1 article" : `${count} articles`),

  make: {
    button: "Make attributes and tags",
    busy: "Making them…",
    done: (attributes: number, tags: number) =>
      `${attributes === 0 ? "All contact attributes were there already" : `Contact attributes made: ${attributes}`}; tags in place: ${tags}.`,
    failed: (reason: string) => `Not made: ${reason}`,
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
    title: "The doctor",
    lead: "Tries the token, both kinds of signature, teams, attributes, permissions, the clock and the services, and says for each fault what to do.",
    button: "Run the doctor",
    again: "Run it again",
    busy: "Looking…",
    failed: (reason: string) => `The doctor could not finish: ${reason}`,
    incomplete:
      "Time ran out before everything was tried. What is missing below was not looked at; run the doctor again in a minute.",
    outcome: (issues: number, notices: number) => {
      const notes = notices === 0 ? "" : ` ${notices === 1 ? "1 note" : `${notices} notes`}.`;
      if (issues === 0) return `No fault found.${notes}`;
      return `${issues === 1 ? "1 fault" : `${issues} faults`} found.${notes}`;
    },
    levels: { good: "Fine", notice: "Note", fault: "Fault" },
  },
} as const;
