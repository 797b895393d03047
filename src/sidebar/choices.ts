/** What the sidebar's drop-downs offer. */
export const urgencies = ["low", "medium", "high", "urgent"] as const;

export const styles = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
] as const;

/** "auto" is the customer's own language. */
export const languages = [
  { id: "auto", name: "The customer's language" },
  { id: "en", name: "English" },
  { id: "de", name: "German" },
  { id: "fr", name: "French" },
  { id: "es", name: "Spanish" },
  { id: "it", name: "Italian" },
  { id: "pt", name: "Portuguese" },
  { id: "nl", name: "Dutch" },
] as const;
