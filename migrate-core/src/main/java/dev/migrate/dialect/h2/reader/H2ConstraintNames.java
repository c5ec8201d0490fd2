package dev.migrate.dialect.h2.reader;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectName;

/**
 * Finds constraints whose names the database has made up by what they go by.
 *
 * @param lookup whom to ask
 * @param words writes SQL
 */
public record H2ConstraintNames(CatalogLookup lookup, SqlWords words) {

	/**
	 * Return what the database calls a constraint; the name itself if it has it, or if
	 * there is no such constraint or nobody to be asked.
	 * @param name a name, or what a constraint goes by that has none
	 */
	public String stored(ObjectName table, String name) {
		if (this.lookup.serverVersion().isEmpty()) {
			return name;
		}
		List<StoredConstraint> all = constraints(table);
		boolean isThere = all.stream().anyMatch((constraint) -> constraint.storedName().equalsIgnoreCase(name));
		return isThere ? name
				: all.stream()
					.filter((stored) -> goesBy(stored.constraint(), name))
					.findFirst()
					.map(StoredConstraint::storedName)
					.orElse(name);
	}

	private List<StoredConstraint> constraints(ObjectName table) {
		try {
			QuerySource source = QuerySource.of(this.lookup, "the constraints of table '%s'".formatted(table));
			CatalogQuery catalog = CatalogQuery.of(source, this.words,
					(table.schema() != null) ? List.of(table.schema()) : List.of());
			return StoredConstraint.read(catalog).stream().filter((stored) -> stored.table().equals(table)).toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean goesBy(Constraint constraint, String name) {
		return constraint.name() != null && constraint.name().text().equalsIgnoreCase(name);
	}

}
