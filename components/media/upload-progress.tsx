import type { Upload } from './upload-queue';

/** How far a file is, why it did not arrive, or that it waits for the connection. */
export function UploadProgress({ upload }: { upload: Upload }) {
  return (
    <>
      {upload.error ? (
        <p role="alert" className="flex gap-2 text-fail text-sm">
          <span aria-hidden="true" className="mt-[0.45em] size-1.5 shrink-0 bg-current" />
          {upload.error}
        </p>
      ) : (
        <progress
          aria-label={`Uploading ${upload.name}`}
          value={upload.share}
          max={1}
          className="h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
      )}
      {upload.waiting && (
        <p role="status" className="text-sm text-wait">
          The connection is lost. It continues by itself.
        </p>
      )}
    </>
  );
}
