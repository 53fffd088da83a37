-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "addedAt" TEXT COLLATE "C" NOT NULL,
    "removedAt" TEXT COLLATE "C",
    "isGit" BOOLEAN NOT NULL DEFAULT false,
    "forgeUrl" TEXT COLLATE "C",
    "headCommit" TEXT COLLATE "C",
    "headBranch" TEXT COLLATE "C",
    "syncedAt" TEXT COLLATE "C",
    "parserVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordIdentity" (
    "key" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "goneAt" TEXT COLLATE "C",

    CONSTRAINT "RecordIdentity_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RecordPath" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "leftAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecordPath_pkey" PRIMARY KEY ("sourceId","path","key")
);

-- CreateTable
CREATE TABLE "SuggestionCard" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "featureKey" TEXT COLLATE "C",
    "brief" TEXT COLLATE "C" NOT NULL,
    "briefKey" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'open',
    "laterUntil" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C",

    CONSTRAINT "SuggestionCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "documentKind" TEXT COLLATE "C",
    "dialect" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C",
    "numberValue" INTEGER,
    "title" TEXT COLLATE "C" NOT NULL,
    "titleKey" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C",
    "sortDate" TEXT COLLATE "C" NOT NULL,
    "month" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "featureId" TEXT COLLATE "C",
    "featureRaw" TEXT COLLATE "C",
    "stage" TEXT COLLATE "C",
    "stageRaw" TEXT COLLATE "C",
    "status" TEXT COLLATE "C",
    "statusRaw" TEXT COLLATE "C",
    "statusLine" INTEGER,
    "model" TEXT COLLATE "C",
    "surface" TEXT COLLATE "C",
    "user" TEXT COLLATE "C",
    "branch" TEXT COLLATE "C",
    "command" TEXT COLLATE "C",
    "words" INTEGER NOT NULL,
    "fileCount" INTEGER NOT NULL,
    "testCount" INTEGER NOT NULL,
    "taskDone" INTEGER,
    "taskTotal" INTEGER,
    "problemCount" INTEGER NOT NULL,
    "errorCount" INTEGER NOT NULL,
    "suggestionCount" INTEGER NOT NULL,
    "hasSecret" BOOLEAN NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "coreHash" TEXT COLLATE "C",
    "size" INTEGER NOT NULL,
    "mtimeMs" DOUBLE PRECISION NOT NULL,
    "inode" DOUBLE PRECISION NOT NULL,
    "goneAt" TEXT COLLATE "C",

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordText" (
    "id" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "grams" TEXT COLLATE "C" NOT NULL,
    "promptAt" INTEGER NOT NULL,
    "promptLen" INTEGER NOT NULL,
    "responseAt" INTEGER NOT NULL,
    "responseLen" INTEGER NOT NULL,
    "outcomeAt" INTEGER NOT NULL,
    "outcomeLen" INTEGER NOT NULL,
    "decisionAt" INTEGER NOT NULL,
    "decisionLen" INTEGER NOT NULL,
    "consequencesAt" INTEGER NOT NULL,
    "consequencesLen" INTEGER NOT NULL,
    "restSpans" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecordText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordTerm" (
    "recordId" INTEGER NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecordTerm_pkey" PRIMARY KEY ("recordId","field","value")
);

-- CreateTable
CREATE TABLE "Feature" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "base" TEXT COLLATE "C" NOT NULL,
    "folder" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER,
    "promptCount" INTEGER NOT NULL DEFAULT 0,
    "decisionCount" INTEGER NOT NULL DEFAULT 0,
    "documentCount" INTEGER NOT NULL DEFAULT 0,
    "suggestionCount" INTEGER NOT NULL DEFAULT 0,
    "problemCount" INTEGER NOT NULL DEFAULT 0,
    "taskDone" INTEGER NOT NULL DEFAULT 0,
    "taskTotal" INTEGER NOT NULL DEFAULT 0,
    "firstDate" TEXT COLLATE "C",
    "lastDate" TEXT COLLATE "C",

    CONSTRAINT "Feature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "severity" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER,
    "message" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER,
    "rel" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "evidence" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "cardId" TEXT COLLATE "C",
    "line" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "brief" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C",
    "form" TEXT COLLATE "C" NOT NULL,
    "quoteHash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkippedFile" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "size" INTEGER NOT NULL,
    "mtimeMs" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkippedFile_pkey" PRIMARY KEY ("sourceId","path")
);

