package dev.migrate.dialect.mariadb;

import java.util.Map;
import java.util.function.Consumer;

import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operations as they are said, without names from a convention.
 *
 * @param listener who hears each
 */
record SaidOperations(Consumer<Operation> listener) implements Operations {

	@Override
	public void run(Operation operation) {
		this.listener.accept(operation);
	}

	@Override
	public void execute(String sql) {
		throw new UnsupportedOperationException(sql);
	}

	@Override
	public void execute(String sql, Map<String, ?> parameters) {
		throw new UnsupportedOperationException(sql);
	}

	@Override
	public JdbcClient jdbc() {
		throw new UnsupportedOperationException();
	}

}
