/** The texts of the facts key and of alerts, on the settings page. */
export const factsKeyTexts = {
  title: "Facts key",
  lead: "Workflows and Fin's data connectors ask this app what it knows of a conversation, with this key. docs/connector.md has the connector's fields.",
  failure: "The facts key could not be loaded",
  address: "Address:",
  none: "There is no key, so the address answers nobody.",
  exists: (endsWith: string, by: string) => `The key that ends with ${endsWith} was made by ${by}`,
  once: "Copy it now, it is not shown again:",
  made: "A new facts key was made",
  revoked: "The facts key was revoked",
  make: "Make a key",
  replace: "Replace the key",
  replaceQuestion: "The present key ends at once. Connectors need the new one.",
  revoke: "Revoke the key",
  revokeQuestion: "Connectors with this key are answered no more.",
} as const;
