package dev.migrate.dialect.sqlite.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.UnnamedConstraint;
import dev.migrate.dialect.sqlite.text.SqliteStatedConstraints;
import dev.migrate.dialect.sqlite.text.SqliteTableParser;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;

/**
 * The texts of all tables, as foreign keys leave unsaid what another table says.
 *
 * @param byName the texts
 */
record TableTexts(Map<ObjectName, SqliteTableText> byName) {

	static TableTexts of(List<StoredObject> objects) {
		Map<ObjectName, SqliteTableText> texts = new LinkedHashMap<>();
		objects.stream()
			.filter((object) -> object.is("table"))
			.forEach((table) -> texts.put(table.name(), SqliteTableParser.table(table.sql())));
		return new TableTexts(texts);
	}

	/** Return the constraints of a table, each with a name. */
	List<Constraint> constraints(ObjectName table, SqliteTableText text) {
		UnnamedConstraint names = new UnnamedConstraint(table);
		return new SqliteStatedConstraints(text).all()
			.stream()
			.map(names::named)
			.map((constraint) -> (constraint instanceof ForeignKey key) ? complete(key, table) : constraint)
			.toList();
	}

	// It stays in its file, may spell the table otherwise, and without columns it means
	// the key.
	private ForeignKey complete(ForeignKey key, ObjectName table) {
		ObjectName referred = table.sibling(key.referredTable().name());
		for (Map.Entry<ObjectName, SqliteTableText> other : this.byName.entrySet()) {
			if (other.getKey().toString().equalsIgnoreCase(referred.toString())) {
				List<String> columns = key.referredColumns().isEmpty() ? other.getValue().key() : key.referredColumns();
				return key.references(other.getKey(), columns.toArray(String[]::new));
			}
		}
		return key.references(referred, key.referredColumns().toArray(String[]::new));
	}

}
