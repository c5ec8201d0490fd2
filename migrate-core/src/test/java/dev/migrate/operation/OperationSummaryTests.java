package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

class OperationSummaryTests {

	private static final ObjectName TABLE = new ObjectName("s", "t");

	@Test
	void summaryNamesWhatIsDoneAndToWhat() {
		assertThat(new AddColumn(TABLE, column("a", integer()), Set.of()).summary())
			.isEqualTo("add column 'a' of 's.t'");
		assertThat(new AddConstraint(TABLE, unique("a")).summary()).isEqualTo("add constraint of 's.t'");
		assertThat(new AddConstraint(TABLE, unique("a").named("u")).summary()).isEqualTo("add constraint 'u' of 's.t'");
		assertThat(new ExecuteSql(SqlStatement.of("SELECT 1")).summary()).isEqualTo("SQL text");
	}

	@Test
	void summaryNamesTheKindOfWhatIsReplaced() {
		ReplaceableObject view = new ReplaceableObject(ReplaceableObject.Kind.MATERIALIZED_VIEW, TABLE, "", "SELECT 1");
		assertThat(new CreateObject(view, true).summary()).isEqualTo("replace materialized view 's.t'");
		assertThat(new RestoreObject(ReplaceableObject.Kind.TRIGGER, ObjectName.of("x"), "t").summary())
			.isEqualTo("restore trigger 'x' of table 't'");
	}

}
