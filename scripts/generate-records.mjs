// Writes made-up records, the same ones for the same count and seed, in the sizes and proportions of real
// ones: most prompts are 2 to 8 kB with a long tail, words follow Zipf's law, features hold some thirty
// prompts. Nothing of anybody's text is in them.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A small generator of pseudo-random numbers in [0, 1): xorshift over 32 bits. */
function randomFrom(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  "ba be bo ca ce co da de di do fa fe fi ga ge go ha he hi ja jo ka ke la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we ya zo".split(
    " ",
  );
const COMMON =
  "the a of to and in is for that it with on as this by be are from at or an not we was has can will when which if one file test user page data each name list time same only must add first new".split(
    " ",
  );
const TECHNICAL =
  "cache query index token session schema migration endpoint queue worker retry timeout layout component button form table record commit branch review status webhook bucket replica gateway client server parser editor search filter cursor snapshot".split(
    " ",
  );

function vocabulary(random, size) {
  const words = [...COMMON, ...TECHNICAL];
  const seen = new Set(words);
  while (words.length < size) {
    let word = "";
    for (let i = 0; i < 2 + Math.floor(random() * 3); i++)
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    if (!seen.has(word)) {
      seen.add(word);
      words.push(word);
    }
  }
  return words;
}

const STAGES = ["spec", "plan", "tasks", "red", "green", "green", "refactor", "misc", "general", "explainer"];
const MODELS = ["claude-opus-4-5", "claude-sonnet-4-5", "gpt-5.3-codex", "gemini-2.5-pro"];
const USERS = ["ada", "grace", "edsger", "barbara", "alan"];
const STATUSES = ["Accepted", "Accepted", "Accepted", "Proposed", "Rejected", "Deprecated"];
const LABELS = ["api", "ui", "database", "tests", "docs", "security", "performance", "build"];

/**
 * Write records below a folder.
 *
 * @param {string} folder made when missing
 * @param {{ count: number, seed?: number, share?: number }} options how many records; of 100 about 86 are prompts,
 *   6 decisions and 8 documents; `share` of their usual length
 * @returns {{ files: number, bytes: number }}
 */
export function generateRecords(folder, { count, seed = 1, share = 1 }) {
  const random = randomFrom(seed);
  const words = vocabulary(random, 12_000);
  const word = () => words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] ?? "the";
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const length = 5 + Math.floor(random() * 16);
    const text = Array.from({ length }, word).join(" ");
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  /** Bytes of one body: log-normal, median about 4.5 kB. */
  const bodySize = () =>
    share * Math.min(60_000, Math.exp(8.4 + 0.75 * (random() + random() + random() - 1.5) * 2));
  const prose = (bytes) => {
    const parts = [];
    for (let length = 0; length < bytes; ) {
      const kind = random();
      let part;
      if (kind < 0.55) part = Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(" ");
      else if (kind < 0.8)
        part = Array.from({ length: 3 + Math.floor(random() * 4) }, () => `- ${sentence()}`).join("\n");
      else if (kind < 0.9)
        part = `\`\`\`ts\nexport const ${word()} = (${word()}: string) => ${word()}.${word()}("${word()}");\n\`\`\``;
      else part = `### ${sentence().slice(0, -1)}`;
      parts.push(part);
      length += part.length + 2;
    }
    return parts.join("\n\n");
  };
  let files = 0;
  let bytes = 0;
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    files++;
    bytes += Buffer.byteLength(text);
  };
  const day = (index) =>
    new Date(Date.UTC(2025, 0, 1) + (index / count) * 600 * 86_400_000).toISOString().slice(0, 10);
  const pad = (number) => String(number).padStart(4, "0");
  const inFeature = 30;
  let feature = "";
  for (let i = 0, decisions = 0; i < count; i++) {
    if (i % inFeature === 0) feature = `${String(i / inFeature + 1).padStart(3, "0")}-${word()}-${word()}`;
    const place = i % 50;
    if (place === 10 || place === 20 || place === 30) {
      decisions++;
      const title = `${sentence().slice(0, 60)}`;
      write(
        `history/adr/${pad(decisions)}-${word()}-${word()}.md`,
        `# ADR-${pad(decisions)}: ${title}\n\n- **Status:** ${pick(STATUSES)}\n- **Date:** ${day(i)}\n- **Feature:** ${feature}\n- **Context:** ${sentence()}\n\n## Decision\n\n${prose(bodySize() * 0.4)}\n\n## Consequences\n\n${prose(bodySize() * 0.2)}\n\n## Alternatives considered\n\n${prose(bodySize() * 0.2)}\n`,
      );
      continue;
    }
    if (place < 4) {
      const kind = ["spec", "plan", "tasks", "research"][place];
      const tasks = Array.from(
        { length: 12 },
        (_, n) => `- [${random() < 0.6 ? "x" : " "}] T${n} ${sentence()}`,
      );
      write(
        `specs/${feature}/${kind}.md`,
        `# ${sentence().slice(0, 60)}\n\n**Created**: ${day(i)}\n\n${prose(bodySize())}\n${kind === "tasks" ? `\n${tasks.join("\n")}\n` : ""}`,
      );
      continue;
    }
    const stage = pick(STAGES);
    const number = pad((i % inFeature) + 1);
    const size = bodySize();
    write(
      `history/prompts/${feature}/${number}-${word()}-${word()}.${stage}.prompt.md`,
      `---\nid: ${number}\ntitle: ${sentence().slice(0, 70).replace(".", "")}\nstage: ${stage}\ndate: ${day(i)}\nsurface: agent\nmodel: ${pick(MODELS)}\nfeature: ${feature}\nbranch: ${feature}\nuser: ${pick(USERS)}\ncommand: /sp.${stage}\nlabels: [${pick(LABELS)}, ${word()}]\nlinks:\n  spec: specs/${feature}/spec.md\n  ticket: null\n  adr: null\n  pr: null\nfiles:\n  - src/${word()}/${word()}.ts\n  - src/${word()}/${word()}.ts\ntests:\n  - tests/${word()}.test.ts\n---\n\n## Prompt\n\n${prose(size * 0.3)}\n\n## Response snapshot\n\n${prose(size * 0.5)}\n\n## Outcome\n\n- Impact: ${sentence()}\n- Tests: ${sentence()}\n- Files: ${sentence()}\n- Next prompts: ${sentence()}\n- Reflection: ${sentence()}\n\n## Evaluation notes (flywheel)\n\n- Failure modes observed: ${sentence()}\n- Graders run and results (PASS/FAIL): ${sentence()}\n- Prompt variant (if applicable): ${sentence()}\n- Next experiment (smallest change to try): ${sentence()}\n`,
    );
  }
  return { files, bytes };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, count = "10000", seed = "1"] = process.argv.slice(2);
  if (!folder) {
    process.stderr.write("Usage: node scripts/generate-records.mjs <folder> [count] [seed]\n");
    process.exit(2);
  }
  const { files, bytes } = generateRecords(folder, { count: Number(count), seed: Number(seed) });
  process.stdout.write(`${files} records, ${(bytes / 1e6).toFixed(1)} MB\n`);
}
