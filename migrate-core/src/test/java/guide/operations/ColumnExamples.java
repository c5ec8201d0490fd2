package guide.operations;

import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.schema.ForeignKeyAction;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.timestampWithTimeZone;

class ColumnExamples {

	void addColumn(Operations op) {
		op.addColumn("customer", column("phone", string(30)));
	}

	void addColumnBack(Operations op) {
		op.dropColumn("customer", "phone");
	}

	void addColumnWithDefaults(Operations op) {
		op.addColumn("customer", column("active", bool()).notNull().defaultTo(true));
		op.addColumn("customer", column("since", timestampWithTimeZone()).defaultSql("CURRENT_TIMESTAMP"),
				Creation.IF_NOT_EXISTS);
	}

	void addColumnWithDefaultsBack(Operations op) {
		op.dropColumn("customer", "since", Removal.IF_EXISTS);
		op.dropColumn("customer", "active");
	}

	void addColumnThatRefers(Operations op) {
		op.addColumn("product",
				column("successor_id", bigInteger()).indexed()
					.references("product", "id",
							(key) -> key.named("product_successor").onDelete(ForeignKeyAction.SET_NULL))
					.comment("what replaces it"));
	}

	void addColumnThatRefersBack(Operations op) {
		op.alterTable("product",
				(product) -> product.dropConstraint("product_successor")
					.dropIndex("ix_product_successor_id")
					.dropColumn("successor_id"));
	}

	void addColumnThatCounts(Operations op) {
		op.addColumn("orders", column("number", bigInteger()).autoIncrement((number) -> number.start(1000)));
		op.addColumn("product", column("number", integer()).identityAlways((number) -> number.increment(10)));
	}

	void addColumnThatCountsBack(Operations op) {
		op.dropColumn("product", "number");
		op.dropColumn("orders", "number");
	}

	void addColumnThatIsComputed(Operations op) {
		op.addColumn("product", column("gross", numeric(10, 2)).generatedAs("price * 1.19"));
	}

	void addColumnThatIsComputedBack(Operations op) {
		op.dropColumn("product", "gross");
	}

	@Example(since = 18)
	void addColumnThatIsComputedWhenRead(Operations op) {
		op.addColumn("product", column("label", text()).virtualAs("name || ' (' || id || ')'"));
	}

	@Example(since = 18)
	void addColumnThatIsComputedWhenReadBack(Operations op) {
		op.dropColumn("product", "label");
	}

	void renameColumn(Operations op) {
		op.renameColumn("customer", "name", "full_name");
	}

	void renameColumnBack(Operations op) {
		op.renameColumn("customer", "full_name", "name");
	}

	void alterColumn(Operations op) {
		op.alterColumn("orders", "product_id",
				(product) -> product.setNotNull().comment("what is ordered").rename("article_id"));
	}

	void alterColumnBack(Operations op) {
		op.alterColumn("orders", "article_id", (article) -> article.dropNotNull().dropComment().rename("product_id"));
	}

	void alterColumnType(Operations op) {
		op.alterColumn("orders", "quantity", (quantity) -> quantity.type(bigInteger()));
	}

	void alterColumnTypeBack(Operations op) {
		op.alterColumn("orders", "quantity", (quantity) -> quantity.type(integer(), "CAST(quantity AS integer)"));
	}

	void alterColumnDefault(Operations op) {
		op.alterColumn("orders", "ordered", (ordered) -> ordered.setDefaultSql("current_date"));
		op.alterColumn("orders", "quantity", (quantity) -> quantity.setDefault(10));
	}

	void alterColumnDefaultBack(Operations op) {
		op.alterColumn("orders", "quantity", (quantity) -> quantity.setDefault(1));
		op.alterColumn("orders", "ordered", (ordered) -> ordered.dropDefault());
	}

	void alterColumnIdentityBefore(Operations op) {
		op.createTable("old_order", column("id", bigInteger()).primaryKey());
	}

	void alterColumnIdentity(Operations op) {
		op.alterColumn("old_order", "id", (id) -> id.setAutoIncrement());
		op.alterColumn("old_order", "id", (id) -> id.setIdentityAlways((number) -> number.start(500)));
	}

	void alterColumnIdentityBack(Operations op) {
		op.alterColumn("old_order", "id", (id) -> id.dropIdentity());
	}

	void alterColumnComputedBefore(Operations op) {
		op.addColumn("product", column("gross", numeric(10, 2)).generatedAs("price * 1.19"));
	}

	@Example(since = 17)
	void alterColumnComputed(Operations op) {
		op.alterColumn("product", "gross", (gross) -> gross.setGeneratedAs("price * 1.21"));
	}

	void alterColumnComputedBack(Operations op) {
		op.alterColumn("product", "gross", (gross) -> gross.setGeneratedAs("price * 1.19"));
	}

	void alterColumnComputedWhenReadBefore(Operations op) {
		op.addColumn("product", column("gross", numeric(10, 2)).virtualAs("price * 1.19"));
	}

	@Example(since = 18)
	void alterColumnComputedWhenRead(Operations op) {
		op.alterColumn("product", "gross", (gross) -> gross.setVirtualAs("price * 1.21"));
	}

	void alterColumnComputedWhenReadBack(Operations op) {
		op.alterColumn("product", "gross", (gross) -> gross.setVirtualAs("price * 1.19"));
	}

	void alterColumnComputedNoMoreBefore(Operations op) {
		op.addColumn("product", column("gross", numeric(10, 2)).generatedAs("price * 1.19"));
	}

	@Example(since = 13)
	void alterColumnComputedNoMore(Operations op) {
		op.alterColumn("product", "gross", (gross) -> gross.dropGenerated());
	}

}
