/** What we use of it; the package brings no types. */
declare module 'nodemailer' {
  export function createTransport(url: string): {
    /** Connects, signs in, leaves. @throws what the server or the network said */
    verify(): Promise<true>;
    close(): void;
  };
}
