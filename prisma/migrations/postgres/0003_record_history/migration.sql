-- CreateTable
CREATE TABLE "HistoryState" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "headCommit" TEXT COLLATE "C",
    "cut" TEXT COLLATE "C" NOT NULL,
    "parserVersion" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "syncedAt" TEXT COLLATE "C",

    CONSTRAINT "HistoryState_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "HistoryStep" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "commit" TEXT COLLATE "C",
    "authorName" TEXT COLLATE "C" NOT NULL,
    "authorMail" TEXT COLLATE "C" NOT NULL,
    "authoredAt" TEXT COLLATE "C" NOT NULL,
    "committerName" TEXT COLLATE "C" NOT NULL,
    "committerMail" TEXT COLLATE "C" NOT NULL,
    "committedAt" TEXT COLLATE "C" NOT NULL,
    "agent" TEXT COLLATE "C",
    "agentAs" TEXT COLLATE "C",
    "origin" TEXT COLLATE "C" NOT NULL,
    "trailers" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "HistoryStep_pkey" PRIMARY KEY ("sourceId","seq")
);

-- CreateTable
CREATE TABLE "Revision" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "seq" INTEGER NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "lineage" INTEGER NOT NULL,
    "key" TEXT COLLATE "C",
    "change" TEXT COLLATE "C" NOT NULL,
    "fromPath" TEXT COLLATE "C",
    "blob" TEXT COLLATE "C",
    "status" TEXT COLLATE "C",
    "statusRaw" TEXT COLLATE "C",

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("sourceId","seq","path")
);

-- CreateTable
CREATE TABLE "RevisionText" (
    "hash" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RevisionText_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "HistoryStep_sourceId_commit_idx" ON "HistoryStep"("sourceId", "commit");

-- CreateIndex
CREATE INDEX "Revision_key_seq_idx" ON "Revision"("key", "seq");

-- CreateIndex
CREATE INDEX "Revision_sourceId_lineage_idx" ON "Revision"("sourceId", "lineage");

-- AddForeignKey
ALTER TABLE "HistoryState" ADD CONSTRAINT "HistoryState_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoryStep" ADD CONSTRAINT "HistoryStep_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_sourceId_seq_fkey" FOREIGN KEY ("sourceId", "seq") REFERENCES "HistoryStep"("sourceId", "seq") ON DELETE CASCADE ON UPDATE CASCADE;
