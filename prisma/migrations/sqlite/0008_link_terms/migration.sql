-- A record that was edited, or read anew by another parser, lost the paths that its links lead to among its terms.
INSERT INTO "RecordTerm" ("recordId", "field", "value")
SELECT DISTINCT l."fromId",
  CASE l."rel" WHEN 'spec' THEN 'spec' WHEN 'prompt' THEN 'phr' WHEN 'pr' THEN 'pr' WHEN 'commit' THEN 'commit' ELSE 'adr' END,
  r."path"
FROM "Link" l JOIN "Record" r ON r."id" = l."toId"
WHERE l."rel" IN ('spec', 'adr', 'supersedes', 'superseded-by', 'amends', 'amended-by', 'prompt', 'pr', 'commit')
  AND length(r."path") <= 500
ON CONFLICT DO NOTHING;
