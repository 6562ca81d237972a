import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Script;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Rhino as the platform has it: ES6, no Java, no E4X, a limit in time. Compiles each text once, however many instances ask. */
final class Engine {
  /** Instructions between two looks at the clock. */
  private static final int OBSERVED = 50_000;
  /** Calls within calls that an interpreted script may make. What the platform allows is not documented. */
  private static final int DEEPEST = 4_000;

  final Context context;
  private final Map<String, Script> compiled = new HashMap<>();
  private long deadline = Long.MAX_VALUE;

  int scripts;
  long chars;
  /** Nanoseconds of processor time. */
  long compiling;

  /** `level`: -1 interprets, 0 to 9 compile to Java's byte code. */
  Engine(int level) {
    context = new ContextFactory() {
      @Override protected Context makeContext() {
        Context made = super.makeContext();
        made.setLanguageVersion(Context.VERSION_ES6);
        made.setOptimizationLevel(level);
        made.setClassShutter(name -> false);
        made.setGenerateObserverCount(true);
        made.setInstructionObserverThreshold(OBSERVED);
        if (level < 0) made.setMaximumInterpreterStackDepth(DEEPEST);
        return made;
      }

      @Override protected boolean hasFeature(Context cx, int feature) {
        return feature != Context.FEATURE_E4X && super.hasFeature(cx, feature);
      }

      @Override protected void observeInstructionCount(Context cx, int count) {
        if (System.nanoTime() > deadline) throw new OutOfTime();
      }
    }.enterContext();
  }

  /** A text that was compiled under this name; null where none was. */
  Script known(String hash) {
    return compiled.get(hash);
  }

  /** Throws what Rhino throws of a text that it cannot take. */
  Script compile(String hash, String code, String file) {
    Script known = compiled.get(hash);
    if (known != null) return known;
    long from = processorTime();
    Script script = context.compileString(code, file, 1, null);
    compiling += processorTime() - from;
    scripts++;
    chars += code.length();
    compiled.put(hash, script);
    return script;
  }

  void forget() {
    compiled.clear();
    scripts = 0;
    chars = 0;
    compiling = 0;
  }

  /** Ends `work` with OutOfTime when it takes longer. Transactions within transactions have limits of their own. */
  <T> T within(long milliseconds, Supplier<T> work) {
    long outer = deadline;
    deadline = System.nanoTime() + milliseconds * 1_000_000;
    try {
      return work.get();
    } finally {
      deadline = outer;
    }
  }

  /** Nanoseconds that this thread has worked. */
  static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** An Error, so that no script can catch it. */
  static final class OutOfTime extends Error {
    private static final long serialVersionUID = 1L;
  }
}
