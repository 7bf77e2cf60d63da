// The package as others get it: packed, unpacked in an empty folder elsewhere with nothing but its production dependencies,
// and used on a talk that knows nothing of this repository.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTalk } from "../support/small-talk.ts";

const run = promisify(execFile);
let folder = "";
let home = "";

/** npm would ask the registry for them, which a test must not need: they are linked from where they are installed. */
async function linkProduction(into: string): Promise<void> {
  const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(packages)) {
    if (!path.startsWith("node_modules/") || path.lastIndexOf("node_modules/") > 0 || dev) continue;
    await mkdir(dirname(join(into, path)), { recursive: true });
    await symlink(resolve(path), join(into, path)).catch(() => undefined);
  }
}

describe("the package", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    home = join(folder, "app", "node_modules", "kamishibai");
    await mkdir(home, { recursive: true });
    await run("tar", ["-xzf", join(folder, filename), "-C", home, "--strip-components=1"]);
    await linkProduction(join(folder, "app"));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("holds what a build needs, and neither tests nor the talk", async () => {
    expect((await readdir(home)).sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json", "templates"].sort(),
    );
    expect(await readdir(join(home, "dist"))).toEqual(expect.arrayContaining(["browser", "bundle", "fonts"]));
    const types = await readFile(join(home, "dist", "index.d.ts"), "utf8");
    expect(types).toContain("build");
  });

  it("builds a talk in an empty folder elsewhere", async () => {
    const talk = await makeTalk("heron", join(folder, "app"));
    const { stdout } = await run(process.execPath, [join(home, "dist", "cli.js"), "build"], { cwd: talk });
    const files = stdout.trim().split("\n");
    for (const path of ["index.html", "handout.pdf", "slides.pdf"]) expect(files).toContain(`public/everyone/${path}`);
    expect(files).toContain("presenter/everyone.html");
    for (const path of files) expect((await readFile(join(talk, "out", path))).length, path).toBeGreaterThan(100);
    expect((await readFile(join(talk, "out", "public", "everyone", "slides.pdf"))).toString("latin1", 0, 5)).toBe(
      "%PDF-",
    );
  }, 120_000);

  it("draws charts, with a script that it brings", async () => {
    const talk = join(folder, "app", "charts");
    await cp("tests/samples/charts/content", join(talk, "content"), { recursive: true });
    const cli = join(home, "dist", "cli.js");
    await run(process.execPath, [cli, "build", "--only", "html"], { cwd: talk });
    const html = await readFile(join(talk, "out", "public", "everyone", "index.html"), "utf8");
    expect(html).toContain("<canvas");
    expect(html.length).toBeGreaterThan(200_000);
  }, 120_000);

  it("tells mistakes in YAML, with the reader that stands by for them", async () => {
    const talk = join(folder, "app", "mistakes");
    await cp("tests/mistakes/yaml-invalid/content", join(talk, "content"), { recursive: true });
    const checked = run(process.execPath, [join(home, "dist", "cli.js"), "check"], { cwd: talk });
    await expect(checked).rejects.toMatchObject({ code: 1 });
  });

  it("can be used as a library", async () => {
    const script = `import { check } from "kamishibai"; const { report, deck } = await check({ root: "." }); console.log(report.hasErrors, deck.audiences.length);`;
    const app = join(folder, "app");
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: app });
    expect(stdout).toBe("false 1\n");
  });
});
