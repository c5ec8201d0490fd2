package dev.migrate.dialect.postgresql.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.dialect.ColumnConversion;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Makes a serial of a column, or something else of a serial: the server knows only an
 * integer, its default and a sequence that belongs to it.
 *
 * @param words writes SQL
 * @param table the table of the column
 */
record SerialConversion(SqlWords words, ObjectName table) {

	private static final Map<DataType, DataType> INTEGERS = Map.of(new NamedType("smallserial"),
			PlainType.SMALL_INTEGER, new NamedType("serial"), PlainType.INTEGER, new NamedType("bigserial"),
			PlainType.BIG_INTEGER);

	/**
	 * Return what is done.
	 * @param sequence the sequence of the present serial
	 */
	ColumnConversion of(Column actual, Column wanted, ObjectName sequence) {
		boolean wasSerial = isSerial(actual);
		boolean isSerial = isSerial(wanted);
		List<Operation> before = new ArrayList<>();
		List<Operation> after = new ArrayList<>();
		if (wasSerial && !isSerial) {
			before.add(new AlterColumn(this.table, actual.name(), ColumnChange.NONE.dropDefault()));
			before.add(new DropSequence(sequence, Set.of()));
		}
		boolean wasIdentity = isSerial && actual.identity() != null;
		if (wasIdentity) {
			before.add(new AlterColumn(this.table, actual.name(), ColumnChange.NONE.dropIdentity()));
		}
		if (isSerial && !wasSerial) {
			before
				.add(new CreateSequence(usual(wanted), INTEGERS.get(wanted.type()), SequenceOptions.DEFAULT, Set.of()));
			after.add(execute("ALTER SEQUENCE %s OWNED BY %s.%s".formatted(this.words.quote(usual(wanted)),
					this.words.quote(this.table), this.words.quote(wanted.name()))));
		}
		if (isSerial && wasSerial && !actual.type().equals(wanted.type())) {
			after.add(execute(
					"ALTER SEQUENCE %s AS %s".formatted(this.words.quote(sequence), this.words.type(integer(wanted)))));
		}
		if (counts(wanted) && !counts(actual)) {
			after.add(goOn(wanted));
		}
		Column result = plain(wanted, wanted.identity());
		return new ColumnConversion(before, plain(actual, wasIdentity ? null : actual.identity()),
				(isSerial && !wasSerial) ? result
					.defaultSql("nextval(%s)".formatted(this.words.literal(this.words.quote(usual(wanted))))) : result,
				after);
	}

	static boolean isSerial(Column column) {
		return INTEGERS.containsKey(column.type());
	}

	// A serial that becomes an identity gets another sequence.
	private static boolean counts(Column column) {
		return column.identity() != null;
	}

	private static DataType integer(Column column) {
		return INTEGERS.getOrDefault(column.type(), column.type());
	}

	private static Column plain(Column column, @Nullable Identity identity) {
		return new Column(column.name(), integer(column), column.nullable(), column.defaultValue(), identity,
				column.generated(), column.comment(), column.parts());
	}

	ObjectName usual(Column column) {
		return this.table.sibling(this.table.name() + "_" + column.name() + "_seq");
	}

	private ExecuteSql goOn(Column column) {
		String name = this.words.quote(column.name());
		String tableName = this.words.quote(this.table);
		return execute("SELECT setval(pg_get_serial_sequence(%s, %s), COALESCE(max(%s), 0) + 1, false) FROM %s"
			.formatted(this.words.literal(tableName), this.words.literal(column.name()), name, tableName));
	}

	private static ExecuteSql execute(String sql) {
		return new ExecuteSql(SqlStatement.of(sql));
	}

}
