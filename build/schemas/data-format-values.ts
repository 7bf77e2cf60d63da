// What the values of formats.yaml may be.
export const isOneLetter = (text: string): boolean => [...text].length === 1 && text !== '"';

/** `isEncoding("latin1")`; "utf8mb4" is none. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
