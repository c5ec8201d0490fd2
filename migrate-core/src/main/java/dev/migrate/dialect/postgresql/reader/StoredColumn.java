package dev.migrate.dialect.postgresql.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A column of the catalog.
 *
 * @param key its place
 * @param column what it is
 */
record StoredColumn(ColumnKey key, Column column) {

	private static final String QUERY = """
			SELECT a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
				pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
				CASE WHEN a.attcollation <> t.typcollation THEN l.collname END, c.description,
				CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
			FROM pg_catalog.pg_attribute a
			JOIN pg_catalog.pg_class r ON r.oid = a.attrelid
			JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
			JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
			LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
			LEFT JOIN pg_catalog.pg_description c ON c.classoid = 'pg_catalog.pg_class'::regclass
				AND c.objoid = a.attrelid AND c.objsubid = a.attnum
			WHERE n.nspname = ANY (?) AND r.relkind IN ('r', 'p') AND NOT r.relispartition AND a.attnum > 0
				AND a.attislocal AND NOT a.attisdropped
			ORDER BY a.attrelid, a.attnum""";

	private static final Map<DataType, DataType> SERIAL = Map.of(PlainType.SMALL_INTEGER, new NamedType("smallserial"),
			PlainType.INTEGER, new NamedType("serial"), PlainType.BIG_INTEGER, new NamedType("bigserial"));

	private static final Set<DataType> SERIALS = Set.copyOf(SERIAL.values());

	static List<StoredColumn> read(CatalogQuery catalog, EnumTypes enums, Map<ColumnKey, StoredSequence> owned)
			throws SQLException {
		// Many columns have few types.
		Map<String, DataType> types = new HashMap<>();
		return catalog.rows(QUERY,
				(row) -> of(row, enums, owned, (text) -> types.computeIfAbsent(text, TypeText::type)));
	}

	private static StoredColumn of(ResultSet row, EnumTypes enums, Map<ColumnKey, StoredSequence> owned,
			Function<String, DataType> types) throws SQLException {
		ColumnKey key = new ColumnKey(row.getLong(1), row.getInt(2));
		String typeText = row.getString(4);
		DataType type = type(typeText, enums.byOid().get(row.getLong(11)), row.getString(9), types);
		StoredSequence sequence = owned.get(key);
		String expression = row.getString(6);
		boolean notNull = row.getBoolean(5);
		boolean isGenerated = !row.getString(8).isEmpty();
		DataType serial = serial(type, sequence, notNull, expression);
		Column column = new Column(row.getString(3), (serial != null) ? serial : type, !notNull,
				(expression == null || isGenerated || serial != null) ? null
						: DefaultText.value(expression, type, typeText),
				identity(row.getString(7), sequence), (expression != null && isGenerated)
						? new GeneratedValue(expression, row.getString(8).equals("s")) : null,
				row.getString(10), List.of());
		return new StoredColumn(key, column);
	}

	private static DataType type(String text, @Nullable EnumType enumType, @Nullable String collation,
			Function<String, DataType> types) {
		if (enumType != null) {
			return text.endsWith("[]") ? new ArrayType(enumType, 1) : enumType;
		}
		DataType type = types.apply(text);
		if (collation == null) {
			return type;
		}
		return (type instanceof StringType string) ? string.collate(collation)
				: new NamedType(text + " COLLATE \"" + collation.replace("\"", "\"\"") + "\"");
	}

	// A serial is no type of the server: it is an integer with a sequence of its own.
	private static @Nullable DataType serial(DataType type, @Nullable StoredSequence sequence, boolean notNull,
			@Nullable String expression) {
		if (sequence == null || !notNull || expression == null || !sequence.isUsualFor(type, expression)) {
			return null;
		}
		return SERIAL.get(type);
	}

	private static @Nullable Identity identity(String kind, @Nullable StoredSequence sequence) {
		if (kind.isEmpty() || sequence == null) {
			return null;
		}
		return new Identity(kind.equals("a"), sequence.counting());
	}

	/** Return whether its sequence is nothing but a part of it. */
	boolean hasItsOwnSequence() {
		return this.column.identity() != null || SERIALS.contains(this.column.type());
	}

}
