"use client";

import { VERDICT } from "../strings/verdict-words";

type Props = { value: string; change: (value: string) => void; mayMeet?: boolean; isOptional?: boolean };

/** Until a day, or until the next meeting where there may be one. */
export function UntilField({ value, change, mayMeet, isOptional }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <label className="field-label field-short">
        <span>{mayMeet ? VERDICT.until : VERDICT.lastCallUntil}</span>
        <input
          className="field"
          type="date"
          name="until"
          required={!isOptional && value !== "meeting"}
          value={value === "meeting" ? "" : value}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      {mayMeet ? (
        <label className="check-label">
          <input
            type="checkbox"
            name="untilMeeting"
            value="yes"
            checked={value === "meeting"}
            onChange={(event) => change(event.target.checked ? "meeting" : "")}
          />
          <span>{VERDICT.untilMeeting}</span>
        </label>
      ) : null}
    </div>
  );
}
