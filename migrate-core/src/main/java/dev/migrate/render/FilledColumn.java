package dev.migrate.render;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * A column that has to have a value in rows that were there before it. Only its author
 * knows which.
 *
 * @param table the table
 * @param column the column
 */
public record FilledColumn(ObjectName table, String column) {

	/** What stands where the value belongs; a database refuses it until then. */
	static final String PLACE = "/* value */";

	/** Return the statement that lacks its value, with the question which it is. */
	public WrittenOperation written(SqlWords words) {
		String name = words.quote(this.column);
		String sql = "UPDATE %s SET %s = %s WHERE %s IS NULL".formatted(words.quote(this.table), name, PLACE, name);
		return new WrittenOperation(new ExecuteSql(SqlStatement.of(sql)), List.of(),
				Optional.of("Say what '%s.%s' is for the rows that are there".formatted(this.table, this.column)));
	}

}
