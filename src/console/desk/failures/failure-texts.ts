/** What an admin reads about something that failed: what happened, then what to do. */
export interface FailureText {
  readonly says: string;
  readonly remedy: string | null;
}

const text = (says: string, remedy: string | null): FailureText => ({ says, remedy });

/** For calls to an AI service. @param variable how the environment names it, such as `SIMPLI_REPLY`. */
export const serviceFailures = {
  key: (name: string, variable: string) =>
    text(`${name} refuses our key (401).`, `Check ${variable}_API_KEY. Work goes on by itself once the key is accepted.`),
  forbidden: (name: string, variable: string) =>
    text(`${name} does not allow what we asked (403).`, `Check what the key in ${variable}_API_KEY may do.`),
  missing: (name: string, variable: string) =>
    text(`${name} is not found at its address (404).`, `Check ${variable}_URL; npm run doctor asks who answers there.`),
  forwarded: (name: string, status: number, variable: string) =>
    text(`${name} forwards to another address (${status}).`, `Give the address it forwards to as ${variable}_URL.`),
  tooMany: (name: string) => text(`${name} was asked more than it allows (429).`, null),
  broken: (name: string, status: number) => text(`${name} failed on its own side (${status}).`, "Its log tells why."),
  refused: (name: string, status: number) => text(`${name} did not take what it was sent (${status}).`, "Its log tells why."),
  refusedLately: (name: string, variable: string) =>
    text(
      `${name} did not take what it was sent the last time.`,
      `Check ${variable}_URL and ${variable}_API_KEY; the page Given up has the cause.`,
    ),
  brokenLately: (name: string) =>
    text(`${name} failed on its own side the last time.`, "Its log tells why. What it has to answer is tried again by itself."),
  silent: (name: string, variable: string) =>
    text(`${name} did not answer.`, `Check that it is running and that ${variable}_URL is its address.`),
  unreadable: (name: string, variable: string) =>
    text(
      `${name} answered in a form the app cannot read.`,
      `Check that ${variable}_URL leads to the right service and version; npm run doctor asks it.`,
    ),
} as const;

export const intercomFailures = {
  key: text(
    "Intercom refuses the app's token (401).",
    "Install the app again, or copy a new access token from the Developer Hub.",
  ),
  forbidden: text(
    "Intercom does not allow this (403): the app lacks a permission.",
    "Run the checks on the Set-up page: they name it.",
  ),
  missing: text(
    "Intercom does not know it any more (404). It was deleted or merged meanwhile.",
    "Where it was deleted there is nothing left to do.",
  ),
  tooMany: text("Intercom's limit of calls was reached (429).", null),
  broken: (status: number) => text(`Intercom failed on its own side (${status}).`, null),
  refused: (status: number) =>
    text(`Intercom did not take the change (${status}).`, "A tag, team or teammate it names may be gone."),
  silent: text("Intercom did not answer.", "Check the server's way to the internet."),
  unreadable: text(
    "Intercom answered in a form the app cannot read.",
    "Check INTERCOM_VERSION; npm run doctor tells which version is meant.",
  ),
} as const;

export const ownFailures = {
  crashed: text("The app itself stopped several times over this work.", "The server's log has the cause."),
  unknownWork: text("Another version of the app left this, and this one does not know such work.", null),
  ownError: text("Something went wrong in the app itself.", "The app's operator finds the cause in the server's log."),
  tried: (hours: number) => `It was tried for ${hours} hours.`,
} as const;
