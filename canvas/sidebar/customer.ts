/** The customer behind the conversation: company, plan, and what came before. */
import type { Account, EarlierConversation } from "../../src/domain/customer-facts.js";
import type { Unreadable } from "../../src/domain/lookup.js";
import { type Canvas, type Component, dataTable, list, type ListItem, openPage, webLink } from "../kit/index.js";
import { backTo, footer, header, linkButton, muted, paragraph } from "./controls.js";
import { formatDate, formatTime, oneLine } from "./format.js";
import type { CustomerView } from "./lookup-views.js";
import { screenCanvas } from "./screen.js";
import { customerTexts } from "./customer-texts.js";
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

function accountFacts({ company, moreCompanies, plan }: Account): Component[] {
  const { fields } = customerTexts;
  const rows = [
    ...row(fields.company, company?.name ?? null),
    ...row(fields.plan, plan),
    ...row(fields.spend, spendOf(company)),
    ...row(fields.size, company?.size == null ? null : customerTexts.employees(company.size)),
  ];
  if (rows.length === 0) return [muted(customerTexts.noAccount)];
  return [dataTable(rows), ...(moreCompanies > 0 ? [muted(customerTexts.moreCompanies(moreCompanies))] : [])];
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
