package dev.migrate.dialect.h2.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * Compares columns of H2, and has it compute what is written differently.
 *
 * @param connection whom to ask
 * @param words writes SQL
 */
public record H2ColumnComparison(Connection connection, SqlWords words) implements ColumnComparison {

	@Override
	public boolean isSameDefault(Column actual, Column wanted) {
		String one = sql(actual.defaultValue());
		String other = sql(wanted.defaultValue());
		// A number that is taken from a sequence is gone.
		if (!actual.type().equals(wanted.type()) || isCounting(one) || isCounting(other)) {
			return false;
		}
		String query = "SELECT CAST((%1$s) AS %3$s) IS NOT DISTINCT FROM CAST((%2$s) AS %3$s)".formatted(one, other,
				this.words.type(wanted.type()));
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() && row.getBoolean(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private String sql(@Nullable DefaultValue value) {
		if (value instanceof DefaultValue.Sql sql) {
			return sql.expression();
		}
		return this.words.literal((value instanceof DefaultValue.Literal literal) ? literal.value() : null);
	}

	private static boolean isCounting(String sql) {
		String upper = sql.toUpperCase(Locale.ROOT);
		return upper.contains("NEXT VALUE") || upper.contains("NEXTVAL");
	}

	// H2 casts what is there by itself, or says that it can't.
	@Override
	public Optional<String> using(Column actual, Column wanted) {
		return Optional.empty();
	}

}
