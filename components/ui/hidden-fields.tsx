type Props = { fields: Record<string, string | null | undefined> };

/** What a form sends along unseen; what is absent is not sent. */
export function HiddenFields({ fields }: Props) {
  return Object.entries(fields).map(([name, value]) =>
    value == null ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
