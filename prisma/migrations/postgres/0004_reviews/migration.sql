-- AlterTable
ALTER TABLE "SuggestionCard" ADD COLUMN     "answerKey" TEXT COLLATE "C",
ADD COLUMN     "decidedAt" TEXT COLLATE "C",
ADD COLUMN     "decidedBy" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "cardId" TEXT COLLATE "C",
    "path" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "byKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "policy" TEXT COLLATE "C" NOT NULL,
    "openedAt" TEXT COLLATE "C" NOT NULL,
    "openedByKey" TEXT COLLATE "C" NOT NULL,
    "openedByName" TEXT COLLATE "C" NOT NULL,
    "authorKey" TEXT COLLATE "C",
    "core" TEXT COLLATE "C",
    "file" TEXT COLLATE "C" NOT NULL,
    "requestedReason" TEXT COLLATE "C",
    "requestedByName" TEXT COLLATE "C",
    "requestedAt" TEXT COLLATE "C",
    "lastCallUntil" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C",
    "wouldChange" TEXT COLLATE "C",
    "revisitOn" TEXT COLLATE "C",
    "isOverride" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TEXT COLLATE "C",
    "closedByKey" TEXT COLLATE "C",
    "closedByName" TEXT COLLATE "C",
    "closedCore" TEXT COLLATE "C",
    "closedFile" TEXT COLLATE "C",
    "undoUntil" TEXT COLLATE "C",

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "reviewId" TEXT COLLATE "C" NOT NULL,
    "personKey" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "mail" TEXT COLLATE "C",
    "position" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "core" TEXT COLLATE "C",
    "file" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C",

    CONSTRAINT "Position_pkey" PRIMARY KEY ("reviewId","personKey")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C",
    "core" TEXT COLLATE "C",
    "file" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WriteBack" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "reviewId" TEXT COLLATE "C",
    "cardId" TEXT COLLATE "C",
    "purpose" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "files" TEXT COLLATE "C" NOT NULL,
    "wish" TEXT COLLATE "C",
    "commit" TEXT COLLATE "C",
    "branch" TEXT COLLATE "C",
    "refusalCode" TEXT COLLATE "C",
    "refusalSentence" TEXT COLLATE "C",
    "refusalNextStep" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "doneAt" TEXT COLLATE "C",

    CONSTRAINT "WriteBack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEvent" (
    "seq" INTEGER NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "actorKind" TEXT COLLATE "C" NOT NULL,
    "actorKey" TEXT COLLATE "C" NOT NULL,
    "actorName" TEXT COLLATE "C" NOT NULL,
    "actorMail" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",
    "type" TEXT COLLATE "C" NOT NULL,
    "recordKey" TEXT COLLATE "C",
    "cardId" TEXT COLLATE "C",
    "reviewId" TEXT COLLATE "C",
    "data" TEXT COLLATE "C" NOT NULL,
    "previous" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "LedgerEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LedgerHead" (
    "id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "LedgerHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "mail" TEXT COLLATE "C",
    "role" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionTrust" (
    "key" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "trust" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DecisionTrust_pkey" PRIMARY KEY ("key")
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

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WriteBack" ADD CONSTRAINT "WriteBack_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WriteBack" ADD CONSTRAINT "WriteBack_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionTrust" ADD CONSTRAINT "DecisionTrust_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The chain begins at nothing, and grows at its end only.
INSERT INTO "LedgerHead" ("id", "seq", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE FUNCTION docket_ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is append-only: an event is never changed or removed.';
END $$;

CREATE TRIGGER "LedgerEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LedgerEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION docket_ledger_is_append_only();
