/** What the page says around its views; each view has its texts in a file of its own. */
export const texts = {
  product: "Simpli for Intercom",
  sandbox: "Sandbox",
  skip: "Skip to the content",
  loading: "Loading…",
  retry: "Try again",
  reloadPage: "Reload the page",

  failures: {
    status: (status: number) => `The server answered with status ${status}.`,
    unreadable:
      "The server answered something this page does not understand. Reload the page; if that does not help, build it again.",
    unreachable: "The server does not answer. Check that the server still runs.",
    console: "The console could not be loaded",
    viewFiles:
      "This view’s files could not be fetched. The server may have been upgraded meanwhile or be out of reach; reload the page to try again.",
    crashed: (reason: string) => `This view stopped working: ${reason} Reload the page to go on.`,
  },

  closed: {
    title: "The console is closed here",
    why: "This server works for a real Intercom workspace. The inbox to try things out belongs to the sandbox, which runs only when no workspace is connected.",
    where: "Your team finds the app where it works: in the details next to every conversation in the Intercom inbox.",
    howTo: "To try the sandbox, start the server without any INTERCOM_ variable in its environment.",
  },

  parts: {
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
    lead: "Here you install the app, see what it did and why, and tune it.",
    againTitle: "Please sign in again",
    again: "Your session has ended. What you typed is still here; you go on where you were.",
    token: "Admin token",
    tokenHint: "The value of ADMIN_TOKEN on the server.",
    send: "Sign in",
    sending: "Signing in…",
    atIntercom: "Sign in with Intercom",
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
      knowledge: "Knowledge",
      "given-up": "Given up",
      settings: "Settings",
      health: "Health",
    },
    nowhere: "There is no such page",
    nowhereWhy: "The address may be mistyped, or belong to another workspace.",
    home: "To the start",
  },
} as const;