-- CreateTable
CREATE TABLE "SyncRun" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "startedAt" TEXT COLLATE "C" NOT NULL,
    "finishedAt" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "found" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT COLLATE "C",

    CONSTRAINT "SyncRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meta" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Meta_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_path_key" ON "Source"("path");

-- CreateIndex
CREATE UNIQUE INDEX "RecordIdentity_sourceId_path_key" ON "RecordIdentity"("sourceId", "path");

-- CreateIndex
CREATE INDEX "RecordPath_key_idx" ON "RecordPath"("key");

-- CreateIndex
CREATE INDEX "SuggestionCard_sourceId_state_idx" ON "SuggestionCard"("sourceId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Record_key_key" ON "Record"("key");

-- CreateIndex
CREATE INDEX "Record_sortDate_id_idx" ON "Record"("sortDate", "id");

-- CreateIndex
CREATE INDEX "Record_kind_sortDate_id_idx" ON "Record"("kind", "sortDate", "id");

-- CreateIndex
CREATE INDEX "Record_kind_updatedAt_id_idx" ON "Record"("kind", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Record_kind_titleKey_id_idx" ON "Record"("kind", "titleKey", "id");

-- CreateIndex
CREATE INDEX "Record_featureId_sortDate_id_idx" ON "Record"("featureId", "sortDate", "id");

-- CreateIndex
CREATE INDEX "Record_sourceId_kind_sortDate_id_idx" ON "Record"("sourceId", "kind", "sortDate", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Record_sourceId_path_key" ON "Record"("sourceId", "path");

-- CreateIndex
CREATE INDEX "RecordTerm_field_value_recordId_idx" ON "RecordTerm"("field", "value", "recordId");

-- CreateIndex
CREATE INDEX "Feature_lastDate_id_idx" ON "Feature"("lastDate", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Feature_sourceId_slug_key" ON "Feature"("sourceId", "slug");

-- CreateIndex
CREATE INDEX "Problem_recordId_idx" ON "Problem"("recordId");

-- CreateIndex
CREATE INDEX "Problem_rule_id_idx" ON "Problem"("rule", "id");

-- CreateIndex
CREATE INDEX "Problem_severity_id_idx" ON "Problem"("severity", "id");

-- CreateIndex
CREATE INDEX "Link_fromId_idx" ON "Link"("fromId");

-- CreateIndex
CREATE INDEX "Link_toId_idx" ON "Link"("toId");

-- CreateIndex
CREATE INDEX "Suggestion_recordId_idx" ON "Suggestion"("recordId");

-- CreateIndex
CREATE INDEX "Suggestion_cardId_idx" ON "Suggestion"("cardId");

-- CreateIndex
CREATE INDEX "SyncRun_sourceId_startedAt_idx" ON "SyncRun"("sourceId", "startedAt");

-- AddForeignKey
ALTER TABLE "RecordIdentity" ADD CONSTRAINT "RecordIdentity_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordPath" ADD CONSTRAINT "RecordPath_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionCard" ADD CONSTRAINT "SuggestionCard_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_featureId_fkey" FOREIGN KEY ("featureId") REFERENCES "Feature"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordText" ADD CONSTRAINT "RecordText_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTerm" ADD CONSTRAINT "RecordTerm_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feature" ADD CONSTRAINT "Feature_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "SuggestionCard"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkippedFile" ADD CONSTRAINT "SkippedFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncRun" ADD CONSTRAINT "SyncRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
