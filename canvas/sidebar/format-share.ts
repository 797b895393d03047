/** "82%", or null where there is no number: missing must never read as 0%. */
export function formatShare(share: number | null): string | null {
  if (share === null || Number.isNaN(share)) return null;
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}
