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

	private GuardedConnection(Connection connection, StatementRecorder recorder) {
		this.connection = connection;
		this.recorder = recorder;
	}

	static Connection of(Connection connection, StatementRecorder recorder) {
		return proxy(Connection.class, new GuardedConnection(connection, recorder));
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
		Object result = call(this.connection, method, arguments);
		return (result instanceof Statement statement) ? guarded(statement, method.getReturnType()) : result;
	}

	private Object guarded(Statement statement, Class<?> type) {
		InvocationHandler handler = new GuardedStatement(statement, this.recorder);
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

	private record GuardedStatement(Statement statement, StatementRecorder recorder) implements InvocationHandler {

		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			if (!method.getName().startsWith("execute")) {
				return call(this.statement, method, arguments);
			}
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
