/** What an admin reads in Intercom about an app that is not well. Whole sentences, each with what to do. */
export const healthTexts = {
  disconnected: "The app is not connected to this workspace any more. Install it again to go on.",
  tokenRefused: "Intercom refuses the app's token, so nothing can be read or written. Install the app again.",
  tokenRefusedPrivate:
    "Intercom refuses the app's token, so nothing can be read or written. Give the app a new access token from the Developer Hub.",
  behind: (minutes: number) =>
    `Work is ${minutes} minutes behind. It will be caught up with; if this lasts, the app's operator should look at npm run doctor.`,
  givenUp: (count: number) =>
    count === 1
      ? "One piece of work was given up in the last day. The app's operator sees it with npm run jobs and can do it again."
      : `${count} pieces of work were given up in the last day. The app's operator sees them with npm run jobs and can do them again.`,
  failing: (automation: string, detail: string | null) =>
    `${AUTOMATION_WORDS[automation] ?? automation} failed the last time: ${detail ?? "the reason is in the app's log"}.`,
  notAnswered: "The app could not look at itself in time.",
  reinstall: "Install again",
} as const;

const AUTOMATION_WORDS: Readonly<Record<string, string>> = {
  triage: "Triage",
  sentiment: "Reading the customer's mood",
  draft: "Writing a draft",
  qa: "Scoring a closed conversation",
};
