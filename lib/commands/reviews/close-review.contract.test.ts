import { createHash } from "node:crypto";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { getInbox } from "../../queries/inbox/get-inbox";
import { getReview } from "../../queries/reviews/get-review";
import { isRefusal } from "../../refusal";
import { EMPTY_CHAIN, followChain } from "../../reviews/hash-chain";
import { type LedgerEvent, ledgerEvent } from "../../reviews/ledger-event";
import { sha256 } from "../../sha256";
import { scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { type Desk, decisionText, scratchDesk, seat } from "../scratch-desk";
import { closeReview } from "./close-review";
import { takePosition } from "./take-position";
import { undoClose } from "./undo-close";

const PATH = "docs/adr/0001-use-a-queue.md";

forEachDatabase((database) => {
  const desk = (text = decisionText("Use a queue")) =>
    scratchDesk(database(), scratchRepository({ [PATH]: text }));
  const read = ({ folder }: Desk) => readFileSync(join(folder.root, PATH), "utf8");
  const hashNow = (one: Desk) => createHash("sha256").update(read(one)).digest("hex");
  const approve = (one: Desk, review: string) => takePosition(one.ctx, { review, position: "approve" });
  const close = (one: Desk, review: string, more: object = {}) =>
    closeReview(one.ctx, { review, outcome: "approved", file: hashNow(one), ...more });

  describe("closing a review", () => {
    it("writes one word and commits it with who said yes", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      const closed = granted(await close(one, review));
      expect(closed.write).toMatchObject({ state: "written", branch: "main", refusal: null });
      expect(read(one)).toBe(decisionText("Use a queue", "Accepted"));
      const shown = one.folder.git("show", "--format=%an <%ae>%n%B", "HEAD");
      expect(shown).toContain("Ann <ann@example.org>\nAccept ADR-0001: Use a queue");
      expect(shown).toContain("Decision: ADR-0001\nReviewed-by: Ann <ann@example.org>\n");
      expect(shown).toMatch(
        new RegExp(`Docket-Review: ${review}\nDocket-Ledger: [0-9a-f]{64}\nDocket-Head: [0-9a-f]{64}\n`),
      );
      expect(shown.match(/^[-+][^-+]/gm)).toEqual(["-P", "+A"]);
      expect(one.folder.git("status", "--porcelain")).toBe("");
      expect(
        await one.ctx.db.rows(sql`SELECT "status" FROM "Record" WHERE "key" = ${await one.keyOf(PATH)}`),
      ).toEqual([{ status: "accepted" }]);
    });

    it("shows what was decided, and that it is consented to, before any sync", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      const before = granted(await getReview(one.ctx, { review }));
      expect(before.patches.approved?.files[0]?.patch).toContain("-Proposed\n+Accepted");
      expect(before.verbs.find(({ verb }) => verb === "close-approved")?.refusal?.sentence).toContain(
        "0 of 1",
      );
      expect((await getInbox(one.ctx, { queue: "reviews", source: one.slug })).items).toHaveLength(1);
      granted(await approve(one, review));
      granted(await close(one, review));
      const after = granted(await getReview(one.ctx, { review }));
      expect(after).toMatchObject({ state: "closed", closed: { outcome: "approved", by: "Ann" } });
      expect(after.record.status).toBe("accepted");
      expect(after.trust?.trust).toBe("consented");
      expect(after.writes[0]).toMatchObject({ state: "written", pushCommand: "git push origin main" });
      expect((await getInbox(one.ctx, { source: one.slug })).total).toBe(0);
      await one.sync();
      expect(granted(await getReview(one.ctx, { review })).trust?.trust).toBe("consented");
      one.folder.write(PATH, decisionText("Use a queue", "Accepted", " And a topic."));
      await one.sync();
      const { refreshTrust } = await import("../sync/refresh-trust");
      await refreshTrust(one.ctx, { sourceId: one.sourceId });
      expect(granted(await getReview(one.ctx, { review })).trust?.trust).toBe("changed");
    });

    it("is refused while its policy is not met, and while the page shows another text", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      expect(await close(one, review)).toMatchObject({ code: "policy-unmet" });
      granted(await approve(one, review));
      const shown = hashNow(one);
      one.folder.write(PATH, decisionText("Use a queue", "Proposed", " And a topic."));
      expect(await close(one, review, { file: shown })).toMatchObject({ code: "page-stale" });
      expect(await close(one, review)).toMatchObject({ code: "policy-unmet" });
      expect(read(one)).toContain("Proposed");
    });

    it("on a branch that there cannot be is refused before anything is recorded", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      const { patches } = granted(await getReview(one.ctx, { review }));
      expect(patches.approved).toMatchObject({ branch: "main", canBranch: true });
      const onto = (branch: string, more: object = {}) => close(one, review, { branch, ...more });
      expect(await onto("main")).toMatchObject({ code: "branch-exists" });
      expect(await onto("a..b")).toMatchObject({ code: "branch-invalid" });
      expect(await onto("-d")).toMatchObject({ code: "branch-invalid" });
      expect(await onto("other", { commit: false })).toMatchObject({ code: "invalid-input" });
      expect(granted(await getReview(one.ctx, { review })).state).toBe("open");
      expect(read(one)).toBe(decisionText("Use a queue"));
      expect(granted(await onto("decide/queue")).write).toMatchObject({ state: "waiting" });
      expect(one.folder.git("show", `decide/queue:${PATH}`)).toBe(decisionText("Use a queue", "Accepted"));
      expect(read(one)).toBe(decisionText("Use a queue"));
    });

    it("on a branch is refused where there is no git", async () => {
      const folder = scratchFolder({ [PATH]: decisionText("Use a queue") });
      const one = await scratchDesk(database(), folder);
      const review = await one.review(PATH);
      granted(await approve(one, review));
      expect(granted(await getReview(one.ctx, { review })).patches.approved?.canBranch).toBe(false);
      expect(await close(one, review, { branch: "decide/queue" })).toMatchObject({ code: "not-in-git" });
      expect(read(one)).toBe(decisionText("Use a queue"));
    });

    it("goes to a branch also where none is checked out", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      one.folder.git("checkout", "-q", "--detach");
      const { patches } = granted(await getReview(one.ctx, { review }));
      expect(patches.approved).toMatchObject({
        canBranch: true,
        commitRefusal: { sentence: expect.any(String) },
      });
      expect(granted(await close(one, review, { branch: "decide/queue" })).write?.state).toBe("waiting");
    });

    it("lets one of two win", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      const answers = await Promise.all([close(one, review), close(one, review), close(one, review)]);
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
      for (const answer of answers)
        if (isRefusal(answer)) expect(answer.code).toMatch(/wrong-state|page-stale/);
      expect(one.folder.git("rev-list", "--count", "HEAD").trim()).toBe("2");
    });

    it("has one winner for each of several reviews that several people close, and a commit each", async () => {
      const paths = [1, 2, 3, 4].map((n) => `docs/adr/000${n}-use-a-queue.md`);
      const texts = Object.fromEntries(paths.map((path, n) => [path, decisionText(`Use queue ${n}`)]));
      const one = await scratchDesk(database(), scratchRepository(texts));
      const reviews: { review: string; file: string }[] = [];
      for (const path of paths) {
        const review = await one.review(path);
        granted(await approve(one, review));
        const bytes = readFileSync(join(one.folder.root, path));
        reviews.push({ review, file: createHash("sha256").update(bytes).digest("hex") });
      }
      const clients = ["Ann", "Ben", "Cleo", "Dan", "Eve"].map((name) => seat(one.ctx, name));
      const answers = await Promise.all(
        clients.flatMap((ctx) => reviews.map((order) => closeReview(ctx, { ...order, outcome: "approved" }))),
      );
      const winners = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]));
      expect(winners.map(({ review }) => review).sort()).toEqual(reviews.map(({ review }) => review).sort());
      expect(winners.map(({ write }) => write?.state)).toEqual(paths.map(() => "written"));
      for (const answer of answers)
        if (isRefusal(answer)) expect(answer.code).toMatch(/^(?:wrong-state|page-stale)$/);
      expect(one.folder.git("rev-list", "--count", "HEAD").trim()).toBe("5");
    });

    it("is taken back byte by byte, in a second commit, by who closed it and in time", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      const before = read(one);
      granted(await approve(one, review));
      granted(await close(one, review));
      expect(await undoClose(seat(one.ctx, "Ben"), { review })).toMatchObject({ code: "not-allowed" });
      const later = new Date(Date.now() + 31_000);
      expect(await undoClose({ ...one.ctx, now: () => later }, { review })).toMatchObject({
        code: "undo-over",
      });
      const undone = granted(await undoClose(one.ctx, { review }));
      expect(undone.write).toMatchObject({ state: "written" });
      expect(read(one)).toBe(before);
      expect(one.folder.git("rev-list", "--count", "HEAD").trim()).toBe("3");
      expect(one.folder.git("diff", "HEAD~2", "HEAD")).toBe("");
      const view = granted(await getReview(one.ctx, { review }));
      expect(view).toMatchObject({ state: "open", closed: null });
      expect(view.positions).toHaveLength(1);
      expect(await one.ctx.db.rows(sql`SELECT * FROM "Consent" WHERE "reviewId" = ${review}`)).toEqual([]);
      expect(await undoClose(one.ctx, { review })).toMatchObject({ code: "wrong-state" });
    });

    it("names the new branch that outlives its undo", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      granted(await close(one, review, { branch: "docket/x" }));
      const undone = granted(await undoClose(one.ctx, { review }));
      const commit = one.folder.git("rev-parse", "docket/x").trim();
      expect(undone).toMatchObject({ write: null, left: { branch: "docket/x", commit } });
    });

    it("is not taken back over somebody's edit, and shows it", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      granted(await close(one, review));
      one.folder.write(PATH, `${read(one)}One more line.\n`);
      const refused = await undoClose(one.ctx, { review });
      expect(refused).toMatchObject({
        code: "undo-moved",
        difference: expect.stringContaining("+One more line."),
      });
      expect(read(one)).toContain("One more line.");
      expect(granted(await getReview(one.ctx, { review })).state).toBe("closed");
    });

    it("records the verdict where the file is read-only, and writes it later", async () => {
      const one = await desk();
      const review = await one.review(PATH);
      granted(await approve(one, review));
      chmodSync(join(one.folder.root, PATH), 0o444);
      const closed = granted(await close(one, review));
      expect(closed.write).toMatchObject({ state: "refused", refusal: { code: "file-read-only" } });
      const inbox = await getInbox(one.ctx, { source: one.slug });
      expect(inbox.items[0]).toMatchObject({
        queue: "writes",
        verbs: [{ verb: "write-file", refusal: null }],
      });
      const [owed] = granted(await getReview(one.ctx, { review })).writes;
      expect(owed).toMatchObject({
        state: "refused",
        patch: expect.stringContaining("-Proposed\n+Accepted"),
      });
      chmodSync(join(one.folder.root, PATH), 0o644);
      const { retryWrite } = await import("../writing/retry-write");
      const written = await retryWrite(one.ctx, { write: closed.write?.id ?? "" });
      expect(written).toMatchObject({ state: "written", branch: "main" });
      expect(read(one)).toContain("Accepted");
      expect((await getInbox(one.ctx, { source: one.slug })).total).toBe(0);
    });
  });

  it("leaves a chain that verifies", async () => {
    const rows = await database().rows(sql`SELECT * FROM "LedgerEvent" ORDER BY "seq"`);
    const events = rows.map(
      ({ actorKind, actorKey, actorName, actorMail, sourceId, data, ...row }): LedgerEvent =>
        ledgerEvent.parse({
          ...row,
          source: sourceId,
          actor: { kind: actorKind, key: actorKey, name: actorName, mail: actorMail },
          data: JSON.parse(String(data)),
        }),
    );
    expect(events.length).toBeGreaterThan(10);
    expect(followChain(EMPTY_CHAIN, events, sha256).faults).toEqual([]);
  });
});
