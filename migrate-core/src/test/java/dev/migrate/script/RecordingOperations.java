package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations that only note what they were told. */
final class RecordingOperations implements Operations {

	private final List<String> statements = new ArrayList<>();

	List<String> statements() {
		return this.statements;
	}

	@Override
	public void run(Operation operation) {
		this.statements.add(operation.toString());
	}

	@Override
	public void execute(String sql) {
		this.statements.add(sql);
	}

	@Override
	public void execute(String sql, Map<String, ?> parameters) {
		this.statements.add(sql + ' ' + parameters);
	}

	@Override
	public JdbcClient jdbc() {
		throw new UnsupportedOperationException();
	}

}
