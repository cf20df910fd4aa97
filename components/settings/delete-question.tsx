'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';

type Props = {
  name: string;
  /** `category`, `saved text`… */
  kind: string;
  /** What happens to the posts. */
  description: string;
  onDelete: () => Promise<unknown>;
};

/** A bin at the end of a row, and the one question before it is used. */
export function DeleteQuestion({ name, kind, description, onDelete }: Props) {
  const [asking, ask] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const remove = async () => {
    setDeleting(true);
    await onDelete();
    setDeleting(false);
    ask(false);
  };
  return (
    <>
      <IconButton label={`Delete ${name}`} onClick={() => ask(true)}>
        <Trash2 size={15} />
      </IconButton>
      <Dialog
        open={asking}
        onOpenChange={ask}
        title={`Delete the ${kind} “${name}”?`}
        description={description}
        footer={
          <>
            <Button onClick={() => ask(false)}>Keep it</Button>
            <Button tone="danger" pending={deleting} onClick={() => void remove()}>
              Delete the {kind}
            </Button>
          </>
        }
      />
    </>
  );
}
