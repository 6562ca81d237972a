import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Script;

import java.util.HashMap;
import java.util.Map;

/** What one instance has installed, until the next install: which text a path means, and what is asked again and again. */
final class Library {
  private final Engine engine;
  private final Line line;
  private final Map<String, Script> scripts = new HashMap<>();
  /** Answers of the instance that stay the same: which path a specifier means. */
  final Map<String, String> answers = new HashMap<>();

  Library(Engine engine, Line line) {
    this.engine = engine;
    this.line = line;
  }

  /** A compiled Script, or the text that says why there is none. */
  Object script(String transaction, String kind, String path) {
    Script known = scripts.get(kind + ' ' + path);
    if (known != null) return known;
    String[] named = ask('n', transaction, kind, path);
    if (named[0] == null) return named[1];
    Script script = engine.known(named[0]);
    if (script == null) {
      String[] text = ask('t', transaction, kind, path);
      if (text[0] == null) return text[1];
      try {
        script = engine.compile(named[0], text[0], text[1]);
      } catch (EvaluatorException error) {
        return error.getMessage();
      }
    }
    scripts.put(kind + ' ' + path, script);
    return script;
  }

  /** The instance answers these at once: it runs nothing for them. */
  private String[] ask(char kind, String... parts) {
    line.write(kind, parts);
    Line.Message answer = line.read();
    if (answer == null) throw new Line.Gone(null);
    return answer.parts();
  }
}
