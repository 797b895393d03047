import { listSettingChanges, type StoredSettingChange } from "../../../store/setting-changes.js";
import { answered } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";

const PAGE = 20;

export function listHistory({ db }: Pick<ConsoleDeps, "db">): Handler<"list-setting-changes"> {
  return async ({ after }, { viewer }) => {
    // One more than is shown tells whether there is another page.
    const found = await listSettingChanges(db, viewer.workspaceId, after === undefined ? null : indexOf(after), PAGE + 1);
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown.at(-1) : undefined;
    const entries = shown.map(({ id, changed_by: by, changed_at: at, changes }) => ({ id, by, at: at.getTime(), changes }));
    return answered({ entries, next: last === undefined ? null : nameOf(last) });
  };
}

function indexOf(name: string): { at: Date; id: string } {
  const [at = "", id = ""] = name.split("_");
  return { at: new Date(Number(at)), id };
}

function nameOf({ changed_at, id }: StoredSettingChange): string {
  return `${changed_at.getTime()}_${id}`;
}
