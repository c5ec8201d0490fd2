package dev.migrate.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.unlogged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableTests {

	@Test
	void ofColumnsWithPartsHasThePartsItself() {
		Table table = table(column("a", integer()).unique().check("a > 0").references("u", "id").indexed());
		assertThat(table.columns()).containsExactly(column("a", integer()));
		assertThat(table.constraints()).extracting(Constraint::type)
			.containsExactly(ConstraintType.UNIQUE, ConstraintType.CHECK, ConstraintType.FOREIGN_KEY);
		assertThat(table.indexes()).extracting(Index::keys).containsExactly(List.of(IndexKey.column("a")));
	}

	@Test
	void ofColumnsThatAreKeysHasOneKeyOfAllInTheirOrder() {
		Table table = table(column("b", integer()).primaryKey(), column("x", integer()),
				column("a", integer()).primaryKey());
		assertThat(table.constraints()).containsExactly(primaryKey("b", "a"));
		assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, true, false);
	}

	@Test
	void ofAKeyAndColumnsThatAreKeysHasOneKeyWithItsName() {
		Table table = table(column("a", integer()).primaryKey(), column("b", integer()),
				primaryKey("a", "b").named("k"));
		assertThat(table.constraints()).containsExactly(primaryKey("a", "b").named("k"));
	}

	@Test
	void ofManyConstraintsHasTheKeyFirst() {
		Table table = table(column("a", integer()), unique("a"), check("a > 0"), primaryKey("a"));
		assertThat(table.constraints()).containsExactly(primaryKey("a"), unique("a"), check("a > 0"));
	}

	@Test
	void ofEverythingKeepsEachInItsPlace() {
		Table table = table(unlogged(), comment("c"), index("i", "a"), column("a", integer()));
		assertThat(table.options()).containsExactly(unlogged());
		assertThat(table.comment()).isEqualTo("c");
		assertThat(table.indexes()).containsExactly(index("i", "a"));
	}

	@Test
	void ofAForeignKeyThatRefersToNothingIsRefused() {
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> table(foreignKey("a", "b")))
			.withMessage("The foreign key on a, b does not say what it refers to; add references(…)");
	}

	private static Table table(TableElement... elements) {
		return Table.of(ObjectName.of("t"), List.of(elements));
	}

}
