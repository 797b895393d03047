import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { createDoctorDesk } from "./set-up/doctor.js";
import { makeAttributesAndTags } from "./set-up/make-attributes-and-tags.js";
import { createReadSetUp } from "./set-up/read-set-up.js";

export function createSetUpDesk(room: DeskRoom): DeskOf<"read-set-up" | "run-doctor" | "make-attributes-and-tags"> {
  return {
    "read-set-up": createReadSetUp(room),
    "run-doctor": createDoctorDesk(room),
    "make-attributes-and-tags": makeAttributesAndTags(room),
  };
}
