import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.StackStyle;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs scripts on Rhino for a local instance, which is at the other end of standard input and output and holds the
 * database. One thing at a time: while a script waits for an answer, the instance may ask for other transactions.
 *
 * Argument: the optimization level. Messages of the instance, by kind:
 * o  open: transaction, library, milliseconds, switches (JSON)
 * i  inside: transaction, method, text …
 * r  inside, with the script's last value: transaction, method
 * x  run: transaction, hash, code, name
 * c  close: transaction
 * s  statistics, as JSON
 * f  forget what was compiled
 * a  answer to a question: text …
 * Messages to the instance: v value, e exception (JSON), z out of time,
 * d a defect of this program, and the questions q (transaction, operation,
 * arguments), n (name of a text: transaction, kind, path) and t (the text itself).
 */
public final class RhinoHost {
  /** Bytes: V8 has 1 MB. Much more, and a script that calls itself without end takes minutes to unwind. */
  private static final long STACK = 16L << 20;

  private final Engine engine;
  private final Line line;
  private final Map<String, Library> libraries = new HashMap<>();
  private final Map<String, Transaction> transactions = new HashMap<>();

  private RhinoHost(int level, Line line) {
    this.engine = new Engine(level);
    this.line = line;
  }

  public static void main(String[] arguments) {
    OutputStream out = System.out;
    System.setOut(new PrintStream(System.err));
    RhinoException.setStackStyle(StackStyle.V8);
    int level = Integer.parseInt(arguments[0]);
    Thread thread = new Thread(null, () -> new RhinoHost(level, new Line(System.in, out)).serve(), "rhino", STACK);
    thread.setUncaughtExceptionHandler((which, error) -> {
      if (!(error instanceof Line.Gone)) error.printStackTrace();
      System.exit(1);
    });
    thread.start();
  }

  private void serve() {
    line.write('v');
    for (Line.Message message = line.read(); message != null; message = line.read()) handle(message);
  }

  private void handle(Line.Message message) {
    String[] parts = message.parts();
    try {
      switch (message.kind()) {
        case 'o' -> open(parts);
        case 'x' -> run(parts[0], parts[1], parts[2], parts[3]);
        case 'i', 'r' -> inside(parts, message.kind() == 'r');
        case 'c' -> {
          transactions.remove(parts[0]);
          line.write('v', (String) null);
        }
        case 'f' -> {
          engine.forget();
          libraries.clear();
          line.write('v', (String) null);
        }
        case 's' -> line.write('v', statistics());
        default -> throw new IllegalStateException("No such message: " + message.kind());
      }
    } catch (RhinoException error) {
      tell(transactions.get(parts[0]), error);
    } catch (StackOverflowError error) {
      line.write('e', "{\"status\":500,\"message\":\"RangeError: Maximum call stack size exceeded\",\"detail\":\"\"}");
    } catch (Engine.OutOfTime error) {
      line.write('z');
    } catch (RuntimeException error) {
      line.write('d', error.toString());
    }
  }

  /** What a script threw is the instance's to judge; anything else is a defect. */
  private void tell(Transaction transaction, RhinoException thrown) {
    try {
      if (transaction == null) line.write('d', thrown.getMessage());
      else line.write('e', transaction.failure(thrown));
    } catch (RuntimeException error) {
      line.write('d', thrown.getMessage() + "; " + error);
    }
  }

  private void open(String[] parts) {
    String id = parts[0];
    Library installed = libraries.computeIfAbsent(parts[1], key -> new Library(engine, line));
    Transaction.Bridge bridge = (operation, arguments) -> ask(id, operation, arguments);
    long milliseconds = Long.parseLong(parts[2]);
    transactions.put(id, new Transaction(id, engine, installed, bridge, milliseconds, parts[3]));
    line.write('v', (String) null);
  }

  private void run(String id, String hash, String code, String name) {
    transactions.get(id).run(hash, code, name);
    line.write('v', (String) null);
  }

  private void inside(String[] parts, boolean wantsResult) {
    String[] texts = java.util.Arrays.copyOfRange(parts, 2, parts.length);
    line.write('v', transactions.get(parts[0]).inside(parts[1], wantsResult, texts));
  }

  /** What the instance asks for before it answers is done first. */
  private String ask(String id, String operation, String arguments) {
    line.write('q', id, operation, arguments);
    for (Line.Message message = line.read(); message != null; message = line.read()) {
      if (message.kind() == 'a') return message.parts()[0];
      handle(message);
    }
    throw new Line.Gone(null);
  }

  private String statistics() {
    return String.format(
      java.util.Locale.ROOT,
      "{\"scripts\":%d,\"chars\":%d,\"compiling\":%.3f,\"working\":%.3f}",
      engine.scripts, engine.chars, engine.compiling / 1e6, Engine.processorTime() / 1e6);
  }
}
