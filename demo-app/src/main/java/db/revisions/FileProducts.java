package db.revisions;

import java.util.List;
import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

import org.springframework.jdbc.core.simple.JdbcClient;

@MigrationRevision(id = "20474faf5208", downRevisions = "0fbb924e0e32", message = "file products under categories",
		created = "2026-04-14")
class FileProducts implements JavaRevision {

	private static final Map<String, String> CATEGORIES = Map.of("TEA", "Tea", "CUP", "Cups", "BOOK", "Books");

	@Override
	public void upgrade(Operations op) {
		JdbcClient jdbc = op.jdbc();
		List<String> skus = jdbc.sql("SELECT sku FROM products ORDER BY sku").query(String.class).list();
		for (String sku : skus) {
			jdbc.sql("INSERT INTO categories (name) VALUES (:name) ON CONFLICT DO NOTHING")
				.param("name", category(sku))
				.update();
			jdbc.sql("UPDATE products SET category_id = (SELECT id FROM categories WHERE name = :name)"
					+ " WHERE sku = :sku")
				.param("name", category(sku))
				.param("sku", sku)
				.update();
		}
		op.execute("ALTER TABLE products ALTER COLUMN category_id SET NOT NULL");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE products ALTER COLUMN category_id DROP NOT NULL");
		op.execute("UPDATE products SET category_id = NULL");
		op.execute("DELETE FROM categories");
	}

	private static String category(String sku) {
		return CATEGORIES.getOrDefault(sku.split("-", 2)[0], "Other");
	}

}
