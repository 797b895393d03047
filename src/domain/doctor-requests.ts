/** The doctor tries the signed routes itself. Its requests are told from Intercom's by these, so that they leave no traces on the set-up page. */

/** No secret makes a signature of zeros alone. @param digits 40 for SHA-1, 64 for SHA-256. */
export const forgedHex = (digits: 40 | 64): string => "0".repeat(digits);

export function isForgedByDoctor(signature: string | undefined): boolean {
  return signature !== undefined && /^(sha\d+=)?0+$/.test(signature.trim());
}

/** No teammate of Intercom's has this id. */
export const DOCTOR_TEAMMATE_ID = "0";
