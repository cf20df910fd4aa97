'use client';

import { ChevronsUpDown } from 'lucide-react';
import { type Ref, useState } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { useFieldWiring } from './field-context';
import { PickList, type PickOption } from './pick-list';
import { Popover } from './popover';

type Common = {
  options: PickOption[];
  /** Names the list, and the button where no Field stands around. */
  label: string;
  placeholder?: string;
  onCreate?: (name: string) => void;
  disabled?: boolean;
  className?: string;
  /** The button, to focus it. */
  ref?: Ref<HTMLButtonElement>;
};
type Props = Common &
  (
    | { multiple?: false; value: string | null; onChange: (value: string) => void }
    | { multiple: true; value: string[]; onChange: (value: string[]) => void }
  );

/** A select with a search field, for one or several of many. */
export function Combobox(props: Props) {
  const { options, label, placeholder = 'Choose', onCreate, disabled, className, ref } = props;
  const [open, setOpen] = useState(false);
  const wiring = useFieldWiring({});
  const picked = props.multiple ? props.value : props.value === null ? [] : [props.value];
  const chosen = options.filter((option) => picked.includes(option.value));
  const pick = (value: string) => {
    if (props.multiple) {
      props.onChange(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
    } else {
      props.onChange(value);
      setOpen(false);
    }
  };
  const words = chosen.map((option) => option.label).join(', ');
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      className="w-(--anchor-width) min-w-60 p-0"
      trigger={
        <button
          ref={ref}
          type="button"
          disabled={disabled}
          id={wiring.id}
          aria-describedby={wiring['aria-describedby']}
          aria-invalid={wiring['aria-invalid']}
          aria-label={wiring.id ? undefined : `${label}: ${words || placeholder}`}
          className={cn(controlClasses, 'flex h-9 items-center gap-2 px-3 text-left pointer-coarse:h-11', className)}
        >
          {!props.multiple && chosen[0]?.before}
          <span className={cn('min-w-0 flex-1 truncate', !words && 'text-ink-faint')}>{words || placeholder}</span>
          <ChevronsUpDown size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
        </button>
      }
    >
      <PickList
        options={options}
        picked={picked}
        onPick={pick}
        label={label}
        onCreate={onCreate}
        multiple={props.multiple}
      />
    </Popover>
  );
}
