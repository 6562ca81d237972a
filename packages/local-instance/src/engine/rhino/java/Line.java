import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Messages to and from the local instance. One is, in little-endian order: an int with the number of bytes that follow, a
 * char with the kind, an int with the number of parts, and for each part an int with its length in chars (-1 for null) and
 * its UTF-16 chars. UTF-16, because a text of a script may hold half a surrogate pair, which UTF-8 cannot carry.
 */
final class Line {
  record Message(char kind, String[] parts) {}

  private final DataInputStream in;
  private final OutputStream out;

  Line(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = out;
  }

  /** Waits for the next message; null when the instance has gone. */
  Message read() {
    try {
      byte[] bytes = new byte[Integer.reverseBytes(in.readInt())];
      in.readFully(bytes);
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      char kind = buffer.getChar();
      String[] parts = new String[buffer.getInt()];
      for (int at = 0; at < parts.length; at++) {
        int length = buffer.getInt();
        if (length < 0) continue;
        char[] chars = new char[length];
        buffer.asCharBuffer().get(chars);
        buffer.position(buffer.position() + 2 * length);
        parts[at] = new String(chars);
      }
      return new Message(kind, parts);
    } catch (EOFException end) {
      return null;
    } catch (IOException error) {
      throw new Gone(error);
    }
  }

  void write(char kind, String... parts) {
    int size = 6;
    for (String part : parts) size += 4 + (part == null ? 0 : 2 * part.length());
    ByteBuffer buffer = ByteBuffer.allocate(4 + size).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(size).putChar(kind).putInt(parts.length);
    for (String part : parts) {
      buffer.putInt(part == null ? -1 : part.length());
      if (part == null) continue;
      buffer.asCharBuffer().put(part);
      buffer.position(buffer.position() + 2 * part.length());
    }
    try {
      out.write(buffer.array());
      out.flush();
    } catch (IOException error) {
      throw new Gone(error);
    }
  }

  /** The instance is not there any more. An Error, so that no script can catch it. */
  static final class Gone extends Error {
    private static final long serialVersionUID = 1L;

    Gone(Throwable cause) {
      super(cause);
    }
  }
}
