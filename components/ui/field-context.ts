'use client';

import { createContext, useContext } from 'react';

export type FieldWiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

export const FieldContext = createContext<FieldWiring | null>(null);

/** The attributes that tie a control to the Field around it; its own props win. */
export function useFieldWiring(own: { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: unknown }) {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: own.id ?? field.id,
    'aria-describedby': own['aria-describedby'] ?? field.describedBy,
    'aria-invalid': own['aria-invalid'] !== undefined ? Boolean(own['aria-invalid']) : field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
