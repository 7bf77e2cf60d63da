// The command line as a user meets it: what it prints where, and with which exit code it ends.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

function kamishibai(...args: string[]) {
  return kamishibaiIn(".", ...args);
}
function kamishibaiIn(cwd: string, ...args: string[]) {
  const cli = resolve("dist/cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}
const folder = mkdtempSync(join(tmpdir(), "kamishibai-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** A copy of a small talk, built once: its out/ must be as it was after whatever is refused. */
function builtTalk(name: string, from: string): { talk: string; isAsItWas: () => void } {
  const talk = join(folder, name);
  cpSync(from, talk, { recursive: true });
  mkdirSync(join(talk, "out"));
  writeFileSync(join(talk, "out/manifest.json"), '{"audiences":[]}');
  const isAsItWas = () => expect(readdirSync(join(talk, "out"))).toEqual(["manifest.json"]);
  return { talk, isAsItWas };
}
const mistake = "tests/mistakes/layout-unknown";
const warning = "tests/mistakes/character-hidden";

describe("the command line", () => {
  it("lists its commands, and only those that are there", () => {
    const { status, stdout } = kamishibai("--help");
    expect(status).toBe(0);
    const named = [...stdout.matchAll(/^kamishibai (\w+)/gm)].map((match) => match[1]);
    const source = readFileSync("build/cli.ts", "utf8");
    expect(named).toEqual([...source.matchAll(/import\("\.\/commands\/([\w-]+)\.ts"\)/g)].map((match) => match[1]));
  });
  it("knows -h and -v", () => {
    expect(kamishibai("-h")).toEqual(kamishibai("--help"));
    expect(kamishibai("-v")).toEqual(kamishibai("--version"));
  });
  it("tells its version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(kamishibai("--version").stdout.trim()).toBe(version);
  });
  it("ends with 2 where a command, an option or a folder is not known", () => {
    expect(kamishibai("biuld")).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "build"?') });
    expect(kamishibai("check", "--audence", "x")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/Unknown option "--audence".*\n.*Did you mean "--audience"\?/),
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
    expect(kamishibai("check", warning)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("character-hidden"),
    });
    expect(kamishibai("check", warning, "--strict").status).toBe(1);
  });
  it("tells how each data file was read, when it is asked", () => {
    const talk = "tests/samples/data-formats";
    const { status, stdout, stderr } = kamishibai("check", talk, "--verbose");
    expect([status, stdout]).toEqual([0, "No mistakes.\n"]);
    expect(stderr).toContain("content/data/staedte.csv  3 rows × 4 columns\n  encoding    UTF-8, found\n");
    expect(stderr).toContain("\n  missing     “k. A.” in 1 cell, said in content/data/formats.yaml\n");
    const json = JSON.parse(kamishibai("check", talk, "--verbose", "--format", "json").stdout) as object;
    expect(json).toMatchObject({ diagnostics: [], dataFiles: [{ rows: 3, delimiter: { value: ";" } }, { rows: 6 }] });
    expect(JSON.parse(kamishibai("check", talk, "--format", "json").stdout)).toEqual([]);
    const built = kamishibai("build", talk, "--verbose", "--only", "html", "--out", join(folder, "verbose"));
    expect(built.stderr).toContain("content/data/wide.csv  6 rows × 3 columns\n");
  });
  it("writes nothing where a warning fails, and counts warnings apart from mistakes", () => {
    const { talk, isAsItWas } = builtTalk("strict", warning);
    const { status, stderr } = kamishibai("build", talk, "--only", "html", "--strict");
    expect(status).toBe(1);
    expect(stderr).toMatch(/\n\d+ warnings?\. --strict lets no warning pass\. Nothing was written\.\n$/);
    isAsItWas();
    expect(kamishibai("build", talk, "--only", "html").status).toBe(0);
    expect(readdirSync(join(talk, "out")).length).toBeGreaterThan(1);
    expect(kamishibai("check", mistake).stderr).toMatch(/\n1 mistake\.\n$/);
  });
  it("refuses what it does not know before anything is made", () => {
    const { talk, isAsItWas } = builtTalk("refused", warning);
    for (const [args, says] of [
      [["--format", "gitub"], /Unknown format "gitub".\n.*Did you mean "github"\?/],
      [["--only", "htm"], /Did you mean "html"\?/],
      [["--only", ""], /--only names no output\.\nKnown outputs: html,/],
      [["--only", ","], /--only names no output/],
      [["--audience", ""], /--audience names no audience\.\nKnown audiences: /],
      [["--out", ""], /--out is empty/],
      [["--only", "html", "--only", "slides"], /--only is given twice/],
      [["more"], /"more" is one too many\.\nWrite: kamishibai build \[folder\]/],
      [["--strict=no"], /--strict/],
    ] as const) {
      const { status, stderr } = kamishibai("build", talk, ...args);
      expect(stderr).toMatch(says);
      expect(status, stderr).toBe(2);
    }
    isAsItWas();
    for (const command of ["check", "outline"])
      expect(kamishibai(command, talk, "--audience", "").status, command).toBe(2);
    expect(kamishibai("chart", "any", talk, "--audience", " , ").status).toBe(2);
  });
  it("takes an output once, however often it is named", () => {
    const { talk } = builtTalk("twice", warning);
    const { status, stdout } = kamishibai("build", talk, "--only", "html,, html,");
    expect(status).toBe(0);
    expect(stdout.match(/index\.html$/gm)).toHaveLength(2); // the talk, and the list of what there is
  });
  it("says what a talk is where there is none, and makes no folder for it", () => {
    writeFileSync(join(folder, "talk.md"), "# Talk");
    expect(kamishibai("build", join(folder, "talk.md"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is a file, and a talk is a folder"),
    });
    expect(kamishibai("build", join(folder, "nowhere")).status).toBe(2);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
    mkdirSync(join(folder, "empty"));
    expect(kamishibai("build", join(folder, "empty"), "--only", "html")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("A talk is a folder with content/deck.yaml"),
    });
  });
  it("leads GitHub to the file from the folder in which it runs", () => {
    const file = "content/chapters/one.md";
    const from = (cwd: string, root: string) => kamishibaiIn(cwd, "check", root, "--format", "github").stderr;
    expect(from(".", mistake)).toContain(`file=${mistake}/${file},`);
    expect(from(".", resolve(mistake))).toContain(`file=${mistake}/${file},`);
    expect(from("tests", "mistakes/layout-unknown/")).toContain(`file=mistakes/layout-unknown/${file},`);
    expect(from(mistake, ".")).toContain(`file=${file},`);
  });
  it("gives the mistakes to other programs as JSON and as GitHub's commands", () => {
    const { status, stdout } = kamishibai("check", mistake, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: "layout-unknown", severity: "error", place: { line: 3, column: 16 } },
    ]);
    expect(kamishibai("check", mistake, "--format", "github").stderr).toMatch(
      /^::error file=tests\/mistakes\/layout-unknown\/content\/chapters\/one\.md,line=3,col=16,title=layout-unknown::There is no layout/,
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
