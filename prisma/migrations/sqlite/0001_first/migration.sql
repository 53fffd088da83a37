-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "addedAt" TEXT NOT NULL,
    "removedAt" TEXT,
    "isGit" BOOLEAN NOT NULL DEFAULT false,
    "forgeUrl" TEXT,
    "headCommit" TEXT,
    "headBranch" TEXT,
    "syncedAt" TEXT,
    "parserVersion" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "RecordIdentity" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "goneAt" TEXT,
    CONSTRAINT "RecordIdentity_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecordPath" (
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "leftAt" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "path", "key"),
    CONSTRAINT "RecordPath_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SuggestionCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "featureKey" TEXT,
    "brief" TEXT NOT NULL,
    "briefKey" TEXT NOT NULL,
    "slug" TEXT,
    "createdAt" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "laterUntil" TEXT,
    "reason" TEXT,
    CONSTRAINT "SuggestionCard_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Record" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "documentKind" TEXT,
    "dialect" TEXT NOT NULL,
    "number" TEXT,
    "numberValue" INTEGER,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "date" TEXT,
    "sortDate" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "featureId" TEXT,
    "featureRaw" TEXT,
    "stage" TEXT,
    "stageRaw" TEXT,
    "status" TEXT,
    "statusRaw" TEXT,
    "statusLine" INTEGER,
    "model" TEXT,
    "surface" TEXT,
    "user" TEXT,
    "branch" TEXT,
    "command" TEXT,
    "words" INTEGER NOT NULL,
    "fileCount" INTEGER NOT NULL,
    "testCount" INTEGER NOT NULL,
    "taskDone" INTEGER,
    "taskTotal" INTEGER,
    "problemCount" INTEGER NOT NULL,
    "errorCount" INTEGER NOT NULL,
    "suggestionCount" INTEGER NOT NULL,
    "hasSecret" BOOLEAN NOT NULL,
    "sha256" TEXT NOT NULL,
    "coreHash" TEXT,
    "size" INTEGER NOT NULL,
    "mtimeMs" REAL NOT NULL,
    "inode" REAL NOT NULL,
    "goneAt" TEXT,
    CONSTRAINT "Record_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Record_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Record_featureId_fkey" FOREIGN KEY ("featureId") REFERENCES "Feature" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecordText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "grams" TEXT NOT NULL,
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
    "restSpans" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    CONSTRAINT "RecordText_id_fkey" FOREIGN KEY ("id") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecordTerm" (
    "recordId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("recordId", "field", "value"),
    CONSTRAINT "RecordTerm_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Feature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" INTEGER,
    "promptCount" INTEGER NOT NULL DEFAULT 0,
    "decisionCount" INTEGER NOT NULL DEFAULT 0,
    "documentCount" INTEGER NOT NULL DEFAULT 0,
    "suggestionCount" INTEGER NOT NULL DEFAULT 0,
    "problemCount" INTEGER NOT NULL DEFAULT 0,
    "taskDone" INTEGER NOT NULL DEFAULT 0,
    "taskTotal" INTEGER NOT NULL DEFAULT 0,
    "firstDate" TEXT,
    "lastDate" TEXT,
    CONSTRAINT "Feature_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Problem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "line" INTEGER,
    "message" TEXT NOT NULL,
    CONSTRAINT "Problem_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Link" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER,
    "rel" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "line" INTEGER,
    CONSTRAINT "Link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Record" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "cardId" TEXT,
    "line" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "brief" TEXT NOT NULL,
    "title" TEXT,
    "form" TEXT NOT NULL,
    "quoteHash" TEXT NOT NULL,
    CONSTRAINT "Suggestion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "SuggestionCard" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkippedFile" (
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mtimeMs" REAL NOT NULL,

    PRIMARY KEY ("sourceId", "path"),
    CONSTRAINT "SkippedFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SyncRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT,
    "state" TEXT NOT NULL,
    "found" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    CONSTRAINT "SyncRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
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
