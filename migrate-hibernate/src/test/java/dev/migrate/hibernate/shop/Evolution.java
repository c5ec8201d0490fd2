package dev.migrate.hibernate.shop;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happens to the shop after its opening, in an order in which each builds on those
 * before.
 */
final class Evolution {

	static final List<Step> STEPS = Stream
		.of(ColumnSteps.ALL, RenameSteps.ALL, ValueSteps.ALL, ConstraintSteps.ALL, TableSteps.ALL, DefinitionSteps.ALL,
				RelationSteps.ALL, PostgresSteps.ALL)
		.flatMap(List::stream)
		.toList();

	private Evolution() {
	}

}
