/** The copy page's words. */
export const copyTexts = {
  title: "Copy the draft",
  label: "Reply draft: please review before sending",
  copy: "Copy",
  copied: "Copied. Paste it into the reply in Intercom.",
  byHand: "Your browser did not allow copying: the text is selected, press Ctrl+C or ⌘C.",
  ended:
    "This link has ended, the draft is gone, or an admin has switched copying off. Open the conversation's sidebar in Intercom to see what is there now.",
} as const;
