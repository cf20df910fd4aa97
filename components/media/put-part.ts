/**
 * Sends bytes to a presigned address. Answers the status; 0 when nothing came back: the line is gone, or the browser may
 * not go there. XMLHttpRequest, because fetch() does not tell how much has been sent.
 */
export function putPart(
  url: string,
  part: Blob,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<number> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.onprogress = ({ loaded }) => loaded > 0 && onSent(loaded);
    const stop = () => request.abort();
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      resolve(request.status);
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) return resolve(0);
    request.send(part);
  });
}
