// The library: named exports only.
export { build, check, type Options, type Result } from "./pipeline.ts";
export { HostError } from "./diagnostics/host-error.ts";
export { formatGithub, formatPretty, type Report } from "./diagnostics/report.ts";
export type { Diagnostic, Place } from "./model/diagnostic.ts";
