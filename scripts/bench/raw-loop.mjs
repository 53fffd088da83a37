// The floor of a cold sync: walk, read, hash, insert and index every markdown file with the driver alone, in one
// transaction. Prints the milliseconds. What Docket takes on top is what parsing, links and safety cost.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { listMarkdown } from "./list-markdown.mjs";

const [folder, file] = process.argv.slice(2);
const began = performance.now();
const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = NORMAL");
db.exec(`create table record(id integer primary key, path text, sha text, text text);
  create virtual table record_index using fts5(text, content='record', content_rowid='id', tokenize='unicode61');`);
const insert = db.prepare("insert into record(path, sha, text) values (?, ?, ?)");
const index = db.prepare("insert into record_index(rowid, text) values (?, ?)");
const load = db.transaction((paths) => {
  for (const path of paths) {
    const bytes = readFileSync(path);
    const text = bytes.toString("utf8");
    const { lastInsertRowid } = insert.run(path, createHash("sha256").update(bytes).digest("hex"), text);
    index.run(lastInsertRowid, text);
  }
});
load(listMarkdown(folder));
db.pragma("wal_checkpoint(TRUNCATE)");
db.close();
process.stdout.write(`${performance.now() - began}\n`);
