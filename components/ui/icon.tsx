/** Our own few icons on a 16-unit grid: drawn on the server, they cost the browser no script. */
const PATHS = {
  menu: "M2 4.5h12M2 8h12M2 11.5h12",
  search: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.6 10.6 14 14",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  inbox: "M2.2 8.6 4 3h8l1.8 5.6v4.6H2.2zM2.2 8.8h3.4c0 3 4.8 3 4.8 0h3.4",
  reviews: "M3 2.4h7.4L13 5v8.6H3zM5.4 8.4l1.8 1.8 3.4-3.8",
  settings:
    "M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4",
  home: "M2.5 7.5 8 2.8l5.5 4.7M4 6.6v6.6h8V6.6M6.8 13.2V9.4h2.4v3.8",
  prompts: "M2.2 3h11.6v8H7.4l-3.2 2.6V11h-2zM5 5.8h6M5 8.2h4",
  decisions: "M8 2v11.8M5 13.8h6M3 4.2h10M3.2 4.4 1.4 9h3.8zM12.8 4.4 11 9h3.8z",
  features: "M8 2.2 14 5.4 8 8.6 2 5.4zM2.4 8.2 8 11.2l5.6-3M2.4 10.8 8 13.8l5.6-3",
  suggestions: "M5.8 10.6c-2.6-2-2.4-8.2 2.2-8.2s4.8 6.2 2.2 8.2v1.2H5.8zM6.2 13.8h3.6",
  problems: "M8 2.2 14.6 13.6H1.4zM8 6.4v3.4M8 11v1.2",
  sources:
    "M2.8 4c0-1 2.3-1.8 5.2-1.8s5.2.8 5.2 1.8-2.3 1.8-5.2 1.8S2.8 5 2.8 4zM2.8 4v8c0 1 2.3 1.8 5.2 1.8s5.2-.8 5.2-1.8V4M2.8 8c0 1 2.3 1.8 5.2 1.8s5.2-.8 5.2-1.8",
  help: "M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM6.2 6.4c.1-2.3 3.7-2.3 3.7 0C9.9 8 8 7.9 8 9.4M8 11.3v.2",
  filter: "M2 4h12M4.4 8h7.2M6.6 12h2.8",
  copy: "M5.6 5.6h8v8h-8zM10.4 5.6V2.4h-8v8h3.2",
  check: "M3 8.6 6.4 12 13 4.6",
  outside: "M6.4 3H3v10h10V9.6M9.4 2.8h3.8v3.8M13 3 7.6 8.4",
  pen: "M3 13l.7-2.8 7.3-7.3 2.1 2.1-7.3 7.3zM9.6 4.3l2.1 2.1",
  peek: "M2.4 3h11.2v10H2.4zM9.2 3v10",
  left: "M13.2 8H2.8M6.8 3.8 2.6 8l4.2 4.2",
  right: "M2.8 8h10.4M9.2 3.8 13.4 8l-4.2 4.2",
  down: "M3.6 6 8 10.4 12.4 6",
  sun: "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.6v1.6M8 12.8v1.6M1.6 8h1.6M12.8 8h1.6M3.5 3.5l1.1 1.1M11.4 11.4l1.1 1.1M3.5 12.5l1.1-1.1M11.4 4.6l1.1-1.1",
  moon: "M13.4 9.6A5.9 5.9 0 0 1 6.4 2.6a5.9 5.9 0 1 0 7 7z",
  system: "M2.2 3h11.6v8H2.2zM5.4 13.4h5.2M8 11v2.4",
  print: "M4.4 6V2.4h7.2V6M4.4 11.4H2.2V6h11.6v5.4h-2.2M4.4 9.4h7.2v4.4H4.4z",
  sync: "M13 6.4A5.2 5.2 0 0 0 3.4 5.6M3 9.6a5.2 5.2 0 0 0 9.6.8M3.2 2.4v3.4h3.4M12.8 13.6v-3.4H9.4",
  branch:
    "M4.4 5.6v8M4.4 5.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2zM11.6 6.8a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2zM11.6 6.8c0 3-7.2 1.6-7.2 4.6",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word; never alone without a name of its own on what it stands in. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
