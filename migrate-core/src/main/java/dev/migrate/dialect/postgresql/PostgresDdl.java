package dev.migrate.dialect.postgresql;

import java.util.List;

import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.SqlStatement;

/** How each operation is said in PostgreSQL. */
class PostgresDdl implements OperationVisitor<List<SqlStatement>> {

	@Override
	public List<SqlStatement> executeSql(ExecuteSql operation) {
		return List.of(operation.statement());
	}

}
