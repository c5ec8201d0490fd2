package dev.migrate.dialect.sqlite.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.TableConversion;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import org.jspecify.annotations.Nullable;

/**
 * Compares columns of SQLite, and has it compute what is written differently.
 *
 * @param connection whom to ask
 * @param words writes SQL
 */
public record SqliteColumnComparison(Connection connection, SqlWords words) implements ColumnComparison {

	@Override
	public boolean isSameDefault(Column actual, Column wanted) {
		String one = sql(actual.defaultValue());
		String other = sql(wanted.defaultValue());
		String query = "SELECT (%1$s) IS (%2$s) AND typeof(%1$s) = typeof(%2$s)".formatted(one, other);
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

	@Override
	public boolean keepsForeignKeys(DataType actual, DataType wanted) {
		return true;
	}

	@Override
	public Optional<DataType> otherType(Column actual, Column wanted) {
		if (actual.type().equals(wanted.type())) {
			return Optional.empty();
		}
		boolean loses = isCollated(actual.type()) && !isCollated(wanted.type());
		return Optional.of(loses ? uncollated(wanted.type()) : wanted.type());
	}

	private static boolean isCollated(DataType type) {
		return (type instanceof StringType string) ? string.collation() != null
				: type instanceof NamedType named && named.sql().contains(" COLLATE ");
	}

	// Where nothing is said, a column would keep the collation that it has.
	private DataType uncollated(DataType type) {
		return (type instanceof StringType string) ? string.collate("BINARY")
				: new NamedType(this.words.type(type) + " COLLATE BINARY");
	}

	@Override
	public Set<TableOption.Key> tableOptions() {
		return Set.of(TableOption.Key.STRICT, TableOption.Key.WITHOUT_ROWID, TableOption.Key.AUTOINCREMENT);
	}

	@Override
	public TableConversion conversion(Table actual, Table wanted) {
		return new KeptTable(actual, wanted).conversion();
	}

	// SQLite stores what it gets as well as the new type lets it.
	@Override
	public Optional<String> using(Column actual, Column wanted) {
		return Optional.empty();
	}

}
