package dev.migrate.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/** What a database knows of columns and tables that are not written alike. */
public interface ColumnComparison {

	/** Types that are compared with each other. */
	Set<DataType> WHOLE_NUMBERS = Set.of(PlainType.SMALL_INTEGER, PlainType.INTEGER, PlainType.BIG_INTEGER);

	/** Knows nothing but what is written. */
	ColumnComparison BY_TEXT = new ColumnComparison() {

		@Override
		public boolean isSameDefault(Column actual, Column wanted) {
			return false;
		}

		@Override
		public Optional<String> using(Column actual, Column wanted) {
			return Optional.empty();
		}

	};

	/**
	 * Return the type to say for a column that is of another one than is wanted; empty if
	 * it is the same, however it is written.
	 */
	default Optional<DataType> otherType(Column actual, Column wanted) {
		return actual.type().equals(wanted.type()) ? Optional.empty() : Optional.of(wanted.type());
	}

	/**
	 * Return whether foreign keys may stay while columns that they hold become of another
	 * type, those at either end one after the other.
	 */
	default boolean keepsForeignKeys(DataType actual, DataType wanted) {
		return (WHOLE_NUMBERS.contains(actual) && WHOLE_NUMBERS.contains(wanted))
				|| (actual instanceof StringType && wanted instanceof StringType);
	}

	/** Return whether the columns and keys of a table have to change in one statement. */
	default boolean changesTablesAtOnce() {
		return false;
	}

	/**
	 * Return whether a row that says nothing gets the same, though the defaults are
	 * written differently.
	 */
	boolean isSameDefault(Column actual, Column wanted);

	/**
	 * Return the expression that makes the value of another type of the present one,
	 * where the database has to be told.
	 */
	Optional<String> using(Column actual, Column wanted);

	/**
	 * Return what makes one column of another.
	 * @param table the table that they belong to
	 */
	default ColumnConversion conversion(ObjectName table, Column actual, Column wanted) {
		return ColumnConversion.of(actual, wanted);
	}

	/** Return what is said about how a table is kept that is a matter of revisions. */
	default Set<TableOption.Key> tableOptions() {
		return Set.of();
	}

	/** Return what changes how a table is kept. */
	default TableConversion conversion(Table actual, Table wanted) {
		return TableConversion.NONE;
	}

}
