import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showMarked, showText } from "./show-text";

describe("An absolute path of somebody's machine is shown from where it says something to others", () => {
  test.each([
    ["/home/ali/code/my-app/specs/001-login/spec.md", "~/…/specs/001-login/spec.md"],
    ["/Users/mjs/Documents/code/team/app/src/main.ts", "~/…/app/src/main.ts"],
    ["/Users/mjs", "~"],
    ["/home/ali/notes.md", "~/notes.md"],
    ["C:\\Users\\Rahul\\Downloads\\film.mp4", "~\\Downloads\\film.mp4"],
    ["C:\\\\Users\\\\Rahul\\\\Downloads\\\\a\\\\b\\\\c.txt", "~\\\\…\\\\a\\\\b\\\\c.txt"],
    ["c:/Users/rahul/x.md", "~/x.md"],
    ["C:\\new - Copy\\book\\docs\\01\\nodes.md", "…\\docs\\01\\nodes.md"],
    ["D:\\Giaic\\kit\\Hack\\Textbook\\CLAUDE.md", "…\\Hack\\Textbook\\CLAUDE.md"],
    ["/mnt/d/hack/robotics/specs/004-vla/plan.md", "…/specs/004-vla/plan.md"],
    ["/mnt/c/Users/ali/x/specs/plan.md", "~/…/specs/plan.md"],
    ["/c/Users/ali/specs/plan.md", "~/specs/plan.md"],
    ["/Volumes/Work/a/b/c/d.md", "…/b/c/d.md"],
    ["file:///home/ali/code/thing/docs/a.md", "~/…/docs/a.md"],
    ["file:///C:/Users/ali/a.md", "~/a.md"],
  ])("%s", (written, shown) => {
    expect(showText(written)).toBe(shown);
    expect(showText(`Read \`${written}\`, then (${written}:12)`)).toBe(
      `Read \`${shown}\`, then (${shown}:12)`,
    );
  });

  test.each([
    "src/components/home/editor/index.ts",
    "https://example.org/home/user/page",
    "https://example.org/:w:/r/personal/x",
    "/home/about",
    "/users/12/posts",
    "/c/x/y/z",
    "`/mnt/data` and /home",
    'return "a:\\nb"',
    "http://x.y/Users/a/b",
    "x=/api/v1/home/a/b",
  ])("%s stays as it is", (text) => {
    expect(showText(text)).toBe(text);
  });

  test("a name of several words belongs to the path, the sentence after it does not", () => {
    expect(showText("C:\\new - Copy\\specs\\plan.md create a plan of this")).toBe(
      "…\\specs\\plan.md create a plan of this",
    );
  });
});

test("A direction control in a title or a file name is shown by its name", () => {
  expect(showText("invoice\u202Efdp.md")).toBe("invoice⟨U+202E⟩fdp.md");
});

describe("Whatever a text holds", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "/home/ali/",
      "C:\\Users\\",
      "/mnt/d/",
      "specs/",
      "a b",
      "\\",
      "/",
      ":",
      "\u202E",
      " ",
      "x.md",
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

  test("what is shown is shown the same again", () => {
    const name = fc.constantFrom("ali", "home", "Users", "specs", "c", "My Files", "x.md", "\u202Ey");
    const root = fc.constantFrom("/home/", "/Users/", "C:\\", "/mnt/d/", "/c/", "file:///home/", "");
    const path = fc
      .tuple(root, fc.array(name, { minLength: 1, maxLength: 9 }), fc.constantFrom("/", "\\"))
      .map(([start, names, separator]) => start + names.join(separator));
    fc.assert(
      fc.property(fc.array(path, { maxLength: 4 }), (paths) => {
        const shown = showText(paths.join(", "));
        expect(showText(shown)).toBe(shown);
      }),
    );
  });

  test("marks stay inside the text, in order, and the marked text is the shown one", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, from, length) => {
        const start = from % (any.length + 1);
        const end = Math.min(any.length, start + 1 + (length % 9));
        fc.pre(end > start);
        const shown = showMarked({ text: any, marks: [[start, end]] });
        expect(shown.text).toBe(showText(any));
        for (const [a, b] of shown.marks) {
          expect(a).toBeGreaterThanOrEqual(0);
          expect(b).toBeGreaterThan(a);
          expect(b).toBeLessThanOrEqual(shown.text.length);
        }
      }),
    );
  });

  test("a mark of what was not changed marks the same words", () => {
    const marked = showMarked({
      text: "see /home/ali/code/x/y/z/spec.md\u202E about tokens",
      marks: [
        [10, 13],
        [40, 46],
      ],
    });
    expect(marked.marks.map(([start, end]) => marked.text.slice(start, end))).toEqual(["~/…/", "tokens"]);
  });
});
