package db.revisions;

import java.util.List;
import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

/**
 * Java rather than SQL, since where a family name begins is a question with exceptions.
 */
@MigrationRevision(id = "db18a838ae47", downRevisions = "d2d99b25ac4e", message = "split the names of customers",
		created = "2026-04-16")
class SplitCustomerNames implements JavaRevision {

	private static final List<String> PARTICLES = List.of(" van ", " von ", " de ", " da ");

	@Override
	public void upgrade(Operations op) {
		op.execute("""
				ALTER TABLE customers
					ADD COLUMN given_name varchar(100) NOT NULL DEFAULT '',
					ADD COLUMN family_name varchar(100) NOT NULL DEFAULT ''""");
		for (String name : op.jdbc().sql("SELECT DISTINCT name FROM customers").query(String.class).list()) {
			int familyName = startOfFamilyName(name);
			op.execute("UPDATE customers SET given_name = :given, family_name = :family WHERE name = :name",
					Map.of("name", name, "given", name.substring(0, familyName).strip(), "family",
							name.substring(familyName).strip()));
		}
		op.execute("ALTER TABLE customers DROP COLUMN name");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE customers ADD COLUMN name varchar(200)");
		op.execute("UPDATE customers SET name = trim(given_name || ' ' || family_name)");
		op.execute("ALTER TABLE customers ALTER COLUMN name SET NOT NULL");
		op.execute("ALTER TABLE customers DROP COLUMN given_name, DROP COLUMN family_name");
	}

	private static int startOfFamilyName(String name) {
		return PARTICLES.stream()
			.map(name::indexOf)
			.filter((index) -> index >= 0)
			.findFirst()
			.orElseGet(() -> Math.max(name.lastIndexOf(' '), 0));
	}

}
