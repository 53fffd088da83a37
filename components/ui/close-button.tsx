import { Icon } from "./icon";

type Props = {
  /** The id of the popover that it closes: the browser does, before any script. */
  of: string;
  label: string;
  className?: string;
};

/** The cross in the corner of a panel. */
export function CloseButton({ of, label, className = "" }: Props) {
  return (
    <button
      type="button"
      className={`button button-quiet button-icon ${className}`}
      popoverTarget={of}
      popoverTargetAction="hide"
      aria-label={label}
    >
      <Icon name="close" />
    </button>
  );
}
