package dev.migrate.execution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The migration's connection as a revision sees it: whatever it runs is counted and can
 * be cancelled, and it can neither end the transaction nor close the session.
 */
final class GuardedConnection implements InvocationHandler {

	private static final Set<String> REFUSED = Set.of("commit", "rollback", "setAutoCommit", "setSavepoint",
			"releaseSavepoint", "abort", "setTransactionIsolation", "setReadOnly");

	private final Connection connection;

	private final StatementRecorder recorder;

	private final Consumer<String> check;

	private GuardedConnection(Connection connection, StatementRecorder recorder, Consumer<String> check) {
		this.connection = connection;
		this.recorder = recorder;
		this.check = check;
	}

	static Connection of(Connection connection, StatementRecorder recorder, Consumer<String> check) {
		return proxy(Connection.class, new GuardedConnection(connection, recorder, check));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		String name = method.getName();
		if (REFUSED.contains(name)) {
			throw new SQLException("A revision must not call '" + name
					+ "' on its connection: its transaction is committed together with its version row");
		}
		if (name.equals("close")) {
			return null;
		}
		if (name.equals("equals") && arguments != null) {
			return proxy == arguments[0];
		}
		if (name.startsWith("prepare")) {
			checkText(arguments, this.check);
		}
		Object result = call(this.connection, method, arguments);
		return (result instanceof Statement statement) ? guarded(statement, method.getReturnType()) : result;
	}

	// The methods that prepare or execute have the text first, if they have any.
	private static void checkText(Object @Nullable [] arguments, Consumer<String> check) {
		if (arguments != null && arguments[0] instanceof String sql) {
			check.accept(sql);
		}
	}

	private Object guarded(Statement statement, Class<?> type) {
		InvocationHandler handler = new GuardedStatement(statement, this.recorder, this.check);
		if (type == CallableStatement.class) {
			return proxy(CallableStatement.class, handler);
		}
		return (type == PreparedStatement.class) ? proxy(PreparedStatement.class, handler)
				: proxy(Statement.class, handler);
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private record GuardedStatement(Statement statement, StatementRecorder recorder,
			Consumer<String> check) implements InvocationHandler {

		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			if (!method.getName().startsWith("execute")) {
				return call(this.statement, method, arguments);
			}
			checkText(arguments, this.check);
			this.recorder.begin(this.statement);
			try {
				return call(this.statement, method, arguments);
			}
			catch (SQLException ex) {
				this.recorder.failed(ex);
				throw ex;
			}
			finally {
				this.recorder.end();
			}
		}

	}

}
