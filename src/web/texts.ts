/** The texts around the views; each view has its texts in a file of its own. */
export const pageTexts = {
  product: "Simpli for Intercom",
  sandbox: "Sandbox",
  skip: "Skip to content",
  loading: "Loading…",
  retry: "Try again",
  reloadPage: "Reload the page",

  failures: {
    status: (status: number) => `The server answered with status ${status}.`,
    unreadable: "The server sent an answer this page cannot read. Reload the page; if that does not help, rebuild it.",
    unreachable: "The server does not answer. Check that it is still running.",
    brokenOff: "The download broke off before its end, so nothing was saved. Please try again.",
    wasSignedOut: "Your session had ended, so this was not done. Please try again.",
    console: "The console could not be loaded",
    viewFiles:
      "This view’s files could not be loaded. The server may have been upgraded or be unreachable; reload the page to try again.",
    crashed: (reason: string) => `This view stopped working: ${reason} Reload the page to continue.`,
  },

  closed: {
    title: "The console is closed here",
    why: "This server is connected to a real Intercom workspace. The inbox for trying things out belongs to the sandbox, which runs only when no workspace is connected.",
    where: "Your team finds the app in Intercom: in the details next to every conversation in the Intercom inbox.",
    howTo: "To try the sandbox, start the server without any INTERCOM_ variable in its environment.",
  },

  leave: {
    title: "Leave without saving?",
    question: "What you have not saved would be lost.",
    leave: "Leave without saving",
    stay: "Stay here",
  },

  parts: {
    picture: (title: string) => `Chart: ${title}. Its numbers are in the table below.`,
    asTable: (title: string) => `${title} as a table`,
    missing: "not known",
    tags: "Tags",
    cancel: "Cancel",
    copy: "Copy",
    copied: "Copied",
    notCopied: "Not copied: select the text and copy it by hand.",
    more: "Show more",
    shown: (count: number) => `${count} shown`,
    shownOf: (count: number, total: number) => `${count} of ${total} shown`,
  },

  signIn: {
    title: "Sign in",
    lead: "Here you install the app, see what it did and why, and adjust it.",
    againTitle: "Please sign in again",
    again: "Your session has ended. What you typed is still here; continue where you left off.",
    token: "Admin token",
    tokenHint: "The value of ADMIN_TOKEN on the server.",
    send: "Sign in",
    sending: "Signing in…",
    atIntercom: "Sign in with Intercom",
    install: "Install the app",
  },

  frame: {
    navigation: "Console",
    menu: "Menu",
    signOut: "Sign out",
    stillIn: "You are still signed in: the server did not answer.",
    moments: { try: "Try", install: "Install", run: "Run" },
    navItems: {
      inbox: "Inbox",
      "set-up": "Set-up",
      try: "Try it",
      activity: "Activity",
      analytics: "Analytics",
      proof: "Proof",
      knowledge: "Knowledge",
      "given-up": "Failed jobs",
      settings: "Settings",
      health: "Health",
    },
    nowhere: "Page not found",
    nowhereWhy: "The address may be mistyped, or belong to another workspace.",
    home: "Go to the start page",
  },
} as const;
