package dev.migrate.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.name;
import static dev.migrate.schema.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaBodyTests {

	private static final ObjectName ORDERS = ObjectName.of("orders");

	@Test
	void tableHasALineForEachElement() {
		Table table = Table.of(ORDERS, List.of(column("id", bigInteger()).autoIncrement().primaryKey(),
				column("customer_id", bigInteger()).notNull()
					.references("customer", "id", (key) -> key.onDelete(ForeignKeyAction.CASCADE)),
				column("note", string(200)).defaultTo("it's \"new\"").comment("what the customer says").unique(),
				foreignKey("id", "customer_id").references(name("archive", "orders"), "id", "customer"),
				index("orders_note").on(key("note").descending()).where("note IS NOT NULL"),
				comment("what customers want")));
		assertThat(written(new CreateTable(table, false))).isEqualTo(
				"""
						op.createTable("orders",
								column("id", bigInteger()).autoIncrement().primaryKey(),
								column("customer_id", bigInteger())
									.notNull()
									.references("customer", "id", (key) -> key.onDelete(ForeignKeyAction.CASCADE)),
								column("note", string(200)).defaultTo("it's \\"new\\"").unique().comment("what the customer says"),
								foreignKey("id", "customer_id").references(name("archive", "orders"), "id", "customer"),
								index("orders_note").on(key("note").descending()).where("note IS NOT NULL"),
								comment("what customers want"));""");
	}

	@Test
	void importsAreThoseThatAreUsed() {
		RevisionBody body = new JavaBody().of(List.of(WrittenOperation.of(new AddColumn(ORDERS,
				column("a", integer()).references("b", "c", (key) -> key.onDelete(ForeignKeyAction.CASCADE)),
				Set.of()))), List.of());
		assertThat(body.imports()).containsExactly("dev.migrate.schema.ForeignKeyAction",
				"static dev.migrate.schema.Definitions.column", "static dev.migrate.schema.Definitions.integer");
	}

	@Test
	void whatIsInASchemaIsSaidInIt() {
		assertThat(written(new DropColumn(name("archive", "orders"), "note", Set.of())))
			.isEqualTo("op.inSchema(\"archive\").dropColumn(\"orders\", \"note\");");
	}

	@Test
	void changeOfAColumnIsAFunction() {
		assertThat(written(new AlterColumn(ORDERS, "note", ColumnChange.NONE.type(string(50)).setNotNull())))
			.isEqualTo("op.alterColumn(\"orders\", \"note\", (column) -> column.type(string(50)).setNotNull());");
	}

	@Test
	void textOfSeveralLinesIsABlock() {
		ReplaceableObject view = new ReplaceableObject(ReplaceableObject.Kind.VIEW, ORDERS, "", """
				SELECT "a"
				  FROM b
				 WHERE c = '\\'""");
		assertThat(written(new CreateObject(view, true))).isEqualTo("""
				op.replaceView("orders", \"""
						SELECT "a"
						  FROM b
						 WHERE c = '\\\\'\""");""");
	}

	@Test
	void remarkAndQuestionAreAboveTheirOperation() {
		WrittenOperation written = new WrittenOperation(new ExecuteSql(SqlStatement.of("SELECT 1")),
				List.of("Loses the values of 'C:\\users'."), Optional.of("Say\nwhy"));
		assertThat(new JavaBody().of(List.of(written), List.of(written)).downgrade()).isEqualTo("""
				// Loses the values of 'C:\\ users'.
				op.decide("Say why");
				op.execute("SELECT 1");""");
	}

	@Test
	void noWayBackIsAQuestion() {
		List<WrittenOperation> upgrade = List.of(WrittenOperation.of(new ExecuteSql(SqlStatement.of("SELECT 1"))));
		assertThat(new JavaBody().of(upgrade, List.of()).downgrade()).startsWith("op.decide(")
			.contains("nothingToUndo");
		assertThat(new JavaBody().of(List.of(), List.of())).isEqualTo(RevisionBody.EMPTY);
	}

	@Test
	void operationOfOnesOwnThatNobodyElseCanMakeIsRefused() {
		record Own() implements CustomOperation {

			@Override
			public List<SqlStatement> statements(SqlWords dialect) {
				return List.of();
			}

		}
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> written(new Own()))
			.withMessageContaining("Own is not");
	}

	private static String written(Operation operation) {
		return new JavaBody().of(List.of(WrittenOperation.of(operation)), List.of()).upgrade();
	}

}
