package dev.migrate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Has each statement checked before the database sees it. */
final class CheckedDataSource extends DelegatingDataSource {

	private final Consumer<String> check;

	/**
	 * Create a data source.
	 * @param check throws what speaks against a statement
	 */
	CheckedDataSource(DataSource dataSource, Consumer<String> check) {
		super(dataSource);
		this.check = check;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return checked(super.getConnection(), Connection.class);
	}

	private <T> T checked(T target, Class<T> type) {
		return type.cast(Proxy.newProxyInstance(CheckedDataSource.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text
							&& method.getName().matches("(?:execute|prepare|addBatch|nativeSQL).*")) {
						this.check.accept(text);
					}
					try {
						return checkedStatement(method.invoke(target, arguments));
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	private Object checkedStatement(Object result) {
		if (result instanceof CallableStatement statement) {
			return checked(statement, CallableStatement.class);
		}
		if (result instanceof PreparedStatement statement) {
			return checked(statement, PreparedStatement.class);
		}
		return (result instanceof Statement statement) ? checked(statement, Statement.class) : result;
	}

}
