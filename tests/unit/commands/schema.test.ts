import { afterEach, describe, expect, it, vi } from "vitest";
import { command } from "../../../build/commands/schema.ts";
import { HostError } from "../../../build/diagnostics/host-error.ts";

afterEach(() => vi.restoreAllMocks());

describe("kamishibai schema", () => {
  it("prints a JSON Schema that says what it is of", async () => {
    const printed: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
    expect(await command.run({ values: {}, positionals: ["chart"] })).toBe(0);
    expect(JSON.parse(printed.join("\n"))).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "Chart",
      required: expect.arrayContaining(["type", "title", "description", "data"]) as unknown,
    });
  });
  it.each([[[]], [["chrat"]], [["__proto__"]]])("asks which format is meant by %j", async (positionals) => {
    await expect(command.run({ values: {}, positionals })).rejects.toThrow(HostError);
  });
});
