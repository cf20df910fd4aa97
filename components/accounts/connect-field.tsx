'use client';

import { ExternalLink } from 'lucide-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ProviderView } from '@/lib/domain/views';

export type ConnectFieldView = ProviderView['methods'][number]['fields'][number];
type Props = { field: ConnectFieldView; input: UseFormRegisterReturn; error: string | null; autoFocus: boolean };

/**
 * One thing a network needs to know. Secrets are dotted text, not a password input: browsers offer to keep those, and
 * the one of somebody's network has no place beside the one of Almanac.
 */
export function ConnectField({ field, input, error, autoFocus }: Props) {
  const secret = field.type === 'password';
  const hint = (field.hint || field.link) && (
    <>
      {field.hint}{' '}
      {field.link && (
        <a
          href={field.link.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 whitespace-nowrap text-accent underline-offset-3 hover:underline"
        >
          {field.link.label}
          <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
    </>
  );
  return (
    <Field label={field.label} hint={hint} error={error} required={field.required}>
      <Input
        {...input}
        type="text"
        inputMode={field.type === 'url' ? 'url' : undefined}
        placeholder={field.placeholder}
        autoFocus={autoFocus}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
        style={secret ? ({ WebkitTextSecurity: 'disc' } as React.CSSProperties) : undefined}
      />
    </Field>
  );
}
