package guide.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.operation.Rows;

import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;

class DataExamples {

	void bulkInsert(Operations op) {
		op.bulkInsert("product", Rows.of("name", "price").row("Tea", 3).row("Mother's coffee", new BigDecimal("4.50")));
	}

	void bulkInsertBack(Operations op) {
		op.execute("DELETE FROM product WHERE name IN ('Tea', 'Mother''s coffee')");
	}

	void bulkInsertOfTypes(Operations op) {
		op.bulkInsert("product", Rows.of("name", "price").types(string(100), numeric(10, 2)).row("Cocoa", "2.80"));
	}

	void bulkInsertOfTypesBack(Operations op) {
		op.execute("DELETE FROM product WHERE name = 'Cocoa'");
	}

	void execute(Operations op) {
		op.execute("""
				UPDATE product SET price = price * 1.1;
				UPDATE product SET name = upper(name) WHERE name LIKE 'a:b%';
				""");
		op.execute("UPDATE product SET price = price + :more WHERE name = :name OR name LIKE 'c:more%'",
				Map.of("more", 1, "name", "O'Brian's"));
	}

	@Example(readsRows = true)
	void jdbc(Operations op) {
		List<Long> ids = op.jdbc().sql("SELECT id FROM customer WHERE email IS NULL").query(Long.class).list();
		ids.forEach((id) -> op.execute("UPDATE customer SET email = :email WHERE id = :id",
				Map.of("email", "unknown-" + id, "id", id)));
	}

	void arguments(Operations op) {
		String raise = op.arguments().find("raise").orElse("1.05");
		op.execute("UPDATE product SET price = price * :raise", Map.of("raise", new BigDecimal(raise)));
	}

}
