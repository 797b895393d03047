/** What `npm run jobs` and `npm run kb:sync` say. */
export const jobsTexts = {
  usage: "Usage: npm run jobs -- list [--all] | show ID | retry ID | retry --all\nAn ID may be cut to its beginning.",
  none: "No work has been given up.",
  next: "npm run jobs -- show ID tells more; npm run jobs -- retry ID (or --all) puts it back into the queue.",
  replayed: (id: string, job: string) => `${id}  ${job}: back in the queue`,
  replayedAt: (time: string) => `put back ${time}`,
  refused: (id: string, because: string) => `${id}  not put back: ${because}`,
} as const;

export const syncTexts = {
  usage: "Usage: npm run kb:sync [-- --workspace ID]",
  done: (workspace: string, seen: number, sent: number) =>
    `${workspace}: ${seen} published articles, ${sent} of them new or changed`,
  unpublished: (titles: readonly string[]) => `No longer published: ${titles.join("; ")}`,
  refused: (title: string, because: string) => `Not taken, and offered again with the next sync: ${title} (${because})`,
  gaps: (count: number) => `Questions customers ask without an article for them: ${count} topics`,
} as const;
