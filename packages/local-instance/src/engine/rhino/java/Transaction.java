import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

import java.util.Set;

/** A global scope of its own with the platform in it (packages/local-instance/src/glide/platform/start.js), in which scripts run. */
final class Transaction {
  /** What the instance answers alike all the time. */
  private static final Set<String> CONSTANT = Set.of("resolve", "moduleText");

  /** Asks the instance; it may start transactions before it answers. */
  interface Bridge {
    String ask(String operation, String arguments);
  }

  interface Native {
    Object call(Object[] arguments);
  }

  private final String id;
  private final Engine engine;
  /** Milliseconds that its script may take. */
  private final long limit;
  private final Context context;
  private final Library library;
  private final ScriptableObject scope;
  private final Scriptable inside;
  private Object result = Undefined.instance;

  /** `switches`: what the platform does besides what it documents, as JSON (packages/local-instance/src/engine/limits.ts). */
  Transaction(String id, Engine engine, Library library, Bridge bridge, long limit, String switches) {
    this.id = id;
    this.engine = engine;
    this.limit = limit;
    this.context = engine.context;
    this.library = library;
    scope = context.initSafeStandardObjects();
    run("prepare.js");
    Function start = (Function) run("start.js");
    Object[] arguments = {
      function(a -> ask(bridge, Context.toString(a[0]), Context.toString(a[1]))),
      function(a -> load(Context.toString(a[0]), Context.toString(a[1]))),
      switches,
      // Otherwise calls would be told for the record of accesses, which reads V8's stack.
      switches.contains("ungranted-throws"),
    };
    inside = (Scriptable) start.call(context, scope, Undefined.SCRIPTABLE_UNDEFINED, arguments);
  }

  /**
   * Runs a classic script; its last value stays here for `inside`. What it declares, and what Babel adds to it, is in a scope
   * of its own, so that modules do not see it; `answer`, which condition scripts set, is taken out of it.
   */
  void run(String hash, String code, String name) {
    Script script = engine.compile(hash, code, name);
    Scriptable own = context.newObject(scope);
    own.setPrototype(null);
    own.setParentScope(scope);
    result = engine.within(limit, () -> script.exec(context, own));
    if (own.has("answer", own)) scope.put("answer", scope, own.get("answer", own));
  }

  /** Calls one of the functions that start.js gave. Those that want the last value of the script get it first. */
  String inside(String method, boolean wantsResult, String[] texts) {
    Object[] arguments = wantsResult ? new Object[] {result} : texts;
    Object answer = ScriptableObject.callMethod(context, inside, method, arguments);
    return answer == Undefined.instance || answer == null ? null : Context.toString(answer);
  }

  /** What is to be said of an exception, as JSON. */
  String failure(RhinoException thrown) {
    boolean isOwn = thrown instanceof JavaScriptException;
    Object value = isOwn ? ((JavaScriptException) thrown).getValue() : ScriptRuntime.wrapException(thrown, scope, context);
    return Context.toString(ScriptableObject.callMethod(context, inside, "failure", new Object[] {value}));
  }

  private Object run(String file) {
    Object script = library.script(id, "platform", file);
    if (script instanceof Script compiled) return compiled.exec(context, scope);
    throw new IllegalStateException("platform/" + file + ": " + script);
  }

  private Object load(String kind, String path) {
    Object script = library.script(id, kind, path);
    return script instanceof Script compiled ? compiled.exec(context, scope) : script;
  }

  private String ask(Bridge bridge, String operation, String arguments) {
    if (!CONSTANT.contains(operation)) return bridge.ask(operation, arguments);
    String question = operation + arguments;
    String known = library.answers.get(question);
    if (known == null) library.answers.put(question, known = bridge.ask(operation, arguments));
    return known;
  }

  private BaseFunction function(Native body) {
    return new BaseFunction(scope, ScriptableObject.getFunctionPrototype(scope)) {
      private static final long serialVersionUID = 1L;

      @Override public Object call(Context cx, Scriptable caller, Scriptable self, Object[] arguments) {
        return body.call(arguments);
      }
    };
  }
}
