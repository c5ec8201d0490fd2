package dev.migrate.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that tables are described with, for
 * {@code import static dev.migrate.schema.Definitions.*}.
 */
public final class Definitions {

	private Definitions() {
	}

	/** A column that may be null, until it says otherwise. */
	public static Column column(String name, DataType type) {
		return Column.of(name, type);
	}

	/** The primary key of a table, named by a convention or the database. */
	public static PrimaryKey primaryKey(String... columns) {
		return new PrimaryKey(null, Arrays.asList(columns), List.of(), Deferral.UNSAID);
	}

	/** Columns that no two rows have in common. */
	public static UniqueConstraint unique(String... columns) {
		return new UniqueConstraint(null, Arrays.asList(columns), List.of(), true, null, null, Deferral.UNSAID);
	}

	/** Columns that refer to another row, to be completed by {@code references}. */
	public static ForeignKey foreignKey(String... columns) {
		return new ForeignKey(null, Arrays.asList(columns), ForeignKey.UNSAID, List.of(), null, null, null, true,
				Deferral.UNSAID);
	}

	/** A condition that each row must meet. */
	public static CheckConstraint check(String expression) {
		return new CheckConstraint(null, expression, true);
	}

	/** Rows that must not overlap: a column that must not compare so in two rows. */
	public static ExcludeConstraint exclude(ExcludeElement... elements) {
		return new ExcludeConstraint(null, Arrays.asList(elements), null, null, Deferral.UNSAID);
	}

	/** What an exclude constraint compares. */
	public static ExcludeElement with(IndexKey key, String operator) {
		return new ExcludeElement(key, operator);
	}

	/** An index on columns. */
	public static Index index(String name, String... columns) {
		return Index.of(Label.of(name), Stream.of(columns).map(IndexKey::column).toList());
	}

	/** An index on columns, named by a convention. */
	public static Index indexOn(String... columns) {
		return Index.of(null, Stream.of(columns).map(IndexKey::column).toList());
	}

	/** A column as the key of an index, to say more about it. */
	public static IndexKey key(String column) {
		return IndexKey.column(column);
	}

	/** An expression as the key of an index. */
	public static IndexKey expression(String sql) {
		return IndexKey.expression(sql);
	}

	/** What a table is for. */
	public static TableComment comment(String text) {
		return new TableComment(text);
	}

	/** A name in a schema. */
	public static ObjectName name(String schema, String name) {
		return new ObjectName(schema, name);
	}

	/** The name of a constraint or an index that no convention may touch. */
	public static Label finalName(String name) {
		return Label.ofFinal(name);
	}

	/** Text of up to so many characters. */
	public static StringType string(int length) {
		return new StringType(StringType.Kind.VARYING, length, null);
	}

	/** Text of up to as many characters as the database lets it have. */
	public static StringType string() {
		return new StringType(StringType.Kind.VARYING, null, null);
	}

	/** Text of exactly so many characters. */
	public static StringType fixedString(int length) {
		return new StringType(StringType.Kind.FIXED, length, null);
	}

	/** Text of any length. */
	public static StringType text() {
		return new StringType(StringType.Kind.UNLIMITED, null, null);
	}

	/** Whole numbers of two bytes. */
	public static DataType smallInteger() {
		return PlainType.SMALL_INTEGER;
	}

	/** Whole numbers of four bytes. */
	public static DataType integer() {
		return PlainType.INTEGER;
	}

	/** Whole numbers of eight bytes. */
	public static DataType bigInteger() {
		return PlainType.BIG_INTEGER;
	}

	/** True or false. */
	public static DataType bool() {
		return PlainType.BOOLEAN;
	}

	/** Decimal numbers of any size, kept exactly. */
	public static DataType numeric() {
		return new NumericType(null, null);
	}

	/** Decimal numbers of so many digits, some of them after the point. */
	public static DataType numeric(int precision, int scale) {
		return new NumericType(precision, scale);
	}

	/** Decimal numbers of so many digits, as the database counts them. */
	public static DataType numeric(int precision) {
		return new NumericType(precision, null);
	}

	/** Floating point numbers of four bytes. */
	public static DataType real() {
		return PlainType.REAL;
	}

	/** Floating point numbers of eight bytes. */
	public static DataType doublePrecision() {
		return PlainType.DOUBLE;
	}

	/** Days. */
	public static DataType date() {
		return PlainType.DATE;
	}

	/** Times of the day. */
	public static DataType time() {
		return new TimeType(false, false, null);
	}

	/** Times of the day, with so many digits of a fraction of a second. */
	public static DataType time(int precision) {
		return new TimeType(false, false, precision);
	}

	/** Times of the day, the same everywhere. */
	public static DataType timeWithTimeZone() {
		return new TimeType(false, true, null);
	}

	/** The same, with so many digits of a fraction of a second. */
	public static DataType timeWithTimeZone(int precision) {
		return new TimeType(false, true, precision);
	}

