package dev.migrate.dialect.postgresql.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.ColumnConversion;
import dev.migrate.dialect.TableConversion;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * Compares columns of PostgreSQL, and has the server compute what is written differently.
 *
 * @param connection whom to ask
 * @param words writes SQL
 */
public record PostgresColumnComparison(Connection connection, SqlWords words) implements ColumnComparison {

	private static final int MICROSECONDS = 6;

	private static final Set<PlainType> NUMBERS = Set.of(PlainType.SMALL_INTEGER, PlainType.INTEGER,
			PlainType.BIG_INTEGER, PlainType.REAL, PlainType.DOUBLE);

	private static final Set<PlainType> DOCUMENTS = Set.of(PlainType.JSON, PlainType.JSONB);

	// These change something when they are computed.
	private static final List<String> COUNTING = List.of("nextval", "setval");

	@Override
	public boolean isSameDefault(Column actual, Column wanted) {
		if (!actual.type().equals(wanted.type())) {
			return false;
		}
		String one = sql(actual.defaultValue());
		String other = sql(wanted.defaultValue());
		if (one == null || other == null || isCounting(one) || isCounting(other)) {
			return one == null && other == null;
		}
		String type = this.words.type(wanted.type());
		String query = "SELECT CAST((%s) AS %s) IS NOT DISTINCT FROM CAST((%s) AS %s)".formatted(one, type, other,
				type);
		try {
			return computed(query);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private @Nullable String sql(@Nullable DefaultValue value) {
		if (value instanceof DefaultValue.Sql sql) {
			return sql.expression();
		}
		return (value instanceof DefaultValue.Literal literal) ? this.words.literal(literal.value()) : null;
	}

	private static boolean isCounting(String sql) {
		String lower = sql.toLowerCase(Locale.ROOT);
		return COUNTING.stream().anyMatch(lower::contains);
	}

	// What can't be computed must not spoil a transaction, nor may anything it does stay.
	private boolean computed(String query) throws SQLException {
		boolean autoCommit = this.connection.getAutoCommit();
		this.connection.setAutoCommit(false);
		Savepoint before = this.connection.setSavepoint();
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() && row.getBoolean(1);
		}
		finally {
			this.connection.rollback(before);
			this.connection.setAutoCommit(autoCommit);
		}
	}

	@Override
	public Optional<DataType> otherType(Column actual, Column wanted) {
		return usual(actual.type()).equals(usual(wanted.type())) ? Optional.empty() : Optional.of(wanted.type());
	}

	// Whoever says nothing about the fraction of a second gets all of it.
	private static DataType usual(DataType type) {
		if (type instanceof ArrayType array) {
			return new ArrayType(usual(array.of()), array.dimensions());
		}
		return (type instanceof TimeType time && time.precision() != null && time.precision() == MICROSECONDS)
				? new TimeType(time.withDate(), time.withTimeZone(), null) : type;
	}

	@Override
	public Optional<String> using(Column actual, Column wanted) {
		if (isImplicit(actual.type(), wanted.type())) {
			return Optional.empty();
		}
		String column = this.words.quote(wanted.name());
		String type = this.words.type(wanted.type());
		if (wanted.type() instanceof ArrayType array && array.of().equals(actual.type())) {
			return Optional.of("ARRAY[%s]".formatted(column));
		}
		boolean isTruth = wanted.type() == PlainType.BOOLEAN && actual.type() == PlainType.INTEGER;
		return Optional.of((isTruth ? "%s::%s" : "%s::text::%s").formatted(column, type));
	}

	@Override
	public ColumnConversion conversion(ObjectName table, Column actual, Column wanted) {
		SerialConversion serial = new SerialConversion(this.words, table);
		boolean hadSequence = SerialConversion.isSerial(actual) && !actual.type().equals(wanted.type());
		return serial.of(actual, wanted,
				hadSequence ? sequence(table, actual).orElseGet(() -> serial.usual(actual)) : serial.usual(actual));
	}

	// A table that was renamed has kept the sequence that it had.
	private Optional<ObjectName> sequence(ObjectName table, Column column) {
		String query = """
				SELECT s.relname FROM pg_catalog.pg_depend d
				JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
				JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
				WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
					AND d.deptype = 'a' AND d.refobjid = pg_catalog.to_regclass(?) AND a.attname = ?""";
		try {
			return new BoundStatement(this.connection, SqlStatement.of(query, this.words.quote(table), column.name()))
				.rows((row) -> table.sibling(row.getString(1)))
				.stream()
				.findFirst();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(
					"The sequence of '%s' of '%s' can't be found".formatted(column.name(), table), ex);
		}
	}

	@Override
	public Set<TableOption.Key> tableOptions() {
		return Set.of(TableOption.Key.UNLOGGED);
	}

	@Override
	public TableConversion conversion(Table actual, Table wanted) {
		boolean isUnlogged = wanted.has(TableOption.Key.UNLOGGED);
		if (actual.has(TableOption.Key.UNLOGGED) == isUnlogged) {
			return TableConversion.NONE;
		}
		return new TableConversion(List.of(), List.of(new ExecuteSql(SqlStatement.of("ALTER TABLE %s SET %s"
			.formatted(this.words.quote(wanted.name()), isUnlogged ? "UNLOGGED" : "LOGGED")))));
	}

	private static boolean isImplicit(DataType actual, DataType wanted) {
		if (actual instanceof ArrayType array && wanted instanceof ArrayType other) {
			return isImplicit(array.of(), other.of());
		}
		return wanted instanceof StringType || (isNumber(actual) && isNumber(wanted)) || isImplicitTime(actual, wanted)
				|| (DOCUMENTS.contains(actual) && DOCUMENTS.contains(wanted))
				|| (actual.getClass() == wanted.getClass() && !(actual instanceof PlainType)
						&& !(actual instanceof EnumType) && !(actual instanceof TimeType)
						&& !(actual instanceof NamedType));
	}

	private static boolean isNumber(DataType type) {
		return NUMBERS.contains(type) || type instanceof NumericType;
	}

	// Of a point in time the server takes its day or its time, but not the other way
	// round.
	private static boolean isImplicitTime(DataType actual, DataType wanted) {
		if (isDay(wanted)) {
			return isDay(actual);
		}
		boolean isPoint = isDay(actual) && actual != PlainType.DATE;
		return wanted instanceof TimeType time && actual instanceof TimeType present
				&& (!isPoint || present.withTimeZone() || !time.withTimeZone());
	}

	private static boolean isDay(DataType type) {
		return type == PlainType.DATE || (type instanceof TimeType time && time.withDate());
	}

}
