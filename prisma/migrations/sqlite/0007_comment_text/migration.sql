-- CreateTable
CREATE TABLE "CommentText" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "grams" TEXT NOT NULL,
    CONSTRAINT "CommentText_key_fkey" FOREIGN KEY ("key") REFERENCES "RecordIdentity" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);
