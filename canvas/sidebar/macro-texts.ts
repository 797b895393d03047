import type { Unreadable } from "../../src/domain/lookup.js";

/** What a teammate reads of macros. */
export const macroTexts = {
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
