import { type CustomValues, resolveCustomValues, resolveDraft } from '@/lib/domain/custom-values';
import type { ProofContent } from './proof-content';

/** The content as it goes out, with the location's values in place of their names. Names without a value stay. */
export function fillIn(content: ProofContent, values: CustomValues): ProofContent {
  const { summary, followUpComment, details, linkPreview } = content;
  const filled = resolveDraft({ details, linkPreview }, values);
  return {
    ...content,
    summary: resolveCustomValues(summary, values).text,
    followUpComment: resolveCustomValues(followUpComment, values).text,
    details: filled.details ?? details,
    linkPreview: linkPreview && { ...linkPreview, ...filled.linkPreview },
  };
}
