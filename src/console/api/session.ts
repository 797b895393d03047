/** Who is signed in at the console, and what signing in and out sends and answers. */
import { z } from "zod";

/** Names the workspace that the page shows, in each of its requests: a browser's tabs share one session. */
export const SHOWN_WORKSPACE = "x-simpli-workspace";
/** The same in the address of a download, which a browser asks for without headers of ours. */
export const SHOWN_WORKSPACE_FIELD = "shownWorkspace";

/** Who uses the console, and which workspace they see. */
export const viewerSchema = z.object({
  workspaceId: z.string(),
  workspaceName: z.string().nullable(),
  /** Intercom's id of the teammate; null for whoever knows ADMIN_TOKEN, and in the sandbox. */
  teammateId: z.string().nullable(),
  name: z.string(),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** `GET /console/api/session`: who is signed in, or how one can. */
export const sessionSchema = z.discriminatedUnion("standing", [
  z.object({
    standing: z.literal("signed-in"),
    viewer: viewerSchema,
    mode: z.enum(["sandbox", "private", "oauth"]),
    /** False in the sandbox, where nobody signs in. */
    canSignOut: z.boolean(),
    /** Whether this viewer may change settings and export. */
    isOwner: z.boolean(),
  }),
  z.object({
    standing: z.literal("signed-out"),
    /** By ADMIN_TOKEN, or at Intercom under `signInUrl`. */
    way: z.enum(["token", "intercom"]),
    signInUrl: z.string().nullable(),
    /** Where the app is installed in the workspace that they came back from without it; else null. */
    installUrl: z.string().nullable(),
    /** What went wrong on the way back from Intercom, or null. */
    trouble: z.string().nullable(),
  }),
  z.object({ standing: z.literal("closed"), because: z.string() }),
]);
export type Session = z.infer<typeof sessionSchema>;

/** `POST /console/api/session` signs in with ADMIN_TOKEN; `DELETE` signs out. Both answer the session. */
export const signInSchema = z.object({ token: z.string().min(1).max(1000) });
