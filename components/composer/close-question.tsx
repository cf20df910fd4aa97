'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Closing } from './use-closing';

/** Asked only when closing would leave something behind: edits of a scheduled post, a file on its way. */
export function CloseQuestion({ closing, onSave }: { closing: Closing; onSave: () => void }) {
  const { question, stay, leave, discard } = closing;
  const held = question === 'held';
  return (
    <Dialog
      open={question !== null}
      onOpenChange={(open) => !open && stay()}
      title={held ? 'Save your changes?' : 'An image is still on its way'}
      description={
        held
          ? 'The post goes out as it was saved last. Unsaved changes would be lost.'
          : 'If you close now, the post is kept without it.'
      }
      footer={
        held ? (
          <>
            <Button tone="plain" onClick={discard}>
              Discard changes
            </Button>
            <Button
              tone="primary"
              autoFocus
              onClick={() => {
                stay();
                onSave();
              }}
            >
              Save changes
            </Button>
          </>
        ) : (
          <>
            <Button tone="plain" onClick={leave}>
              Close without it
            </Button>
            <Button tone="primary" autoFocus onClick={stay}>
              Wait for it
            </Button>
          </>
        )
      }
    />
  );
}
