/** Teammates as the REST API shows them. */
import type { AdminRecord } from "../world/workspace-records.js";
import type { World } from "../world/world.js";

interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly timezone: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

export function presentAdmin(admin: AdminRecord, world: World) {
  return {
    type: "admin" as const,
    id: admin.id,
    name: admin.name,
    email: admin.email,
    job_title: admin.jobTitle,
    away_mode_enabled: false,
    away_mode_reassign: false,
    has_inbox_seat: admin.hasInboxSeat,
    team_ids: [...world.teams.values()].filter((team) => team.adminIds.includes(admin.id)).map((team) => Number(team.id)),
  };
}

export function presentMe(admin: AdminRecord, world: World, workspace: Workspace) {
  return {
    ...presentAdmin(admin, world),
    email_verified: true,
    avatar: { type: "avatar" as const, image_url: null },
    app: {
      type: "app",
      id_code: workspace.id,
      name: workspace.name,
      region: workspace.region,
      timezone: workspace.timezone,
      created_at: workspace.createdAt,
      secure: false,
      identity_verification: false,
    },
  };
}
