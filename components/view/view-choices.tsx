import { VIEW } from "../strings/view-words";

/** Where a view is shown, and to whom. */
export function ViewChoices({ pinned, personal }: { pinned: boolean; personal: boolean }) {
  return (
    <>
      <label className="choice">
        <input type="checkbox" name="pinned" value="yes" defaultChecked={pinned} /> {VIEW.pinned}
      </label>
      <label className="choice">
        <input type="checkbox" name="personal" value="yes" defaultChecked={personal} /> {VIEW.personal}
      </label>
    </>
  );
}
