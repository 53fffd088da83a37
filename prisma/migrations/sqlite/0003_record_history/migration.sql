-- CreateTable
CREATE TABLE "HistoryState" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "headCommit" TEXT,
    "cut" TEXT NOT NULL,
    "parserVersion" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "syncedAt" TEXT,
    CONSTRAINT "HistoryState_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoryStep" (
    "sourceId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "commit" TEXT,
    "authorName" TEXT NOT NULL,
    "authorMail" TEXT NOT NULL,
    "authoredAt" TEXT NOT NULL,
    "committerName" TEXT NOT NULL,
    "committerMail" TEXT NOT NULL,
    "committedAt" TEXT NOT NULL,
    "agent" TEXT,
    "agentAs" TEXT,
    "origin" TEXT NOT NULL,
    "trailers" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "seq"),
    CONSTRAINT "HistoryStep_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "sourceId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "lineage" INTEGER NOT NULL,
    "key" TEXT,
    "change" TEXT NOT NULL,
    "fromPath" TEXT,
    "blob" TEXT,
    "status" TEXT,
    "statusRaw" TEXT,

    PRIMARY KEY ("sourceId", "seq", "path"),
    CONSTRAINT "Revision_sourceId_seq_fkey" FOREIGN KEY ("sourceId", "seq") REFERENCES "HistoryStep" ("sourceId", "seq") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RevisionText" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "HistoryStep_sourceId_commit_idx" ON "HistoryStep"("sourceId", "commit");

-- CreateIndex
CREATE INDEX "Revision_key_seq_idx" ON "Revision"("key", "seq");

-- CreateIndex
CREATE INDEX "Revision_sourceId_lineage_idx" ON "Revision"("sourceId", "lineage");
