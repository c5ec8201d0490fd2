package dev.migrate.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells an observer of each statement and each COMMIT, before and after it, and of a
 * session that is to end.
 */
public final class ObservedDataSource extends DelegatingDataSource {

	private final AtomicInteger count = new AtomicInteger();

	private final Observer observer;

	/** Tell an observer of what goes through a data source. */
	public ObservedDataSource(DataSource target, Observer observer) {
		super(target);
		this.observer = observer;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return proxy(Connection.class, (proxy, method, arguments) -> {
			if (method.getName().equals("commit")) {
				return observed("COMMIT", connection, method, arguments);
			}
			if (method.getName().equals("close")) {
				this.observer.ending();
			}
			Object result = call(connection, method, arguments);
			String text = (arguments != null && arguments[0] instanceof String sql) ? sql : "";
			return (result instanceof Statement statement) ? observed(statement, method.getReturnType(), text) : result;
		});
	}

	private Statement observed(Statement statement, Class<?> type, String prepared) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (!method.getName().startsWith("execute")) {
				return call(statement, method, arguments);
			}
			String text = (arguments != null && arguments[0] instanceof String sql) ? sql : prepared;
			return observed(text, statement, method, arguments);
		};
		if (type == CallableStatement.class) {
			return proxy(CallableStatement.class, handler);
		}
		return (type == PreparedStatement.class) ? proxy(PreparedStatement.class, handler)
				: proxy(Statement.class, handler);
	}

	private @Nullable Object observed(String text, Object target, Method method,
			@Nullable Object @Nullable [] arguments) throws Throwable {
		int number = this.count.incrementAndGet();
		this.observer.before(number, text);
		try {
			return call(target, method, arguments);
		}
		finally {
			this.observer.after(number, text);
		}
	}

	private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
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

	/** Return an observer that does something before each statement with such a part. */
	public static Observer before(String part, Runnable action) {
		return new Observer() {
			@Override
			public void before(int number, String statement) {
				if (statement.contains(part)) {
					action.run();
				}
			}
		};
	}

	/** Hears of statements, which are numbered from 1. */
	public interface Observer {

		/** The statement is about to be sent. */
		default void before(int number, String statement) throws SQLException {
		}

		/** The statement was answered, well or ill. */
		default void after(int number, String statement) throws SQLException {
		}

		/** The session is about to end, by the thread that ends it. */
		default void ending() {
		}

	}

}
