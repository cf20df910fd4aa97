import { Search } from 'lucide-react';
import { cn } from './cn';

type Props = {
  /** For ears; and for eyes, unless `placeholder` says more. */
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
};

/** A quiet line to search from, above a list. */
export function SearchInput({ label, placeholder = label, value, onChange, className }: Props) {
  return (
    <label className={cn('relative', className)}>
      <span className="sr-only">{label}</span>
      <Search size={14} aria-hidden="true" className="absolute top-1/2 left-0.5 -translate-y-1/2 text-ink-faint" />
      <input
        type="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded bg-transparent pr-2 pl-6 pointer-coarse:h-11 pointer-coarse:text-md"
      />
    </label>
  );
}
