/** Downloads that leave the page where it is. */
import { reportSignedOut } from "./console-client.js";
import { requestFile } from "./request.js";

/** Saves what is at an address of a download; rejects with ApiError alone. */
export type SaveDownload = (address: string) => Promise<void>;

/** The page stays as it is, also where the download is refused. */
export function createSaveDownload(onSignedOut: () => void): SaveDownload {
  return async (address) => saveFile(await reportSignedOut(requestFile(address), onSignedOut));
}

/** As a link to a download does. */
function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has begun to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
