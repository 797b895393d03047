import { fitText } from "../input/fit-text.js";

const SUBJECT_LIMIT = 200;

/** The given subject, else the body's first line: Triage's ticket model refuses an empty one. */
export function subjectOf(subject: string, body: string): string {
  const given = oneLine(subject);
  if (given !== "") return given;
  return oneLine(body.split(/\r?\n/).find((line) => line.trim() !== "") ?? "");
}

function oneLine(text: string): string {
  return fitText(text.replace(/\s+/g, " "), SUBJECT_LIMIT).replace(/\n/g, " ");
}
