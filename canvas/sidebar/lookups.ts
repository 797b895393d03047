/** What Intercom knows beside the conversation: who the customer is, and the saved replies that fit what they wrote. */
import type { Account } from "../../src/domain/customer-facts.js";
import type { EarlierConversation } from "../../src/domain/earlier-conversations.js";
import type { Unreadable } from "../../src/domain/lookup.js";
import { type Canvas, type Component, dataTable, list, type ListItem, openPage, submit, webLink } from "../kit/index.js";
import { backTo, footer, header, linkButton, muted, paragraph } from "./controls.js";
import { customerTexts } from "./customer-texts.js";
import { formatDate, formatTime } from "./format-time.js";
import { oneLine } from "./format.js";
import type { CustomerView, MacrosView } from "./lookup-views.js";
import { screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** @param customer null while it is being fetched for the first time */
export function drawCustomer(view: SidebarView, customer: CustomerView | null): Canvas {
  return screenCanvas(view, "customer", [
    header(customerTexts.title),
    ...(customer === null ? [muted(customerTexts.loading)] : facts(customer, view)),
    ...footer(linkButton("open-customer", sidebarTexts.refresh), backTo("open-details")),
  ]);
}

function facts({ account, earlier, files, at }: CustomerView, { people, timezone }: SidebarView): Component[] {
  return [
    ...(people > 1 ? [muted(customerTexts.firstOf(people))] : []),
    ...(account.found ? accountFacts(account.value) : [missing(account.why, customerTexts.accountMissing)]),
    paragraph(customerTexts.earlier),
    ...(earlier.found ? earlierRows(earlier.value, timezone) : [missing(earlier.why, customerTexts.earlierMissing)]),
    ...named(files),
    muted(customerTexts.asOf(formatTime(at, timezone))),
  ];
}

const missing = (why: Unreadable, texts: Readonly<Record<Unreadable, string>>): Component => muted(texts[why]);

function accountFacts({ company, moreCompanies, plan, companiesMissing }: Account): Component[] {
  const { fields } = customerTexts;
  const rows = [
    ...row(fields.company, company?.name ?? null),
    ...row(fields.plan, plan),
    ...row(fields.spend, spendOf(company)),
    ...row(fields.size, company?.size == null ? null : customerTexts.employees(company.size)),
  ];
  if (rows.length === 0) return [muted(customerTexts.noAccount)];
  return [
    dataTable(rows),
    ...(companiesMissing === undefined ? [] : [muted(customerTexts.companiesMissing)]),
    ...(moreCompanies > 0 ? [muted(customerTexts.moreCompanies(moreCompanies))] : []),
  ];
}

const row = (field: string, value: string | null): (readonly [string, string])[] =>
  value === null ? [] : [[field, oneLine(value, 60)]];

/** Intercom gives 0 where nobody ever set it. */
function spendOf(company: Account["company"]): string | null {
  const spend = company?.monthlySpend ?? 0;
  return spend === 0 ? null : spend.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function earlierRows(earlier: readonly (EarlierConversation & { readonly url: string | null })[], timezone: string): Component[] {
  if (earlier.length === 0) return [muted(customerTexts.noneEarlier)];
  return [list(earlier.map((each, index) => earlierRow(each, index, timezone)))];
}

type Row = Omit<ListItem, "type">;

function earlierRow(
  { category, state, rating, answeredBy, startedAt, url }: EarlierConversation & { readonly url: string | null },
  index: number,
  timezone: string,
): Row {
  const href = url === null ? null : webLink(url);
  const outcome = rating === null ? customerTexts.states[state] : customerTexts.rated(customerTexts.states[state], rating);
  return {
    id: `row:${index + 1}`,
    title: `${category === null ? customerTexts.noCategory : oneLine(category, 40)}, ${outcome}`,
    subtitle: customerTexts.answeredBy[answeredBy],
    tertiary_text: formatDate(startedAt, timezone),
    ...(href === null ? {} : { action: openPage(href) }),
  };
}

const NAMED_FILES = 5;

function named(files: readonly string[]): Component[] {
  if (files.length === 0) return [];
  const names = files.slice(0, NAMED_FILES).map((name) => oneLine(name, 40));
  return [muted(customerTexts.files(names.join(", "), files.length - names.length))];
}

/** In Details, where the workspace's version of Intercom has macros. */
export function macrosEntry({ offersMacros }: SidebarView): Omit<ListItem, "type">[] {
  if (!offersMacros) return [];
  return [{ id: "open-macros", title: macroTexts.title, subtitle: macroTexts.entryHint, action: submit() }];
}

/** @param found null while it is being fetched for the first time */
export function drawMacros(view: SidebarView, found: MacrosView | null): Canvas {
  return screenCanvas(view, "macros", [
    header(macroTexts.title),
    ...(found === null ? [muted(macroTexts.loading)] : fitting(found, view.timezone)),
    ...footer(linkButton("open-macros", sidebarTexts.refresh), backTo("open-details")),
  ]);
}

function fitting({ macros, at }: MacrosView, timezone: string): Component[] {
  if (!macros.found) return [muted(macroTexts.missing[macros.why])];
  if (macros.value === null) return [muted(macroTexts.notInVersion)];
  if (macros.value.length === 0) return [muted(macroTexts.none)];
  return [
    ...macros.value.map(({ name, text }) => paragraph(`**${oneLine(name, 80)}**\n${oneLine(text, 400)}`)),
    muted(macroTexts.toUse(formatTime(at, timezone))),
  ];
}

/** What a teammate reads of macros. */
const macroTexts = {
  title: "Macros that fit",
  entryHint: "Saved replies for what the customer wrote",
  loading: "The macros are being fetched from Intercom. Refresh in a moment.",
  none: "No macro that you may use fits what the customer wrote.",
  notInVersion: "Macros can be read from version 2.16 of Intercom's API on, and this app uses an older one.",
  toUse: (time: string): string => `To use one, choose it by its name where you write in Intercom. From Intercom, ${time}.`,
  missing: {
    "no-permission": 'Macros cannot be shown: the app may not read them. An admin can allow "Read conversations" in Intercom.',
    "not-in-plan": "Macros cannot be shown: Intercom's plan of this workspace does not include them.",
    gone: "Macros cannot be shown: Intercom does not know them for this workspace.",
    unreachable: "Macros cannot be shown: Intercom did not answer. Refresh to ask again.",
  } satisfies Record<Unreadable, string>,
} as const;
