package guide.operations;

import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.Operations;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Label;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.finalName;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.string;

class NameExamples {

	static final NamingConvention CONVENTION = convention();

	static NamingConvention convention() {
		return NamingConvention.DEFAULT.with(NamingConvention.Kind.PRIMARY_KEY, "pk_%(table_name)s")
			.with(NamingConvention.Kind.UNIQUE, "uq_%(table_name)s_%(column_0_N_name)s")
			.with(NamingConvention.Kind.FOREIGN_KEY, "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s")
			.with(NamingConvention.Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s");
	}

	@Example(named = true)
	void namesByConvention(Operations op) {
		op.createTable("coupon", column("id", bigInteger()).primaryKey(), column("code", string(20)).unique(),
				column("customer_id", bigInteger()).references("customer", "id").indexed(),
				column("percent", integer()), check("percent <= 100").named("percent"),
				check("percent > 0").named(finalName("coupon_positive")));
		op.dropConstraint("coupon", Label.of("percent"), ConstraintType.CHECK);
	}

	@Example(named = true)
	void namesByConventionBack(Operations op) {
		op.dropTable("coupon");
	}

	void namesInASchema(Operations op) {
		op.createSchema("sales");
		Operations sales = op.inSchema("sales");
		sales.createTable("region", column("id", integer()).primaryKey());
		sales.createTable("office", column("region_id", integer()).references("region").indexed());
	}

	void namesInASchemaBack(Operations op) {
		op.inSchema("sales").dropTable("office");
		op.inSchema("sales").dropTable("region");
		op.dropSchema("sales");
	}

	void namesAreQuoted(Operations op) {
		op.createTable("Group", column("order", integer()), column("größe \"cm\"", integer()),
				column("a.b", integer()));
	}

	void namesAreQuotedBack(Operations op) {
		op.dropTable("Group");
	}

}
