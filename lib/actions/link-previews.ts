'use server';

import { PreviewLink } from '@/lib/domain/link-preview';
import { action } from '@/lib/server/action';
import * as service from '@/lib/services/link-previews/preview-link';

export const previewLink = action(PreviewLink, service.previewLink);
