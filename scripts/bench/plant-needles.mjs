// Records that only one query should find, hidden among generated ones: what a search must put in the first three.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** No generated word has an x or a q. */
const WORDS = "quixel vexano ruxi qelto maxiru texoq joqua luxemi".split(" ");

/**
 * Write the needles below a folder of generated records.
 *
 * @param {string} folder
 * @returns {{ q: string, path: string }[]} what somebody would type, and the path they mean
 */
export function plantNeedles(folder) {
  const needles = [];
  const plant = (path, q, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    needles.push({ q, path });
  };
  const prompt = (title, asked, answered, outcome) =>
    `---\nid: 0001\ntitle: ${title}\nstage: green\ndate: 2025-08-17\nsurface: agent\nmodel: claude-opus-4-5\nuser: ada\nlabels: [ui]\n---\n\n## Prompt\n\n${asked}\n\n## Response snapshot\n\n${answered}\n\n## Outcome\n\n- Impact: ${outcome}\n`;
  WORDS.forEach((word, index) => {
    const path = (form) =>
      `history/prompts/needle-${form}/${String(index + 1).padStart(4, "0")}.green.prompt.md`;
    const plain = "The file is not for this page, and the test was to be first.";
    plant(path("title"), `${word} navigation`, prompt(`Mend the ${word} navigation`, plain, plain, plain));
    plant(
      path("asked"),
      `"the ${word}bar is hidden"`,
      prompt("The user file", `Why is it that the ${word}bar is hidden on the page?`, plain, plain),
    );
    plant(
      path("name"),
      `get_${word}_by_id`,
      prompt("The page data", plain, `It calls \`get_${word}_by_id\` in \`next.${word}.js\`.`, plain),
    );
    plant(
      path("file"),
      `next.${word}conf.js test`,
      prompt("The form", plain, `See next.${word}conf.js.`, plain),
    );
    plant(path("begin"), `${word}wo*`, prompt("The name", plain, plain, `The ${word}worker was added.`));
    plant(
      path("narrow"),
      `kind:prompt stage:green the ${word}only`,
      prompt("The list", plain, plain, `Of the ${word}only in the list.`),
    );
  });
  plant(
    "history/prompts/needle-script/0001.green.prompt.md",
    "本語の検索",
    prompt("The table", "日本語の検索を直す", "The table was for the page.", "The first."),
  );
  plant(
    "history/adr/9907-use-one-queue.md",
    "ADR-9907",
    "# ADR-9907: Use one queue\n\n- **Status:** Accepted\n- **Date:** 2025-07-01\n\n## Decision\n\nThe data is for the user.\n\n## Consequences\n\nThe test.\n",
  );
  return needles;
}
