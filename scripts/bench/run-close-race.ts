// Bundled and run by close-race.mjs: prepare <database> <count>. Prints one JSON object.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { namePerson } from "../../lib/commands/reviews/name-person";
import { takePosition } from "../../lib/commands/reviews/take-position";
import { decisionText, scratchDesk } from "../../lib/commands/scratch-desk";
import { openDatabase } from "../../lib/db/open-database";
import { granted } from "../../lib/granted";
import { scratchRepository } from "../../lib/sources/scratch-repository";

const [file = "", count = "200"] = process.argv.slice(2);
const db = granted(
  await openDatabase({
    url: `file:${file}`,
    migrationsDir: join(process.cwd(), "prisma/migrations"),
    readerPath: null,
    mode: "server",
  }),
);
const names = Array.from({ length: Number(count) }, (_, n) => ({
  path: `docs/adr/${String(n + 1).padStart(4, "0")}-use-a-queue.md`,
  text: decisionText(`Use queue ${n + 1}`),
}));
const desk = await scratchDesk(
  db,
  scratchRepository(Object.fromEntries(names.map(({ path, text }) => [path, text]))),
);
const reviews = [];
for (const { path, text } of names) {
  const review = await desk.review(path);
  await takePosition(desk.ctx, { review, position: "approve" });
  reviews.push({ review, file: createHash("sha256").update(text).digest("hex") });
}
await namePerson(desk.ctx, { name: "Ann", mail: "ann@example.org" });
await db.close();
process.stdout.write(JSON.stringify({ folder: desk.folder.root, reviews }));
