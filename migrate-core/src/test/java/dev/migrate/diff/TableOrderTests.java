package dev.migrate.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableOrderTests {

	private static final ChangingKeys NO_KEYS = ChangingKeys.of(List.of());

	@Test
	void whatIsReferredToComesFirst() {
		TableOrder order = TableOrder.of(List.of(table("a", "c"), table("b"), table("c", "b", "elsewhere", "c")),
				NO_KEYS);
		assertThat(names(order)).containsExactly("b", "c", "a");
		assertThat(order.early()).isEmpty();
	}

	@Test
	void circleBeginsSomewhere() {
		TableOrder order = TableOrder.of(List.of(table("a", "b"), table("b", "c"), table("c", "a"), table("d", "c")),
				NO_KEYS);
		assertThat(names(order)).containsExactly("a", "c", "b", "d");
		assertThat(order.early()).containsOnlyKeys(ObjectName.of("a"));
	}

	@Test
	void orderIsTheSameHoweverTheTablesCome() {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			tables.add(table("t" + i, "t" + (i * 7 + 1) % 60, "t" + (i * 13 + 5) % 60));
		}
		TableOrder order = TableOrder.of(tables, NO_KEYS);
		Collections.shuffle(tables, new Random(4));
		assertThat(TableOrder.of(tables, NO_KEYS)).isEqualTo(order);
	}

	@Test
	void chainOfThousandsIsNoProblem() {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			tables.add(table("t" + i, "t" + (i + 1)));
		}
		assertThat(names(TableOrder.of(tables, NO_KEYS))).startsWith("t4999", "t4998").endsWith("t1", "t0");
	}

	private static List<String> names(TableOrder order) {
		return order.tables().stream().map((table) -> table.name().name()).toList();
	}

	private static Table table(String name, String... referred) {
		List<Constraint> keys = Arrays.stream(referred).map((other) -> (Constraint) foreignKey(name, other)).toList();
		return new Table(ObjectName.of(name), List.of(Column.of("id", PlainType.INTEGER)), keys, List.of(), List.of(),
				null);
	}

	private static ForeignKey foreignKey(String name, String other) {
		return Definitions.foreignKey("id").references(other, "id").named("fk_" + name + "_" + other);
	}

}
