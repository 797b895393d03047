/** What an admin reads on Intercom's page when an installation did not work. */
export const INSTALL_TEXTS = {
  "not-allowed": "The installation was stopped before Intercom gave its permission. Start it again when you are ready.",
  stale:
    "This installation was begun in another browser, more than ten minutes ago, or was finished already. Please start it again.",
  "code-refused": "Intercom did not accept the installation's code. Please start the installation again.",
  "intercom-away": "Intercom did not answer while the app was being connected. Please start the installation again in a minute.",
  unexpected: "The app could not store the connection. Please try again; its operator finds the details in the log.",
} as const;

export type InstallError = keyof typeof INSTALL_TEXTS;
