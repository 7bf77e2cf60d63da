// The two kinds of diagnostic: an error stops the build, a warning is shown and may be made to stop it by `--strict`.
import type { Diagnostic, Place } from "../../model/diagnostic.ts";

export const error = (code: string, place: Place, message: string, hint = ""): Diagnostic => ({
  code,
  severity: "error",
  message,
  hint,
  place,
});

export const warning = (code: string, place: Place, message: string, hint = ""): Diagnostic => ({
  ...error(code, place, message, hint),
  severity: "warning",
});
