// A number as its decimal digits: shifted and rounded as they are written, without the detours of binary fractions.
//
//   decimalOf(-0.042) is { negative: true, digits: "42", point: -1 }: the point stands one place before the first digit.

export interface Decimal {
  readonly negative: boolean;
  readonly digits: string; // "64622": none at either end is 0; zero has none at all
  readonly point: number; // so many digits stand before the point
}
/** Digits that a double surely holds: 0.1 + 0.2 is 0.3 with these, and 0.30000000000000004 with all. */
export const sureDigits = 15;

/** The shortest digits that name this number, as JavaScript writes them: `2.675`, not 2.67499999999999982. */
export function decimalOf(value: number): Decimal {
  const [written = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", fraction = ""] = written.split(".");
  return trim(value < 0, whole + fraction, whole.length + Number(exponent));
}

function trim(negative: boolean, all: string, point: number): Decimal {
  let [start, end] = [0, all.length];
  while (start < end && all[start] === "0") start++;
  while (end > start && all[end - 1] === "0") end--;
  if (start === end) return { negative: false, digits: "", point: 0 };
  return { negative, digits: all.slice(start, end), point: point - start };
}

/** `shift(decimal, 12)` is a trillion times as much. */
export const shift = (decimal: Decimal, places: number): Decimal =>
  decimal.digits === "" ? decimal : { ...decimal, point: decimal.point + places };

/** Half away from zero: 2.675 to two places is 2.68. With -3 places the thousands are the last that count. */
export function roundToPlaces(decimal: Decimal, places: number): Decimal {
  const { negative, digits, point } = decimal;
  const kept = point + places;
  if (kept >= digits.length) return decimal;
  if (kept < 0) return trim(false, "", 0);
  if ((digits[kept] ?? "0") < "5") return trim(negative, digits.slice(0, kept), point);
  const up = String(BigInt(digits.slice(0, kept)) + 1n);
  return trim(negative, up, point + up.length - kept);
}

export const roundToDigits = (decimal: Decimal, count: number): Decimal =>
  roundToPlaces(decimal, count - decimal.point);

/** The digits before and after the point, the latter at least `least`: `{ whole: "6", fraction: "460" }`. */
export function partsOf({ digits, point }: Decimal, least = 0): { readonly whole: string; readonly fraction: string } {
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const fraction = point <= 0 && digits !== "" ? "0".repeat(-point) + digits : digits.slice(Math.max(point, 0));
  return { whole, fraction: fraction.padEnd(least, "0") };
}

/** As programs read it: `-0.042`. */
export function textOf(decimal: Decimal): string {
  const { whole, fraction } = partsOf(decimal);
  return `${decimal.negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Into so many steps a unit is cut for these values to be whole numbers of steps: 100 for 0.25. Their sums are then exact. */
export const stepsOf = (values: readonly number[]): number =>
  10 **
  Math.min(
    12,
    values.reduce((most, value) => Math.max(most, partsOf(decimalOf(value)).fraction.length), 0),
  );
