import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { createDoctorHandlers } from "./set-up/doctor.js";
import { makeAttributesAndTags } from "./set-up/make-attributes-and-tags.js";
import { createReadSetUp } from "./set-up/read-set-up.js";

export function createSetUpHandlers(deps: ConsoleDeps): HandlersOf<"read-set-up" | "run-doctor" | "make-attributes-and-tags"> {
  return {
    "read-set-up": createReadSetUp(deps),
    "run-doctor": createDoctorHandlers(deps),
    "make-attributes-and-tags": makeAttributesAndTags(deps),
  };
}
