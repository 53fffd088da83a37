import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATUSES, type Status } from "../vocabulary";
import { readStatusValue } from "./status-value";

const READ: [raw: string, status: Status][] = [
  // Plain words, in any case, with the dress people put on them.
  ["Accepted", "accepted"],
  ["accepted.", "accepted"],
  ["**Accepted**", "accepted"],
  ["`accepted`", "accepted"],
  ["_Accepted_", "accepted"],
  ["✅ Accepted", "accepted"],
  ["⌛️ Superseded by [036. Multi-cluster](036-multi-cluster.md)", "superseded"],
  ["❌ Rejected (see [019](019-Shared.md))", "rejected"],
  [":white_check_mark: Accepted", "accepted"],
  ["[Accepted](https://example.org/process)", "accepted"],
  ["accepted <!-- optional -->", "accepted"],
  ["<!-- proposed --> accepted", "accepted"],
  ["<span style='color:green'>Accepted</span>", "accepted"],
  ["~~Proposed~~ Accepted", "accepted"],
  ["Status: Accepted", "accepted"],
  ["This ADR is accepted.", "accepted"],
  ["The decision has been rejected", "rejected"],
  // Synonyms and phrases.
  ["Approved", "accepted"],
  ["Implemented", "accepted"],
  ["Partially implemented", "accepted"],
  ["LAST CALL 2026-01-05", "proposed"],
  ["In review", "proposed"],
  ["in-review", "proposed"],
  ["Pending review", "proposed"],
  ["Draft", "draft"],
  ["WIP", "draft"],
  ["on hold", "deferred"],
  ["Not accepted", "rejected"],
  ["Not yet accepted", "proposed"],
  ["unapproved", "proposed"],
  ["Superceded by [12. Use X](0012-use-x.md)", "superseded"],
  ["SUPERSEEDED by ADR-012", "superseded"],
  ["Withdrawn", "abandoned"],
  ["Obsolete", "deprecated"],
  // Qualifiers, people, dates, comments.
  ["Accepted by maintainer 2026-06-17.", "accepted"],
  ["ACCEPTED Implemented", "accepted"],
  ["PROPOSED Not Implemented", "proposed"],
  ["2020-03-25 accepted", "accepted"],
  ["Proposed — 2026-08-22", "proposed"],
  ["Accepted (partial - code committed, image rebuild pending)", "accepted"],
  ["**Accepted** (documenting an existing thing)", "accepted"],
  ["Accepted: Tracking issue [\\3297].", "accepted"],
  ["Accepted. Tracking issue: [2803][tracking-issue].", "accepted"],
  ["Rejected in favour of ADR 111", "rejected"],
  ["Superseded by D16 (2026-10-04). The rest was accepted before.", "superseded"],
  ["Superseded by D16 (2026-10-04). The rest stays accepted.", "conflict"],
  ["Superseded by D16 (2026-10-04). It was never built.", "superseded"],
  ["Superseded (root-cause) — guard implemented", "superseded"],
  ["superseded by ADR-T54 and ADR-T56", "superseded"],
  ["Superseded by 4. Distinguish superseded records with colour", "superseded"],
  ["Superseded by `docs/adr/rejected/0003-x.md`", "superseded"],
  ["Superseded by Accepted Practices for Storage", "superseded"],
  ["Accepted (supersedes [ADR 3](0003-x.md))", "accepted"],
  ["Accepted (previously proposed)", "accepted"],
  ["Draft (under review)", "draft"],
  ["Accepted with amendments", "accepted"],
  // Sequences.
  ["Proposed → Accepted on 2025-12-16", "accepted"],
  ["Proposed 2025-01-01, accepted 2025-02-02", "accepted"],
  ["Accepted 2024-01-01; superseded 2025-01-01", "superseded"],
  ["Proposed → Accepted", "conflict"],
  // Contradictions.
  ["PROPOSED — accepted after the vote", "conflict"],
  ["Accepted, superseded by ADR-9", "conflict"],
  ["Accepted (proposed)", "conflict"],
  ["Draft (accepted in principle)", "conflict"],
  ["Accepted, pending final approval", "conflict"],
  // Templates.
  ["Proposed | Accepted | Superseded | Rejected", "unresolved"],
  ["Proposed \\| Accepted \\| Rejected", "unresolved"],
  ["proposé | rejeté | accepté | obsolète", "unresolved"],
  ["Proposed / Accepted", "unresolved"],
  ["{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}", "unresolved"],
  ["[draft | proposed | … | superseded by [xxx](yyyymmdd-xxx.md)]", "unresolved"],
  ["{{STATUS}}", "unresolved"],
  ["<status>", "unresolved"],
  ["What is the status, such as proposed, accepted, rejected, deprecated?", "unresolved"],
  ["A decision may be proposed if it hasn't been agreed", "unresolved"],
  ["proposed, accepted, rejected, deprecated, superseded", "unresolved"],
  ["[ ] Proposed [x] Accepted [ ] Rejected", "accepted"],
  ["[ ] Proposed [ ] Accepted", "unresolved"],
  ["[x] Proposed [x] Accepted", "conflict"],
  // Nothing, and what cannot be read.
  ["", "none"],
  ["  ", "none"],
  ["null", "none"],
  ["n/a", "none"],
  ["<!-- accepted -->", "none"],
  ["~~Accepted~~", "none"],
  ["TBD", "unknown"],
  ["✅", "unknown"],
  ["Done", "unknown"],
  ["Incomplete", "unknown"],
  ["Reverted", "unknown"],
  ["Partly superseded", "unknown"],
  ["Accepted?", "unknown"],
  ["Unaccepted", "unknown"],
  ["Acceptedness", "unknown"],
  ["not approved", "unknown"],
  ["Conditionally accepted", "unknown"],
  ["§3 of the charter", "unknown"],
  ["The two points above have been implemented; the rest waits", "unknown"],
  ["Refinement completed. TP in 3.4", "unknown"],
  ["To be accepted next week", "proposed"],
  // Other languages.
  ["Accepté", "accepted"],
  ["accepte\u0301e", "accepted"],
  ["proposé", "proposed"],
  ["Remplacé par [ADR-7](0007-x.md)", "superseded"],
  ["Non accepté", "rejected"],
  ["принято", "accepted"],
  ["Не принято", "rejected"],
  ["На рассмотрении", "proposed"],
  ["承認済み", "accepted"],
  ["承認待ち", "proposed"],
  ["未承認", "proposed"],
  ["Draft: 記述中またはレビュー中", "draft"],
  ["已接受", "accepted"],
  ["未通过", "rejected"],
  ["被取代", "superseded"],
  ["Aceptado", "accepted"],
  ["No aceptada", "rejected"],
  ["Angenommen am 2024-01-01", "accepted"],
  ["Ersetzt durch ADR-0009", "superseded"],
  ["Aceito", "accepted"],
  ["승인됨", "accepted"],
  ["승인 대기", "proposed"],
];

