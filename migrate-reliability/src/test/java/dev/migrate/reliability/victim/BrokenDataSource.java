package dev.migrate.reliability.victim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Breaks the runner on purpose, by preparing other statements than it asks for. */
final class BrokenDataSource extends DelegatingDataSource {

	private final Breakage breakage;

	BrokenDataSource(DataSource target, Breakage breakage) {
		super(target);
		this.breakage = breakage;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement") && arguments.length == 1) {
						return this.breakage.prepare(connection, (String) arguments[0]);
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
