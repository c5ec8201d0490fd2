package dev.migrate.execution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The migration's connection as a revision sees it: whatever it runs is counted and can
 * be cancelled, and it can neither end the transaction nor close the session. That holds
 * for all that comes out of it as well, as JDBC leads from there back to the connection.
 */
final class GuardedConnection implements InvocationHandler {

	private static final Set<String> REFUSED = Set.of("commit", "rollback", "setAutoCommit", "setSavepoint",
			"releaseSavepoint", "abort", "setTransactionIsolation", "setReadOnly");

	// The most special first.
	private static final List<Class<?>> LEAD_BACK = List.of(Connection.class, CallableStatement.class,
			PreparedStatement.class, Statement.class, ResultSet.class, DatabaseMetaData.class, Array.class);

	private final Object target;

	// Where it comes from, as the revision sees it: for a connection nothing.
	private final @Nullable Object source;

	private final StatementRecorder recorder;

	private final Consumer<String> check;

	private GuardedConnection(Object target, @Nullable Object source, StatementRecorder recorder,
			Consumer<String> check) {
		this.target = target;
		this.source = source;
		this.recorder = recorder;
		this.check = check;
	}

	static Connection of(Connection connection, StatementRecorder recorder, Consumer<String> check) {
		return Connection.class.cast(proxy(Connection.class, new GuardedConnection(connection, null, recorder, check)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		if (this.target instanceof Connection && REFUSED.contains(name)) {
			throw new SQLException("A revision must not call '" + name
					+ "' on its connection: its transaction is committed together with its version row");
		}
		if (this.target instanceof Connection && name.equals("close")) {
			return null;
		}
		if (name.equals("equals") && arguments != null) {
			return proxy == arguments[0];
		}
		if (arguments != null && arguments[0] instanceof Class<?> type) {
			if (name.equals("unwrap")) {
				return unwrapped(proxy, type);
			}
			if (name.equals("isWrapperFor")) {
				return type.isInstance(proxy) || (type.isInterface() && ((Wrapper) this.target).isWrapperFor(type));
			}
		}
		return guarded(proxy, method.getReturnType(), result(method, arguments));
	}

	// A driver's own interfaces are what a revision needs for COPY or large objects; they
	// are handed out, and guarded like all else. Nothing can stand before a class.
	private Object unwrapped(Object proxy, Class<?> type) throws SQLException {
		if (type.isInstance(proxy)) {
			return proxy;
		}
		if (!type.isInterface()) {
			throw new SQLException("A revision must not unwrap the class '" + type.getName()
					+ "': it could end the transaction. Unwrap an interface of the driver");
		}
		return proxy(type, behind(((Wrapper) this.target).unwrap(type), proxy));
	}

	private @Nullable Object result(Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		boolean executes = name.startsWith("execute") && this.target instanceof Statement;
		// The methods that prepare or execute have the text first, if they have any.
		if ((executes || name.startsWith("prepare") || name.equals("addBatch")) && arguments != null
				&& arguments[0] instanceof String sql) {
			this.check.accept(sql);
		}
		return executes ? recorded((Statement) this.target, method, arguments) : call(method, arguments);
	}

	private @Nullable Object recorded(Statement statement, Method method, Object @Nullable [] arguments)
			throws Throwable {
		this.recorder.begin(statement);
		try {
			return call(method, arguments);
		}
		catch (SQLException ex) {
			this.recorder.failed(ex);
			throw ex;
		}
		finally {
			this.recorder.end();
		}
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(this.target, unguarded(arguments));
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	// A driver wants its own objects back.
	private static Object @Nullable [] unguarded(Object @Nullable [] arguments) {
		if (arguments == null) {
			return null;
		}
		Object[] unguarded = arguments.clone();
		for (int i = 0; i < unguarded.length; i++) {
			if (handler(unguarded[i]) instanceof GuardedConnection guard) {
				unguarded[i] = guard.target;
			}
		}
		return unguarded;
	}

	// One object may be many things, as the rows of SQLite are also their metadata: what
	// counts is what was asked for.
	private @Nullable Object guarded(Object proxy, Class<?> returned, @Nullable Object result) {
		for (Class<?> type : LEAD_BACK) {
			boolean asked = returned.isAssignableFrom(type) || type.isAssignableFrom(returned);
			if (asked && type.isInstance(result)) {
				return origin(proxy, result).orElseGet(() -> proxy(type, behind(result, proxy)));
			}
		}
		return result;
	}

	/** Return what stands for an object already, on the way back to the connection. */
	private Optional<Object> origin(Object proxy, Object object) {
		if (this.target == object || (proxy instanceof Connection && object instanceof Connection)) {
			return Optional.of(proxy);
		}
		return (this.source != null && handler(this.source) instanceof GuardedConnection guard)
				? guard.origin(this.source, object) : Optional.empty();
	}

	private static @Nullable InvocationHandler handler(@Nullable Object object) {
		return (object != null && Proxy.isProxyClass(object.getClass())) ? Proxy.getInvocationHandler(object) : null;
	}

	private GuardedConnection behind(Object target, Object source) {
		return new GuardedConnection(target, source, this.recorder, this.check);
	}

	private static Object proxy(Class<?> type, InvocationHandler handler) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler);
	}

}
