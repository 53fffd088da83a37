type Props = { label: string; about: string; branch?: string | null };

/** Whether what is written is committed, too; it is unless somebody says no. */
export function CommitCheck({ label, about, branch = null }: Props) {
  return (
    <label className="check-label">
      <input type="checkbox" name="commit" value="yes" defaultChecked aria-label={label} />
      <span>
        {label} <small>{about}</small>
        {branch === null ? null : <small> {branch}</small>}
      </span>
    </label>
  );
}
