package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.mariadb.reader.TypeText;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;

/**
 * Compares columns of MariaDB, and has the server keep both defaults in a temporary
 * table.
 *
 * @param connection whom to ask
 * @param words writes SQL
 */
record MariaDbColumnComparison(Connection connection, MariaDbWords words) implements ColumnComparison {

	private static final String TABLE = "migrate_defaults";

	// These change something when they are computed.
	private static final Pattern COUNTING = Pattern.compile("(?is).*\\b(nextval|next value|setval)\\b.*");

	@Override
	public Optional<DataType> otherType(Column actual, Column wanted) {
		DataType present = TypeText.type(this.words.type(actual.type()));
		if (present.equals(TypeText.type(this.words.type(wanted.type())))) {
			return Optional.empty();
		}
		boolean isCollated = present == PlainType.JSON || this.words.saysCollation(present);
		return Optional.of(isCollated ? collated(wanted.type()) : wanted.type());
	}

	// Where nothing is said, a column would keep the collation that it has.
	private DataType collated(DataType type) {
		String text = this.words.type(type);
		if (this.words.saysCollation(type) || !MariaDbColumnChanges.TEXT.matcher(text).matches()) {
			return type;
		}
		return (type instanceof StringType string) ? string.collate("DEFAULT")
				: new NamedType(text + " COLLATE DEFAULT");
	}

	@Override
	public boolean keepsForeignKeys(DataType actual, DataType wanted) {
		return false;
	}

	// A column that counts needs a key at any time, and so does a foreign key.
	@Override
	public boolean changesTablesAtOnce() {
		return true;
	}

	@Override
	public boolean isSameDefault(Column actual, Column wanted) {
		if (otherType(actual, wanted).isPresent()) {
			return false;
		}
		try (Statement statement = this.connection.createStatement()) {
			return isSame(statement, definition(actual), definition(wanted), isCounting(wanted));
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean isSame(Statement statement, String one, String other, boolean isCounting)
			throws SQLException {
		statement.execute("CREATE TEMPORARY TABLE %s (`a` %s, `b` %s)".formatted(TABLE, one, other));
		try {
			return isKeptAlike(statement) || (!isCounting && isComputedAlike(statement));
		}
		finally {
			statement.execute("DROP TEMPORARY TABLE " + TABLE);
		}
	}

	private String definition(Column column) {
		String type = this.words.type(column.type());
		DefaultValue value = column.defaultValue();
		return type + " NULL" + ((value != null) ? this.words.defaultClause(value, type) : "");
	}

	private static boolean isCounting(Column column) {
		return column.defaultValue() instanceof DefaultValue.Sql sql && COUNTING.matcher(sql.expression()).matches();
	}

	private static boolean isKeptAlike(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + TABLE)) {
			row.next();
			String[] lines = row.getString(2).split("\n", -1);
			return lines[1].replaceFirst("`a`", "`b`").equals(lines[2] + ",");
		}
	}

	// What it becomes when its row changes is no matter of values.
	private static boolean isComputedAlike(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + TABLE)) {
			row.next();
			if (row.getString(2).toUpperCase(Locale.ROOT).contains(" ON UPDATE ")) {
				return false;
			}
		}
		statement.execute("INSERT INTO " + TABLE + " () VALUES ()");
		try (ResultSet row = statement.executeQuery("SELECT CAST(a AS BINARY) <=> CAST(b AS BINARY) FROM " + TABLE)) {
			return row.next() && row.getBoolean(1);
		}
	}

	@Override
	public Optional<String> using(Column actual, Column wanted) {
		return Optional.empty();
	}

}
