type Props = { label: string; href: string; title: string };

/** What a file is written for: the suggestion, the review. */
export function DraftOrigin({ label, href, title }: Props) {
  return (
    <p>
      {label}{" "}
      <a className="link" href={href} dir="auto">
        {title}
      </a>
    </p>
  );
}
