import { describe, expect, it } from "vitest";
import { editorAddress } from "./editor-address";

describe("the link that opens a file in an editor", () => {
  it("names the file by its whole path, escaped", () => {
    expect(editorAddress("vscode", "/home/ada/quiet desk", "docs/adr/0001-#1?.md")).toBe(
      "vscode://file/home/ada/quiet%20desk/docs/adr/0001-%231%3F.md",
    );
    expect(editorAddress("cursor", "/srv/x/", "a.md")).toBe("cursor://file/srv/x/a.md");
  });

  it("knows a drive letter", () => {
    expect(editorAddress("vscode", "C:\\work\\x", "docs/a.md")).toBe("vscode://file/C:/work/x/docs/a.md");
  });

  it("names project and path where an editor asks for those", () => {
    expect(editorAddress("jetbrains", "/home/ada/quiet-desk", "docs/a b.md")).toBe(
      "jetbrains://idea/navigate/reference?project=quiet-desk&path=docs%2Fa%20b.md",
    );
  });

  it("is none when none is wanted", () => {
    expect(editorAddress("none", "/srv/x", "a.md")).toBeNull();
  });
});
