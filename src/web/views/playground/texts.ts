/** The texts of the playground: the view that leads to it, and the page with the Messenger. */
export const playgroundViewTexts = {
  view: {
    title: "Try it",
    lead: "Write to yourself as a customer through your own Messenger, and watch what the app does with it.",
    failure: "The playground could not be prepared",
    sandbox: {
      title: "Use the sandbox’s inbox to try the app",
      text: "No workspace is connected here, so there is no Messenger to write in. In the inbox you write as a customer, and see the app beside the conversation.",
      open: "Open the inbox",
    },
    messenger: {
      title: "With your own Messenger",
      steps: [
        "The page that opens starts your workspace’s Messenger.",
        "Choose one of three ready messages, or write your own, and send it.",
        "Beside it you see, second by second, what the app does, and then a link to the conversation in your inbox.",
      ],
      customer: (name: string) => `You write as ${name}, verified with MESSENGER_SECRET.`,
      visitor:
        "You write as a visitor. With MESSENGER_SECRET set (Intercom, Settings, Messenger, Security) you write as a known customer instead.",
      real: "It is a real conversation in your workspace: your team sees it, and triage may assign it.",
      open: "Open the Messenger page",
      newTab: "(opens in a new tab)",
    },
  },

  page: {
    title: "Try it with your Messenger",
    lead: "What you write here becomes a real conversation in your workspace.",
    back: "Back to the console",
    failure: "The playground could not be prepared",
    signedOut: "Please sign in to the console first.",

    write: {
      title: "Write as a customer",
      lead: "A button puts the message into your Messenger; you send it there.",
      visitor: "You write as a visitor.",
      customer: (name: string) => `You write as ${name}.`,
      use: (sentiment: string) => `Write the ${sentiment.toLowerCase()} message`,
      messages: [
        {
          sentiment: "Angry",
          text: "You charged my card twice for the same order! This is unacceptable, I want a refund today.",
        },
        { sentiment: "Worried", text: "Hello, my parcel should have been here on Monday. Could you tell me where it is?" },
        { sentiment: "Happy", text: "The lamp arrived and it is lovely, thank you so much! Can I order a second one in green?" },
      ],
    },

    statuses: {
      starting: "Starting your Messenger…",
      shown: "Your Messenger is ready, at the lower right.",
      "not-loaded": {
        title: "The Messenger could not be loaded",
        remedies: [
          "Switch off ad and tracking blockers for this page, and reload it.",
          "Check that the network lets widget.intercom.io and js.intercomcdn.com through.",
        ],
      },
      "not-shown": {
        title: "The Messenger was loaded, but does not show",
        remedies: (host: string) => [
          "Intercom, Settings, Messenger: it must be switched on for visitors, and for users where you write as a customer.",
          `Its list of trusted domains must be empty or contain ${host}. Intercom never takes localhost; use 127.0.0.1.`,
          "With MESSENGER_SECRET set: it must be the secret under Messenger, Security, not the app’s client secret.",
        ],
      },
      instead:
        "Or write as a customer elsewhere: open a site of yours that has your Messenger in a private window, and write there. This page shows it all the same.",
    },

    timeline: {
      title: "What the app does",
      lead: "From the app’s own records; newest last.",
      failure: "What the app does could not be loaded",
      waiting: "Nothing yet. A customer’s message appears here as soon as Intercom reports it.",
      refused:
        "A webhook with an invalid signature arrived. Check INTERCOM_CLIENT_SECRET against the Developer Hub, and restart the app.",
      choose: "Conversation",
      named: (customer: string | null, begins: string | null) =>
        [customer ?? "Somebody", begins].filter((part) => part !== null && part !== "").join(": "),
      link: "Open the conversation in your inbox",
    },
  },

  entries: {
    label: "What happened",
    webhook: (topic: string) => `Webhook ${topic} arrived`,
    webhookDetail: (seconds: number) =>
      `Valid signature; ${seconds === 0 ? "within a second of" : seconds === 1 ? "1 second after" : `${seconds} seconds after`} the event.`,
    jobs: {
      triage: "Triage",
      sentiment: "Sentiment",
      draft: "Reply draft",
      qa: "Quality score",
    },
    statuses: {
      working: "in progress",
      done: "done",
      withheld: "skipped",
      failing: "failed, retrying",
      failed: "failed",
    },
    withheld: {
      "switched-off": "Switched off in the settings.",
    },
    triage: (category: string, urgency: string | null) =>
      `Triage: ${[category, urgency].filter((word) => word !== null).join(", ")}`,
    sentiment: (label: string) => `Sentiment: ${label}`,
    draft: "A reply draft is written",
    abstained: "No reply draft",
    qa: (overall: string) => `Scored ${overall}`,
    confidence: (share: string) => `confidence ${share}`,
    risk: (share: string) => `risk of escalation ${share}`,
    effects: {
      done: (what: string) => `${what} in Intercom`,
      pending: (what: string) => `In progress: ${what}`,
      failed: (what: string) => `Failed: ${what}`,
      undone: (what: string) => `Undone: ${what}`,
      withheld: (what: string) => `Suggested only: ${what}`,
    },
  },
} as const;
