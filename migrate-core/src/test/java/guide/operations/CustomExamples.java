package guide.operations;

import java.util.List;

import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

import static dev.migrate.schema.Definitions.timestampWithTimeZone;

class CustomExamples {

	record AddAuditColumns(ObjectName table) implements CustomOperation {

		@Override
		public List<SqlStatement> statements(SqlWords sql) {
			return List.of("created", "changed")
				.stream()
				.map((column) -> SqlStatement.of("ALTER TABLE " + sql.quote(this.table) + " ADD COLUMN "
						+ sql.quote(column) + " " + sql.type(timestampWithTimeZone())))
				.toList();
		}

	}

	void custom(Operations op) {
		op.run(new AddAuditColumns(op.name("product")));
	}

	void customBack(Operations op) {
		op.alterTable("product", (product) -> product.dropColumn("created").dropColumn("changed"));
	}

}
