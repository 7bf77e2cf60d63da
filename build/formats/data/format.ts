// What formats.yaml may say of a data file: nothing, mostly.
import type { DataFormat } from "../../model/files.ts";

export const noFormat: DataFormat = {};
