// kamishibai doctor: what this machine offers.
import { doctor } from "../print/doctor.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "doctor",
  summary: "what was found: browser, sandbox, fonts, vector printing",
  operands: 0,
  options: {},
  async run() {
    console.log((await doctor()).join("\n"));
    return 0;
  },
};