	/** Points in time on a local clock. */
	public static DataType timestamp() {
		return new TimeType(true, false, null);
	}

	/** The same, with so many digits of a fraction of a second. */
	public static DataType timestamp(int precision) {
		return new TimeType(true, false, precision);
	}

	/** Points in time, the same everywhere. */
	public static DataType timestampWithTimeZone() {
		return new TimeType(true, true, null);
	}

	/** The same, with so many digits of a fraction of a second. */
	public static DataType timestampWithTimeZone(int precision) {
		return new TimeType(true, true, precision);
	}

	/** Spans of time. */
	public static IntervalType interval() {
		return new IntervalType(null, null);
	}

	/** Universally unique identifiers. */
	public static DataType uuid() {
		return PlainType.UUID;
	}

	/** JSON as it was written. */
	public static DataType json() {
		return PlainType.JSON;
	}

	/** JSON as the database understands it. */
	public static DataType jsonb() {
		return PlainType.JSONB;
	}

	/** Bytes. */
	public static DataType binary() {
		return new BinaryType(null);
	}

	/** Up to so many bytes, where a database distinguishes. */
	public static DataType binary(int length) {
		return new BinaryType(length);
	}

	/** One of a few words; the name is that of the type, where there are such types. */
	public static EnumType enumeration(String name, String... values) {
		return new EnumType(ObjectName.of(name), Arrays.asList(values));
	}

	/** One of a few words, by a type in a schema. */
	public static EnumType enumeration(ObjectName name, String... values) {
		return new EnumType(name, Arrays.asList(values));
	}

	/** MariaDB, MySQL: one of a few words, by a type that has no name. */
	public static EnumType oneOf(String... values) {
		return new EnumType(null, Arrays.asList(values));
	}

	/** Many values of one type. */
	public static DataType arrayOf(DataType type) {
		return arrayOf(type, 1);
	}

	/** Many values of one type, nested so deep. */
	public static DataType arrayOf(DataType type, int dimensions) {
		return new ArrayType(type, dimensions);
	}

	/** A type in the words of one database, written as it is. */
	public static DataType named(String sql) {
		return new NamedType(sql);
	}

	/** PostgreSQL: distribute rows, as in {@code RANGE (created_at)}. */
	public static TableOption partitionBy(String how) {
		return new TableOption(TableOption.Key.PARTITION_BY, how);
	}

	/** PostgreSQL: do not write ahead; the table is empty after a crash. */
	public static TableOption unlogged() {
		return new TableOption(TableOption.Key.UNLOGGED, "");
	}

	/** PostgreSQL: have the columns of another table, too. */
	public static TableOption inherits(String table) {
		return new TableOption(TableOption.Key.INHERITS, table);
	}

	/** PostgreSQL: set a storage parameter, as in {@code fillfactor=70}. */
	public static TableOption storage(String parameter) {
		return new TableOption(TableOption.Key.WITH, parameter);
	}

	/** PostgreSQL: where the files of a table are. */
	public static TableOption tablespace(String name) {
		return new TableOption(TableOption.Key.TABLESPACE, name);
	}

	/** PostgreSQL: the access method of a table, as in {@code heap}. */
	public static TableOption accessMethod(String name) {
		return new TableOption(TableOption.Key.USING, name);
	}

	/** MariaDB, MySQL: the storage engine. */
	public static TableOption engine(String name) {
		return new TableOption(TableOption.Key.ENGINE, name);
	}

	/** MariaDB, MySQL: the character set. */
	public static TableOption charset(String name) {
		return new TableOption(TableOption.Key.CHARSET, name);
	}

	/** MariaDB, MySQL: how the text of a table is compared and sorted. */
	public static TableOption collation(String name) {
		return new TableOption(TableOption.Key.COLLATION, name);
	}

	/** MariaDB, MySQL: how a row is kept, as in {@code COMPRESSED}. */
	public static TableOption rowFormat(String name) {
		return new TableOption(TableOption.Key.ROW_FORMAT, name);
	}

	/** MariaDB, MySQL: the size of a page of a compressed table, in kilobytes. */
	public static TableOption keyBlockSize(int kilobytes) {
		return new TableOption(TableOption.Key.KEY_BLOCK_SIZE, String.valueOf(kilobytes));
	}

	/** MariaDB, MySQL: the first number that the table gives. */
	public static TableOption firstNumber(long number) {
		return new TableOption(TableOption.Key.AUTO_INCREMENT, String.valueOf(number));
	}

	/** SQLite: a number that was used is never given again. */
	public static TableOption autoincrement() {
		return new TableOption(TableOption.Key.AUTOINCREMENT, "");
	}

	/** SQLite: values must be of the type of their column. */
	public static TableOption strict() {
		return new TableOption(TableOption.Key.STRICT, "");
	}

	/** SQLite: the primary key is the only one. */
	public static TableOption withoutRowid() {
		return new TableOption(TableOption.Key.WITHOUT_ROWID, "");
	}

}
