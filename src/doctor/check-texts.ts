/** What the doctor says of each check, with its remedy. */
import type { WantedAttribute } from "../domain/conversation-attributes.js";
import type { Finding, FindingText } from "./finding.js";

/** The doctor's texts: causes first, then what to do; each pair is one issue or notice. */

/** Where an admin makes them. */
const CONVERSATION_DATA = "Intercom, Settings, Data, Conversations";

function described({ name, type, options }: WantedAttribute): string {
  return options.length === 0 ? `${name} (${type})` : `${name} (${type}: ${options.join(", ")})`;
}

const findingText = (says: string, remedy: string): FindingText => ({ says, remedy });

export const checkTexts = {
  notInstalled: (installUrl: string) =>
    findingText("No workspace has installed the app yet.", `Open ${installUrl} in a browser and allow the app in.`),
  notInspectable: (because: string) =>
    findingText(
      `Intercom cannot be asked: ${because}.`,
      "Install the app in that workspace again, or set the ENCRYPTION_KEY it was sealed with.",
    ),
  sandboxStopped: findingText(
    "Neither INTERCOM_ACCESS_TOKEN nor INTERCOM_CLIENT_ID is set, so the app runs its sandbox, and that is not running now.",
    "Start it with npm start, or set INTERCOM_ACCESS_TOKEN and INTERCOM_CLIENT_SECRET to connect a workspace.",
  ),
  noDatabase: (dataDir: string) =>
    findingText(
      `There is no database in DATA_DIR ${dataDir}, so there is nothing to ask.`,
      "Start the app once (npm start), or give this command the app's own DATA_DIR or DATABASE_URL.",
    ),
  noTables: findingText(
    "The database at DATABASE_URL has no tables of this app, so there is nothing to ask.",
    "Start the app once (npm start), or give this command the app's own DATABASE_URL.",
  ),
  olderTables: findingText(
    "The database at DATABASE_URL is that of an older version of this app.",
    "Start this version first (npm start): it brings the tables up to date.",
  ),
  stoppedAnswering: (reason: string) =>
    findingText(`Intercom did not answer everything: ${reason}.`, "Run the doctor again in a minute."),
  setUpStopped: (reason: string) =>
    findingText(
      `Setting up stopped: ${reason}.`,
      "Run npm run doctor, which names a missing permission, then npm run setup again. What was made stays.",
    ),
  checkFailed: (reason: string) =>
    findingText(`This could not be checked: ${reason}`, "Look into the app's log, mend what it names, and run the doctor again."),

  receiversSealed: findingText(
    "The addresses that alerts go to were sealed with another ENCRYPTION_KEY: no alert arrives.",
    "Enter them again in the console, Settings, Alerts, or set the ENCRYPTION_KEY they were sealed with.",
  ),
  previousKeyNeeded: (count: number) =>
    findingText(
      `${count} sealed values (tokens, addresses of alerts) still need ENCRYPTION_KEY_PREVIOUS.`,
      "Restart the app with both keys: it seals them with the new one at the start. Then ask the doctor again.",
    ),
  previousKeyUnneeded: "Nothing needs ENCRYPTION_KEY_PREVIOUS any more: leave it out from the next start on.",

  decisionsReplay: (count: number) =>
    count === 0
      ? "No decision was made under the present settings yet."
      : `A replay of the present settings reproduces all ${count} decisions of the last 30 days.`,
  decisionsDiffer: (differing: number, all: number, key: string) =>
    findingText(
      `A replay of the present settings gives something else for ${differing} of ${all} decisions, the first ${key}.`,
      "Two versions of the app may be running side by side: let them all be of one version. If it stays, report it with this line.",
    ),

  tokenRefused: findingText(
    "Intercom refuses the token (401).",
    "Copy the access token from the Developer Hub, Configure, Authentication, into INTERCOM_ACCESS_TOKEN; with OAuth install the app again.",
  ),
  unreachable: (apiUrl: string, reason: string) =>
    findingText(
      `Intercom does not answer at ${apiUrl}: ${reason}.`,
      "Check the network, a proxy or firewall, and INTERCOM_API_URL.",
    ),
  versionRefused: (version: string) =>
    findingText(
      `Intercom does not know API version ${version}.`,
      "Set INTERCOM_VERSION to 2.11, or to the version the Developer Hub shows for the app.",
    ),
  versionUntried: (version: string) =>
    findingText(
      `API version ${version} is outside what this app was tried with (2.7 to 2.17).`,
      "Set INTERCOM_VERSION=2.11 unless you have a reason not to.",
    ),
  regionDiffers: (actual: string, configured: string) =>
    findingText(
      `The workspace is in region ${actual}, but INTERCOM_REGION says ${configured}.`,
      `Set INTERCOM_REGION=${actual}: the workspace's data is then read and written in its own region.`,
    ),
  scopeMissing: (scope: string) =>
    findingText(
      `The app lacks the permission "${scope}".`,
      "Tick it in the Developer Hub, Configure, Authentication, and install the app again.",
    ),
  notInPlan: (what: string) =>
    findingText(
      `Intercom's plan of this workspace does not allow ${what}.`,
      "Check in Intercom, under Billing, that the subscription is active and includes it.",
    ),
  notAsked: (what: string, reason: string) =>
    findingText(`${what} could not be asked for: ${reason}.`, "Run the doctor again in a minute."),

  teammateUnknown: (id: string) =>
    findingText(
      `Teammate ${id} is not in this workspace, so no note, tag or assignment can be written.`,
      "Set INTERCOM_ADMIN_ID to a teammate's id, or leave it unset to write as the owner of the token.",
    ),
  teammateElsewhere: (wanted: string, name: string) =>
    findingText(
      `Teammate ${wanted} (INTERCOM_ADMIN_ID) is not in this workspace, so notes, tags and assignments are made as ${name}, the owner of the token.`,
      "Set INTERCOM_ADMIN_ID to a teammate of this workspace and start the app again, or leave it as it is.",
    ),
  teammateNotYet: (wanted: string, name: string) =>
    findingText(
      `Notes, tags and assignments are made as ${name}, the owner of the token, not yet as teammate ${wanted} (INTERCOM_ADMIN_ID).`,
      "Start the app again: it asks Intercom for the teammate when it starts.",
    ),
  teammateNoInboxAccess: (name: string) =>
    findingText(
      `${name}, in whose name the app writes, has no inbox seat.`,
      "Give the teammate a seat, or name another one by INTERCOM_ADMIN_ID.",
    ),

  teamUnknown: (group: string) =>
    findingText(
      `Triage sends work to "${group}", and no team in Intercom is called so: such conversations are tagged but not assigned.`,
      "Create a team of that name in Intercom, or map the name to a team in the app's settings.",
    ),
  mapBroken: (group: string, team: string) =>
    findingText(
      `The app's settings map "${group}" to team ${team}, which is not in Intercom any more.`,
      "Choose another team for it in the app's settings.",
    ),
  rulesUnread: (reason: string) =>
    findingText(
      `The triage service's rules could not be read (${reason}), so its teams were not compared.`,
      "Compare them by hand: each team it names should exist in Intercom.",
    ),

  attributeMissing: (name: string) =>
    findingText(
      `Contacts have no attribute ${name} yet.`,
      "npm run setup makes it now; otherwise it is made with the first customer message.",
    ),
  attributesRefused: (reason: string) =>
    findingText(
      `Not all contact attributes could be made: ${reason}.`,
      "Run npm run doctor, which names a missing permission; at the workspace's limit, archive an attribute that nobody uses in Intercom, Settings, Data, People. The others are made and written all the same.",
    ),
  attributeType: (name: string, actual: string, wanted: string) =>
    findingText(
      `The contact attribute ${name} is a ${actual}, but the app writes a ${wanted}: Intercom refuses every write.`,
      `Archive ${name} in Intercom, Settings, Data, People, and run npm run setup. A type cannot be changed.`,
    ),

  /** A workspace without any of them: nothing is wrong, and this is what it takes to have them. */
  noConversationAttributes: (wanted: readonly WantedAttribute[]) =>
    `The workspace has no attributes of conversations for the app, so it writes tags alone. To have them in reports, views and workflows, make them in ${CONVERSATION_DATA}: ${wanted.map(described).join("; ")}.`,
  conversationAttributeMissing: (wanted: WantedAttribute) =>
    findingText(
      `Conversations have no attribute ${wanted.name}, so it is not written.`,
      `Make it in ${CONVERSATION_DATA}: ${described(wanted)}.`,
    ),
  conversationAttributeTwice: (name: string) =>
    findingText(
      `Conversations have two attributes called ${name}: Intercom refuses to write either, so neither is written.`,
      `Archive or rename one of them in ${CONVERSATION_DATA}, or choose another name in the app's settings.`,
    ),
  conversationAttributeType: (wanted: WantedAttribute, actual: string) =>
    findingText(
      `The conversation attribute ${wanted.name} is a ${actual}, but the app writes a ${wanted.type}, so it is not written.`,
      `Archive it in ${CONVERSATION_DATA} and make it again: ${described(wanted)}. A type cannot be changed.`,
    ),
  conversationAttributeOptions: (name: string, missing: readonly string[]) =>
    findingText(
      `The conversation attribute ${name} lacks the values ${missing.join(", ")}: they are not written.`,
      `Add them to its list in ${CONVERSATION_DATA}.`,
    ),

  clockOff: (seconds: number) =>
    findingText(
      `This machine's clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? "ahead of" : "behind"} Intercom's.`,
      "Switch on time synchronisation (timedatectl set-ntp true): rate limits are given as times.",
    ),
  clockUnknown: findingText(
    "Intercom gave no time, so the clocks were not compared.",
    "Nothing to do, unless this machine's clock looks wrong.",
  ),

  notRunning: (url: string) =>
    findingText(
      `The app is not running at ${url}, so its endpoints were not tried.`,
      "Start it and run the doctor again to have them tried.",
    ),
  otherServer: (url: string) =>
    findingText(
      `Something answers at ${url}, but it is not this app.`,
      "Check PORT, HOST and PUBLIC_URL, and what the proxy in front passes on.",
    ),
  publicAway: (url: string, reason: string) =>
    findingText(
      `PUBLIC_URL ${url} does not lead to the running app: ${reason}.`,
      "Check the name's DNS record, the certificate and the proxy: Intercom takes the same way.",
    ),
  noPublicUrl: findingText(
    "PUBLIC_URL is not set: Intercom needs a public https address to reach the app.",
    "Set PUBLIC_URL, and enter the addresses npm run setup prints in the Developer Hub.",
  ),
  publicNotHttps: findingText(
    "PUBLIC_URL is not https, and Intercom calls https addresses only.",
    "Put a proxy with a certificate in front, and set PUBLIC_URL to its https address.",
  ),
  noSecret: findingText(
    "The sandbox's secret is known to the running sandbox alone.",
    "Run the doctor on the machine and with the DATA_DIR of the running app.",
  ),
  signatureRefused: (endpoint: string) =>
    findingText(
      `The running app refuses a ${endpoint} signed with this INTERCOM_CLIENT_SECRET.`,
      "Give app and doctor the same secret: Developer Hub, Basic information, Client secret. After a change restart the app.",
    ),
  signatureNotChecked: (endpoint: string) =>
    findingText(
      `The running app took a ${endpoint} with a wrong signature.`,
      "Another app answers at this address, or a proxy does: check PUBLIC_URL.",
    ),
  endpointAnswers: (endpoint: string, status: string) =>
    findingText(
      `The running app answered a ${endpoint} with ${status}.`,
      "Look into the app's log; GET /readyz answers whether it is ready.",
    ),
  canvasBroken: (problem: string) =>
    findingText(`Intercom would not draw the sidebar: ${problem}.`, "This is a bug of the app; please report it with this line."),
  canvasTall: (px: number, most: number) =>
    findingText(
      `The sidebar's first screen is ${px} px tall, and Intercom asks for ${most} at most.`,
      "It is shown all the same, with more scrolling.",
    ),

  databaseAway: (reason: string) =>
    findingText(`The database cannot be opened: ${reason}`, "Follow the sentence above, then run the doctor again."),
  databaseNotReady: (because: string) =>
    findingText(`The running app is not ready: ${because}.`, "Look into the app's log; a restart may be needed."),

  serviceAway: (url: string) =>
    findingText(
      `Nothing healthy answers at ${url}/health. Its work waits, and is done when it is back.`,
      "Start the service, or check its URL and the network in between.",
    ),
  serviceKeyRefused: (service: string, status: number) =>
    findingText(
      `The ${service} service refuses the key (${status}).`,
      `Give its API_KEY as SIMPLI_${service.toUpperCase()}_API_KEY, or SIMPLI_API_KEY for all, and restart the app.`,
    ),
  modelKeyRefused: (url: string, status: number) =>
    findingText(
      `The language model's server at ${url} refuses the key (${status}).`,
      "Set LLM_API_KEY to a key of that server and restart the app. Until then the built-in engine answers.",
    ),
  modelAway: (url: string, reason: string) =>
    findingText(
      `The language model's server does not answer at ${url}: ${reason}.`,
      "Start it, or check LLM_BASE_URL and the network in between. Until then the built-in engine answers.",
    ),
  modelNowhere: (name: string) =>
    findingText(
      `${name} is set without LLM_BASE_URL: no language model is asked, and the built-in engine answers.`,
      `Set LLM_BASE_URL to the address of the model's server, or leave ${name} out.`,
    ),
  modelUntried: (model: string, url: string) =>
    findingText(
      `A server answers at ${url}; the model ${model} was not tried, since each answer costs.`,
      "Regenerate one draft in the sidebar: its engine is named beside it.",
    ),
  serviceOther: (url: string, title: string, wanted: string) =>
    findingText(
      `At ${url} answers "${title}", not the ${wanted} service.`,
      "Check which service listens on that port: several of them like the same ones.",
    ),
  serviceUnnamed: (url: string) =>
    findingText(`The service at ${url} does not say what it is (/openapi.json).`, "Nothing to do if its answers look right."),
} as const;

const SIGNS: Readonly<Record<Finding["level"], string>> = { good: "ok   ", notice: "note ", fault: "ERROR" };

export function describeFinding({ check, about, level, says, remedy }: Finding): string {
  const subject = about === null ? check : `${check} (${about})`;
  return `${SIGNS[level]}  ${subject}: ${says}${remedy === null ? "" : `\n       -> ${remedy}`}`;
}

export function describeOutcome(findings: readonly Finding[]): string {
  const count = (level: Finding["level"]) => findings.filter((finding) => finding.level === level).length;
  const issues = count("fault");
  if (issues === 0) return `No problem found (${count("good")} checks fine, ${count("notice")} notes).`;
  return issues === 1 ? "1 problem found; its remedy is above." : `${issues} problems found; their remedies are above.`;
}
