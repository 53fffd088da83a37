import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "./house/source-files";

const folder = mkdtempSync(join(tmpdir(), "docket-sample-"));
const target = join(folder, "sample");

function make(env: Record<string, string | undefined> = {}): string {
  return execFileSync(process.execPath, [join(projectRoot, "scripts/make-sample.mjs"), target], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: target, encoding: "utf8" }).trim();
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("making the sample", () => {
  it("gives it a history of its own, whatever the user's git says", () => {
    expect(make({ GIT_AUTHOR_NAME: "Somebody Else", GIT_DIR: "/nowhere" })).toContain("made from sample/");
    expect(git("status", "--porcelain")).toBe("");
    expect(new Set(git("log", "--format=%an").split("\n")).size).toBe(4);
    expect(git("log", "--format=%an <%ae>")).not.toContain("Somebody Else");
    expect(git("log", "--format=%b")).toContain("Co-authored-by:");
  });

  it("holds a record that was renamed and one whose status changed", () => {
    expect(git("log", "--diff-filter=R", "--name-only", "--format=", "-M")).toContain(
      "0003-show-the-seat-map",
    );
    const adr = "history/adr/0001-store-bookings-as-ranges.md";
    const proposed = git("log", "--format=%H", "--grep=^Propose to store bookings");
    expect(git("show", `${proposed}:${adr}`)).toContain("**Status:** Proposed");
    expect(readFileSync(join(target, adr), "utf8")).toContain("**Status:** Accepted");
  });

  it("makes the same commits every time", () => {
    const head = git("rev-parse", "HEAD");
    rmSync(target, { recursive: true });
    make();
    expect(git("rev-parse", "HEAD")).toBe(head);
  });

  it("changes nothing when it is run again, and keeps what somebody wrote into the copy", () => {
    const file = join(target, "history/adr/0005-release-seats-by-the-database-clock.md");
    writeFileSync(file, "mine\n");
    expect(make()).toContain("kept");
    expect(readFileSync(file, "utf8")).toBe("mine\n");
  });
});
