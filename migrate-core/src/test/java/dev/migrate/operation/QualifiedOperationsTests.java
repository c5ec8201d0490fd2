package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.name;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code op.inSchema("s")} puts everything there that says nothing of a schema. */
class QualifiedOperationsTests {

	private final Recorded recorded = new Recorded();

	private final Operations op = this.recorded.inSchema("s");

	@Test
	void tablesAndWhatTheyReferToAreInTheSchema() {
		this.op.createTable("t", column("a", integer()).references("u", "id"), column("b", integer()),
				foreignKey("b").references("v"));
		CreateTable create = (CreateTable) this.recorded.last();
		assertThat(create.table().name()).hasToString("s.t");
		assertThat(create.table().constraints()).extracting(QualifiedOperationsTests::referred)
			.containsExactly("s.u", "s.v");
	}

	@Test
	void referenceThatSaysItsSchemaStaysThere() {
		this.op.addConstraint("t", foreignKey("a").references(name("other", "u"), "id"));
		assertThat(referred(((AddConstraint) this.recorded.last()).constraint())).isEqualTo("other.u");
	}

	@Test
	void addedColumnsAndAlteredTablesReferToTheSchema() {
		this.op.addColumn("t", column("a", integer()).references("u"));
		assertThat(((AddColumn) this.recorded.last()).column().parts()).extracting(QualifiedOperationsTests::referred)
			.containsExactly("s.u");
		this.op.alterTable("t", (table) -> table.addConstraint(foreignKey("a").references("u")));
		AlterTable alter = (AlterTable) this.recorded.last();
		assertThat(referred(((AddConstraint) alter.changes().get(0)).constraint())).isEqualTo("s.u");
	}

	@Test
	void everythingElseIsInTheSchemaToo() {
		this.op.dropIndex("i", "t");
		assertThat(((DropIndex) this.recorded.last()).index()).hasToString("s.i");
		this.op.replaceView("v", "SELECT 1");
		assertThat(((CreateObject) this.recorded.last()).object().name()).hasToString("s.v");
		this.op.restoreView("v");
		assertThat(((RestoreObject) this.recorded.last()).name()).hasToString("s.v");
		this.op.createSequence("q");
		assertThat(((CreateSequence) this.recorded.last()).name()).hasToString("s.q");
	}

	@Test
	void dotInANameIsPartOfTheName() {
		this.op.dropTable("a.b");
		assertThat(((DropTable) this.recorded.last()).table()).isEqualTo(new ObjectName("s", "a.b"));
	}

	@Test
	void anotherSchemaTakesThePlaceOfTheFirst() {
		this.op.inSchema("other").dropTable("t");
		assertThat(((DropTable) this.recorded.last()).table()).hasToString("other.t");
	}

	private static String referred(Object key) {
		return ((ForeignKey) key).referredTable().toString();
	}

	private static final class Recorded implements Operations {

		private final List<Operation> operations = new ArrayList<>();

		Operation last() {
			return this.operations.get(this.operations.size() - 1);
		}

		@Override
		public void run(Operation operation) {
			this.operations.add(operation);
		}

		@Override
		public void execute(String sql) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
			throw new UnsupportedOperationException();
		}

		@Override
		public JdbcClient jdbc() {
			throw new UnsupportedOperationException();
		}

	}

}
