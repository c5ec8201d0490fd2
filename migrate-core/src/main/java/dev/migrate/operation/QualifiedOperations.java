package dev.migrate.operation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations on what is in one schema. */
final class QualifiedOperations implements Operations {

	private final Operations operations;

	private final String schema;

	QualifiedOperations(Operations operations, String schema) {
		this.operations = operations;
		this.schema = schema;
	}

	@Override
	public String schema() {
		return this.schema;
	}

	@Override
	public void run(Operation operation) {
		this.operations.run(operation);
	}

	@Override
	public void execute(String sql) {
		this.operations.execute(sql);
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		this.operations.execute(sql, parameters);
	}

	@Override
	public void execute(String sql, Probe probe) {
		this.operations.execute(sql, probe);
	}

	@Override
	public Arguments arguments() {
		return this.operations.arguments();
	}

	@Override
	public JdbcClient jdbc() {
		return this.operations.jdbc();
	}

}
