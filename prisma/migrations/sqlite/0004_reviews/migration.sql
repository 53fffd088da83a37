-- AlterTable
ALTER TABLE "SuggestionCard" ADD COLUMN "answerKey" TEXT;
ALTER TABLE "SuggestionCard" ADD COLUMN "decidedAt" TEXT;
ALTER TABLE "SuggestionCard" ADD COLUMN "decidedBy" TEXT;

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "cardId" TEXT,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "byKey" TEXT NOT NULL,
    CONSTRAINT "Draft_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "openedByKey" TEXT NOT NULL,
    "openedByName" TEXT NOT NULL,
    "authorKey" TEXT,
    "core" TEXT,
    "file" TEXT NOT NULL,
    "requestedReason" TEXT,
    "requestedByName" TEXT,
    "requestedAt" TEXT,
    "lastCallUntil" TEXT,
    "outcome" TEXT,
    "reason" TEXT,
    "wouldChange" TEXT,
    "revisitOn" TEXT,
    "isOverride" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TEXT,
    "closedByKey" TEXT,
    "closedByName" TEXT,
    "closedCore" TEXT,
    "closedFile" TEXT,
    "undoUntil" TEXT,
    CONSTRAINT "Review_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "reviewId" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mail" TEXT,
    "position" TEXT NOT NULL,
    "reason" TEXT,
    "core" TEXT,
    "file" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "recordedBy" TEXT,

    PRIMARY KEY ("reviewId", "personKey"),
    CONSTRAINT "Position_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "reviewId" TEXT,
    "core" TEXT,
    "file" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "Consent_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WriteBack" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "reviewId" TEXT,
    "cardId" TEXT,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "wish" TEXT,
    "commit" TEXT,
    "branch" TEXT,
    "refusalCode" TEXT,
    "refusalSentence" TEXT,
    "refusalNextStep" TEXT,
    "createdAt" TEXT NOT NULL,
    "doneAt" TEXT,
    CONSTRAINT "WriteBack_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WriteBack_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorKey" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorMail" TEXT,
    "sourceId" TEXT,
    "type" TEXT NOT NULL,
    "recordKey" TEXT,
    "cardId" TEXT,
    "reviewId" TEXT,
    "data" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "mail" TEXT,
    "role" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DecisionTrust" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "trust" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    CONSTRAINT "DecisionTrust_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Draft_sourceId_idx" ON "Draft"("sourceId");

-- CreateIndex
CREATE INDEX "Draft_cardId_idx" ON "Draft"("cardId");

-- CreateIndex
CREATE INDEX "Review_state_openedAt_idx" ON "Review"("state", "openedAt");

-- CreateIndex
CREATE INDEX "Review_sourceId_state_idx" ON "Review"("sourceId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Review_key_round_key" ON "Review"("key", "round");

-- CreateIndex
CREATE INDEX "Consent_key_at_idx" ON "Consent"("key", "at");

-- CreateIndex
CREATE INDEX "WriteBack_state_idx" ON "WriteBack"("state");

-- CreateIndex
CREATE INDEX "WriteBack_reviewId_idx" ON "WriteBack"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEvent_id_key" ON "LedgerEvent"("id");

-- CreateIndex
CREATE INDEX "LedgerEvent_recordKey_seq_idx" ON "LedgerEvent"("recordKey", "seq");

-- CreateIndex
CREATE INDEX "LedgerEvent_cardId_seq_idx" ON "LedgerEvent"("cardId", "seq");

-- CreateIndex
CREATE INDEX "LedgerEvent_reviewId_seq_idx" ON "LedgerEvent"("reviewId", "seq");

-- CreateIndex
CREATE INDEX "DecisionTrust_sourceId_trust_idx" ON "DecisionTrust"("sourceId", "trust");

-- CreateIndex
CREATE INDEX "DecisionTrust_trust_idx" ON "DecisionTrust"("trust");

-- The chain begins at nothing, and grows at its end only.
INSERT INTO "LedgerHead" ("id", "seq", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER "LedgerEvent_no_update" BEFORE UPDATE ON "LedgerEvent"
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: an event is never changed.'); END;

CREATE TRIGGER "LedgerEvent_no_delete" BEFORE DELETE ON "LedgerEvent"
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: an event is never removed.'); END;
