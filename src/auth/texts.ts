/** What somebody reads who is not, or not yet, signed in to the console. */
export const sessionTexts = {
  noWayIn:
    "The console is closed: set ADMIN_TOKEN to a long random text (openssl rand -hex 24), start the app again, and sign in with that.",
  loopbackOnly:
    "The sandbox has no sign-in, so it is only available on the machine it runs on. Open it there, as http://127.0.0.1 or http://localhost with its port.",
  wrongToken: "That is not the ADMIN_TOKEN this app was started with. A token from before the last start is no longer valid.",
  tokenUnreadable: "Please enter the token.",
  atIntercom: "This console signs in with Intercom; it takes no token.",
  nobodySignsIn: "The sandbox has no sign-in.",
  tooOften: (minutes: number) =>
    `Too many wrong tokens from your address. Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  tooOftenInAll: (minutes: number) =>
    `Too many wrong tokens from many addresses, so nobody can sign in by token for now. Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  tooEarly: "The workspace is not connected to Intercom yet. Please try again in a moment.",
  intercomAway:
    "The workspace is not connected to Intercom yet: Intercom does not answer. The app goes on asking; please try again in a minute.",
  tokenRefused:
    "Intercom refuses the app's token, so the app does not know which workspace this is. Give it a new INTERCOM_ACCESS_TOKEN from the Developer Hub and start it again.",
  administrator: "Administrator",
  sandbox: "Sandbox",
  teammate: (id: string) => `Teammate ${id}`,
} as const;

/** Where Intercom took the code and then lets the app ask for nothing. */
const identityProblems = {
  plan: "Intercom's plan of this workspace does not allow the app: the subscription may have ended. An admin can check it in Intercom under Billing.",
  permission:
    "Intercom does not tell the app which workspace this is, because the app lacks a permission. Whoever runs the app can grant it in the Developer Hub.",
} as const;

/** Why somebody came back from Intercom without being signed in. */
export const signInProblems = {
  stale: "This sign-in was started in another browser, more than ten minutes ago, or is already completed. Please sign in again.",
  "not-allowed": "The sign-in was cancelled at Intercom. Sign in again when you are ready.",
  "not-installed":
    "Your Intercom workspace has not installed this app, or has uninstalled it, so there is nothing to show. An admin of the workspace can install it here.",
  "email-unverified": "Intercom says that your email address is not verified. Verify it at Intercom, then sign in again.",
  "code-refused": "Intercom did not accept the sign-in's code. Please sign in again.",
  ...identityProblems,
  "intercom-away": "Intercom did not answer while you were being signed in. Please sign in again in a minute.",
  unexpected: "The sign-in could not be completed. Please try again; the app's operator finds the details in the log.",
} as const;

export type SignInProblem = keyof typeof signInProblems;

/** What an admin reads on Intercom's page when an installation did not work. */
export const INSTALL_TEXTS = {
  "not-allowed": "The installation was cancelled at Intercom. Start it again when you are ready.",
  stale:
    "This installation was started in another browser, more than ten minutes ago, or is already completed. Please start it again.",
  "code-refused": "Intercom did not accept the installation's code. Please start the installation again.",
  ...identityProblems,
  "intercom-away": "Intercom did not answer while the app was being connected. Please start the installation again in a minute.",
  unexpected: "The app could not store the connection. Please try again; its operator finds the details in the log.",
} as const;

export type InstallError = keyof typeof INSTALL_TEXTS;
