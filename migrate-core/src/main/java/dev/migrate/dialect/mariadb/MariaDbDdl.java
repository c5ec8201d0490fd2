package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.DialectDdl;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.DataType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in MariaDB. */
class MariaDbDdl extends DialectDdl {

	private final MariaDbWords words;

	MariaDbDdl(MariaDbWords words, MariaDbCatalog catalog) {
		super(words, new MariaDbTableDdl(words, catalog), new MariaDbObjectDdl(words, catalog));
		this.words = words;
	}

	@Override
	public List<SqlStatement> executeSql(ExecuteSql operation) {
		SqlStatement statement = operation.statement();
		List<@Nullable Object> parameters = new ArrayList<>();
		statement.parameters().forEach((value) -> parameters.add(this.words.parameter(value)));
		return List.of(new SqlStatement(statement.text(), parameters));
	}

	@Override
	protected String mark(@Nullable DataType type) {
		return "?";
	}

	@Override
	protected @Nullable Object parameter(@Nullable Object value, @Nullable DataType type) {
		return this.words.parameter(value);
	}

}
