/** What the sandbox's company writes beside its help centre: saved replies, and for Intercom's AI articles for teammates alone and pages elsewhere. */
import type { MacroRecord } from "../world/content-records.js";

const UPDATED_AT = Date.UTC(2025, 8, 1) / 1000;

const BILLING_TEAM = "5017692";

const macro = (id: string, name: string, text: string, teamIds: readonly string[] = []): MacroRecord => ({
  id,
  name,
  text,
  teamIds,
  updatedAt: UPDATED_AT + Number(id),
});

/** The saved replies. */
export const MACROS: readonly MacroRecord[] = [
  macro(
    "601",
    "Parcel marked as delivered but not there",
    'Hi {{user.first_name|fallback:"there"}}, I am sorry that your parcel has not arrived although the tracking says delivered. Please look with your neighbours; if it has not turned up in two days, we send a replacement.',
  ),
  macro(
    "602",
    "Charged twice",
    'Hi {{user.first_name|fallback:"there"}}, I see that you were charged twice. I have refunded the second charge of {{conversation.custom_attributes.amount}}; it is back on your card within five working days.',
    [BILLING_TEAM],
  ),
  macro(
    "603",
    "How to return a lamp",
    'Hi {{user.first_name|fallback:"there"}}, you can send the lamp back within 30 days. Print the return label under Orders, and we refund you once it has arrived.',
  ),
  macro(
    "604",
    "Sensors offline",
    'Hi {{user.first_name|fallback:"there"}}, when sensors go offline at night, please restart the hub and bring it within ten metres of the sensors.',
  ),
  macro("605", "Thank you", "Thank you for your kind words! We are happy to hear it."),
];

/** For teammates alone. */
export const INTERNAL_ARTICLES = [
  {
    title: "Goodwill vouchers: who may give how much",
    html: "<p>A goodwill voucher may be given when a replacement took longer than ten days. Every teammate may give a goodwill voucher of up to 15 euros, the support lead up to 40 euros. Goodwill vouchers are entered under Orders, Adjustments, and are valid for one year.</p>",
  },
] as const;

/** Elsewhere. */
export const EXTERNAL_PAGES = [
  {
    title: "Watering calendar for orchids",
    html: "<p>Orchids want water once a week in winter and twice a week in summer. Set the orchid programme of the planter to 80 millilitres per watering, and let the roots dry for a day in between.</p>",
    url: "https://wiki.lumenleaf.example/orchids",
  },
] as const;
