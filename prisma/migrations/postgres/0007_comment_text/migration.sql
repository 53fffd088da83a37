-- CreateTable
CREATE TABLE "CommentText" (
    "key" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "grams" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CommentText_pkey" PRIMARY KEY ("key")
);

-- AddForeignKey
ALTER TABLE "CommentText" ADD CONSTRAINT "CommentText_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
