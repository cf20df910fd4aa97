'use client';

import { ChartBarBig } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useScoped } from '../scope-context';
import { DetailCheck, DetailSelect, DetailText } from './detail-controls';
import { LinkedinPoll } from './linkedin-poll';
import { useDetail } from './use-detail';

export function LinkedinDetails() {
  const { value: media } = useScoped('media');
  const images = media.filter(({ view }) => view.mimeType.startsWith('image/')).length;
  const isDocument = media.length === 1 && media[0]?.view.mimeType === 'application/pdf';
  const [asPdf] = useDetail('linkedin', 'postAsPdf');
  const [poll, setPoll] = useDetail('linkedin', 'poll');
  return (
    <>
      {(images > 0 || asPdf) && (
        <DetailCheck
          network="linkedin"
          field="postAsPdf"
          label="Images as a PDF to leaf through"
          hint={`${images === 1 ? 'One page' : `${images} pages`}, in the order above.`}
        />
      )}
      {(asPdf || isDocument) && (
        <DetailText
          network="linkedin"
          field="pdfTitle"
          label="Title of the document"
          max={networkRules.linkedin.document?.titleMax}
        />
      )}
      <DetailSelect
        network="linkedin"
        field="visibility"
        label="Who sees it"
        options={{ CONNECTIONS: 'Connections only', LOGGED_IN: 'Members who are signed in' }}
        none="Everyone"
        half
      />
      {poll ? (
        <LinkedinPoll poll={poll} onChange={setPoll} />
      ) : (
        <div className="self-end">
          <Button
            tone="plain"
            disabled={media.length > 0}
            title={media.length > 0 ? 'A poll stands without media' : undefined}
            onClick={() => setPoll({ question: '', options: ['', ''], duration: 'SEVEN_DAYS' })}
          >
            <ChartBarBig size={16} aria-hidden="true" />
            Add a poll
          </Button>
        </div>
      )}
    </>
  );
}
