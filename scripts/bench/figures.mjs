/** What was measured, each figure beside its limit: printed as it comes, kept for the file of results. */
export class Figures {
  results = [];

  /** Note a figure with its limit; both in the same unit. */
  note(what, measured, limit, unit, how) {
    this.results.push({ what, measured, limit, unit, how, ok: measured <= limit });
    const digits = unit === "s" || unit === "GB" ? 2 : 0;
    const verdict = measured <= limit ? "ok  " : "OVER";
    process.stdout.write(
      `${verdict} ${what.padEnd(52)} ${measured.toFixed(digits).padStart(8)} ${unit.padEnd(3)} limit ${limit.toFixed(digits)} ${unit} (${how})\n`,
    );
  }

  /** How many are over their limit. */
  over() {
    return this.results.filter((result) => !result.ok).length;
  }
}