describe("a status value", () => {
  it.each(READ)("%j is read as %s", (raw, status) => {
    expect(readStatusValue(raw).status).toBe(status);
  });

  it("tells word, mark, attribution, link and comment apart", () => {
    const raw = "🤔 Accepted Not Implemented by Ann (2026-01-02) — see the charter";
    const read = readStatusValue(raw);
    const said = read.parts.map((part) => [part.kind, raw.slice(part.from, part.to)]);
    expect(raw.slice(read.word?.start, read.word?.end)).toBe("Accepted");
    expect(raw.slice(read.emblem?.start, read.emblem?.end)).toBe("🤔 ");
    expect(said[0]).toEqual(["mark", " Not Implemented"]);
    expect(read.isClassified).toBe(true);
  });

  it("knows what took a decision's place", () => {
    const by = (raw: string) => {
      const read = readStatusValue(raw);
      return read.by && raw.slice(read.by.start, read.by.end);
    };
    expect(by("Superseded by [0041](0041-collections.md)")).toBe("[0041](0041-collections.md)");
    expect(by("superseded by ADR-T54 and ADR-T56")).toBe("ADR-T54 and ADR-T56");
    expect(by("Superseded by DNS Infrastructure")).toBe("DNS Infrastructure");
    expect(by("Superseded by `../2.x/adr/x.md`.")).toBe("../2.x/adr/x.md");
    expect(by("superseded by D16 (2026-10-04). More.")).toBe("D16");
    expect(by("Replaced by [A](a.md) and [B](b.md) — later")).toBe("[A](a.md) and [B](b.md)");
    expect(by("superseded by")).toBe(null);
  });

  it("gives any text a status, with every span inside the text", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom(...READ.map(([raw]) => raw), "[", "](", "**", "(", ")", "|", "→", " by ", "2020-01-01"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const raw = pieces.join("");
        const read = readStatusValue(raw);
        expect(STATUSES).toContain(read.status);
        let at = read.word?.end ?? 0;
        expect(at).toBeLessThanOrEqual(raw.length);
        for (const part of read.parts) {
          expect(part.from).toBeGreaterThanOrEqual(at);
          expect(part.to).toBeGreaterThanOrEqual(part.from);
          expect(part.to).toBeLessThanOrEqual(raw.length);
          at = part.to;
        }
      }),
      { numRuns: 600 },
    );
  }, 120_000);

  it("reads a value of any length in about the time of a short one", () => {
    for (const unit of ["[", "](", "<", "~~a", "**", "(", "Accepted ", "→ proposed ", "a|", ":a"]) {
      expect(STATUSES).toContain(readStatusValue(unit.repeat(100_000)).status);
    }
  });
});
