// Many records in a moment: those of a synced database copied in it, under other names, by the database itself.
import Sqlite from "better-sqlite3";

/** Columns of a table as an INSERT names them, and what is selected for each. */
function columnsOf(db, table, changed) {
  const names = db.pragma(`table_info("${table}")`).map(({ name }) => name);
  return {
    into: names.map((name) => `"${name}"`).join(", "),
    from: names.map((name) => changed[name] ?? `"${name}"`).join(", "),
  };
}

/**
 * Copy every record of a SQLite database, with its text, its terms and its place in the index, until there are
 * `times` as many. The copies belong to a source whose folder is not there, so that no sync takes them away.
 *
 * @param {string} file a database no server has open
 */
export function multiplyRecords(file, times) {
  const db = new Sqlite(file);
  db.pragma("foreign_keys = OFF");
  db.pragma("synchronous = OFF");
  const { step } = db.prepare(`SELECT max("id") AS step FROM "Record"`).get();
  const source = columnsOf(db, "Source", {
    id: "'copies'",
    slug: "'copies'",
    name: "'Copies'",
    path: "'/not/there'",
  });
  db.exec(`INSERT INTO "Source" (${source.into}) SELECT ${source.from} FROM "Source" LIMIT 1`);
  for (let copy = 1; copy < times; copy++) {
    const shift = step * copy;
    const changes = {
      Record: {
        id: `"id" + ${shift}`,
        key: `"key" || '-${copy}'`,
        path: `'${copy}/' || "path"`,
        sourceId: "'copies'",
        featureId: "NULL",
      },
      RecordText: { id: `"id" + ${shift}` },
      RecordTerm: { recordId: `"recordId" + ${shift}` },
    };
    db.transaction(() => {
      for (const [table, changed] of Object.entries(changes)) {
        const { into, from } = columnsOf(db, table, changed);
        const own = table === "RecordTerm" ? "recordId" : "id";
        db.exec(`INSERT INTO "${table}" (${into}) SELECT ${from} FROM "${table}" WHERE "${own}" <= ${step}`);
      }
      const parts = db
        .pragma(`table_info("SearchText")`)
        .map(({ name }) => name)
        .join(", ");
      const copied = `FROM "SearchParts" WHERE "id" > ${shift} AND "id" <= ${shift + step}`;
      db.exec(`INSERT INTO "SearchText" (rowid, ${parts}) SELECT "id", ${parts} ${copied}`);
      db.exec(`INSERT INTO "SearchTitle" (rowid, title) SELECT "id", title ${copied}`);
    })();
  }
  db.exec(`UPDATE "Meta" SET "value" = CAST("value" AS INTEGER) + 1 WHERE "key" = 'dataVersion'`);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}
