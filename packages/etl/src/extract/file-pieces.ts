import { open } from 'node:fs/promises';

/** Short, because between two pieces what is made of the last is sent: a server that works through it faster would stand still. */
const longestPiece = 64 * 1024;

/**
 * The bytes of a file, piece by piece; each holds until the next is asked for. While one is at work the next is read, into the other
 * of two buffers: a stream would make a new one for each piece, and leave it to be collected.
 * @param bytes size of the file, as far as it is known
 */
export async function* filePieces(path: string, bytes: number): AsyncGenerator<Buffer> {
  const handle = await open(path);
  const pieceBytes = Math.min(longestPiece, Math.max(bytes, 1));
  try {
    let current = Buffer.allocUnsafeSlow(pieceBytes);
    let other = Buffer.allocUnsafeSlow(pieceBytes);
    let reading = handle.read(current, 0, pieceBytes, null);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const piece = current.subarray(0, bytesRead);
      [current, other] = [other, current];
      reading = handle.read(current, 0, pieceBytes, null);
      // Met at the next turn; where there is none, because the caller has failed, nobody else hears of it.
      reading.catch(() => {});
      yield piece;
    }
  } finally {
    await handle.close();
  }
}
