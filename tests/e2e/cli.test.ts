// The command line as a user meets it: what it prints where, and with which exit code it ends.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

function kamishibai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}
const mistake = "tests/mistakes/layout-unknown";
const warning = "tests/mistakes/html-off";

describe("the command line", () => {
  it("lists its commands, and only those that are there", () => {
    const { status, stdout } = kamishibai("--help");
    expect(status).toBe(0);
    const named = [...stdout.matchAll(/^kamishibai (\w+)/gm)].map((match) => match[1]);
    const source = readFileSync("build/cli.ts", "utf8");
    expect(named).toEqual([...source.matchAll(/import\("\.\/commands\/([\w-]+)\.ts"\)/g)].map((match) => match[1]));
  });
  it("tells its version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(kamishibai("--version").stdout.trim()).toBe(version);
  });
  it("ends with 2 where a command, an option or a folder is not known", () => {
    expect(kamishibai("biuld")).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "build"?') });
    expect(kamishibai("check", "--audence", "x")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--audence"),
    });
    expect(kamishibai("check", "no-such-folder")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no-such-folder"),
    });
  });
  it("ends with 0 on a talk without mistakes, and says so", () => {
    expect(kamishibai("check")).toMatchObject({ status: 0, stdout: "No mistakes.\n", stderr: "" });
  });
  it("ends with 1 on a mistake, shown on standard error", () => {
    expect(kamishibai("check", mistake)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("layout-unknown"),
    });
  });
  it("lets warnings pass unless told to be strict", () => {
    expect(kamishibai("check", warning)).toMatchObject({ status: 0, stderr: expect.stringContaining("html-off") });
    expect(kamishibai("check", warning, "--strict").status).toBe(1);
  });
  it("gives the mistakes to other programs as JSON and as GitHub's commands", () => {
    const { status, stdout } = kamishibai("check", mistake, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: "layout-unknown", severity: "error", place: { line: 3, column: 16 } },
    ]);
    expect(kamishibai("check", mistake, "--format", "github").stderr).toMatch(
      /^::error file=content\/chapters\/one\.md,line=3,col=16,title=layout-unknown::There is no layout/,
    );
  });
  it("never widens what is shown for a wrong audience name", () => {
    const { status, stderr } = kamishibai("check", "--audience", "executive");
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean "executives"?');
  });
  it("prints what each audience sees, and why", () => {
    const { status, stdout } = kamishibai("outline", "tests/samples/only-and-except", "--all");
    expect(status).toBe(0);
    expect(stdout).toContain("Board: 3 of 4 slides");
    expect(stdout).toMatch(/- {3}By tag +has only the tags detail/);
    expect(stdout).toMatch(/\+ {3}By name +names this audience/);
  });
  it("prints the JSON Schema of each format it names", () => {
    for (const name of ["chart", "manifest"]) {
      const { status, stdout } = kamishibai("schema", name);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.stringContaining("draft-07"), type: "object" });
    }
    expect(kamishibai("schema", "chrat")).toMatchObject({ status: 2, stderr: expect.stringContaining('"chart"') });
  });
});
