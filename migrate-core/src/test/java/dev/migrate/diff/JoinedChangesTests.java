package dev.migrate.diff;

import java.util.List;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropIndex;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ObjectName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedChangesTests {

	private static final ObjectName TABLE = ObjectName.of("t");

	private final DropIndex dropIndex = new DropIndex(TABLE, ObjectName.of("i"), Set.of());

	private final CommentOnTable comment = new CommentOnTable(TABLE, "x");

	private final AddColumn addColumn = new AddColumn(TABLE, Definitions.column("a", Definitions.integer()), Set.of());

	private final CreateIndex createIndex = new CreateIndex(TABLE, Definitions.index("i", "a"), Set.of());

	private final DropColumn dropOther = new DropColumn(ObjectName.of("other"), "a", Set.of());

	@Test
	void changesOfATableAreSaidWhereTheFirstThatIsNoRemovalOfAKeyWas() {
		assertThat(JoinedChanges
			.of(List.of(this.dropIndex, this.comment, this.addColumn, this.createIndex, this.dropOther)))
			.containsExactly(this.comment,
					new AlterTable(TABLE, List.of(this.dropIndex, this.addColumn, this.createIndex), List.of()),
					this.dropOther);
	}

	@Test
	void oneChangeStaysAsItIs() {
		assertThat(JoinedChanges.of(List.of(this.dropIndex, this.comment))).containsExactly(this.dropIndex,
				this.comment);
	}

}
