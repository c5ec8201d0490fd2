package dev.migrate.render;

import java.util.List;
import java.util.Set;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

class DataLossTests {

	private static final ObjectName T = ObjectName.of("t");

	@Test
	void droppingLosesWhatIsThere() {
		assertThat(losses(new DropTable(T, Set.of()))).containsExactly("Loses the rows of 't'.");
		assertThat(losses(new DropSequence(T, Set.of()))).containsExactly("Loses how far 't' has counted.");
		assertThat(losses(new DropSchema("s", Set.of(Removal.CASCADE))))
			.containsExactly("Loses everything in the schema 's'.");
		assertThat(losses(new DropSchema("s", Set.of()))).isEmpty();
		assertThat(losses(new RemoveEnumValue(T, "a"))).containsExactly("Fails while a row has the value 'a' of 't'.");
	}

	@Test
	void droppingAColumnLosesItsValuesUnlessTheyAreComputed() {
		AlterTable both = new AlterTable(T, List.of(new DropColumn(T, "a", Set.of()), new DropColumn(T, "b", Set.of())),
				List.of());
		Schema before = Schema.EMPTY
			.tables(List.of(Table.of(T, List.of(column("a", integer()), column("b", integer()).generatedAs("a + 1")))));
		assertThat(new DataLoss(before).of(both)).containsExactly("Loses the values of 't.a'.");
	}

	@Test
	void narrowerTypeLosesWhatDoesNotFit() {
		assertThat(narrowed(string(50), string(20)))
			.containsExactly("Values of 't.a' that are longer than 20 characters do not fit into its new type.");
		assertThat(narrowed(bigInteger(), integer()))
			.containsExactly("Values of 't.a' that are too large do not fit into its new type.");
		assertThat(narrowed(text(), integer()))
			.containsExactly("Values of 't.a' that do not read as one of that kind do not fit into its new type.");
		assertThat(narrowed(numeric(10, 4), numeric(10, 2)))
			.containsExactly("Digits of 't.a' after the first 2 behind the point are lost.");
		assertThat(narrowed(numeric(10, 2), numeric(10, 4)))
			.containsExactly("Values of 't.a' that are too large do not fit into its new type.");
		assertThat(narrowed(timestamp(), date())).containsExactly("Loses the time of the day of 't.a'.");
		assertThat(narrowed(enumeration("m", "a", "b", "c"), enumeration("m", "b")))
			.containsExactly("Values of 't.a' that are a or c do not fit into its new type.");
		assertThat(narrowed(date(), integer())).singleElement().asString().contains("converted");
	}

	@Test
	void widerTypeLosesNothing() {
		assertThat(narrowed(string(20), string(50))).isEmpty();
		assertThat(narrowed(string(20), text())).isEmpty();
		assertThat(narrowed(integer(), bigInteger())).isEmpty();
		assertThat(narrowed(integer(), text())).isEmpty();
		assertThat(narrowed(integer(), numeric())).isEmpty();
		assertThat(narrowed(numeric(8, 2), numeric(10, 2))).isEmpty();
		assertThat(narrowed(numeric(8, 2), numeric())).isEmpty();
		assertThat(narrowed(date(), timestamp())).isEmpty();
		assertThat(narrowed(enumeration("m", "a"), enumeration("m", "a", "b"))).isEmpty();
	}

	private static List<String> narrowed(DataType old, DataType next) {
		Schema before = Schema.EMPTY.tables(List.of(Table.of(T, List.of(column("a", old)))));
		return new DataLoss(before).of(new AlterColumn(T, "a", ColumnChange.NONE.type(next)));
	}

	private static List<String> losses(Operation operation) {
		return new DataLoss(Schema.EMPTY).of(operation);
	}

}
