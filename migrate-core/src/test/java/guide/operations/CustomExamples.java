package guide.operations;

import java.util.List;

import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.timestampWithTimeZone;

class CustomExamples {

	record AddAuditColumns(ObjectName table, String writer) implements CustomOperation {

		@Override
		public List<SqlStatement> statements(SqlWords sql) {
			String add = "ALTER TABLE " + sql.quote(this.table) + " ADD COLUMN ";
			String changed = sql.quote("changed") + " " + sql.type(timestampWithTimeZone());
			String by = sql.quote("changed_by") + " " + sql.type(string(50)) + " DEFAULT " + sql.literal(this.writer);
			return List.of(SqlStatement.of(add + changed), SqlStatement.of(add + by));
		}

	}

	void custom(Operations op) {
		op.run(new AddAuditColumns(op.name("product"), "shop"));
	}

	void customBack(Operations op) {
		op.alterTable("product", (product) -> product.dropColumn("changed").dropColumn("changed_by"));
	}

}
