import { X } from 'lucide-react';
import { IconButton } from './icon-button';
import { SheetClose } from './sheet';

/** The cross in a sheet's corner. */
export const SheetX = () => (
  <SheetClose>
    <IconButton label="Close">
      <X size={16} />
    </IconButton>
  </SheetClose>
);
