/** What we use of it; the package brings no types. */
declare module 'nodemailer' {
  export function createTransport(url: string): {
    /** Connects, signs in, leaves. @throws what the server or the network said */
    verify(): Promise<true>;
    /** @throws what the server or the network said: `code`, and the server's `responseCode` */
    sendMail(mail: {
      from: string;
      to: { name: string; address: string };
      subject: string;
      text: string;
      html: string;
      messageId?: string;
      headers: Record<string, string>;
    }): Promise<unknown>;
    close(): void;
  };
}
