package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RowsTests {

	@Test
	void rowsKeepTheirOrderAndTheirNulls() {
		Rows rows = Rows.of("a", "b").row(1, null).row(null, "x");
		assertThat(rows.values()).hasToString("[[1, null], [null, x]]");
	}

	@Test
	void rowLeavesTheRowsBeforeAsTheyWere() {
		Rows one = Rows.of("a").row(1);
		assertThat(one.row(2).values()).hasSize(2);
		assertThat(one.values()).hasSize(1);
	}

	@Test
	void valuesOfTheCallerAreCopied() {
		List<@Nullable Object> row = new ArrayList<>(List.of(1));
		Rows rows = new Rows(List.of("a"), List.of(), List.of(row));
		row.set(0, 2);
		assertThat(rows.values()).hasToString("[[1]]");
	}

	@Test
	void rowOfAnotherLengthIsRefused() {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Rows.of("a", "b").row(1, 2, 3))
			.withMessage("A row of 3 values is given for the 2 columns a, b");
	}

	@Test
	void typesOfAnotherNumberAreRefused() {
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> Rows.of("a", "b").types(integer()))
			.withMessage("1 types are given for the 2 columns a, b");
	}

	@Test
	void rowsWithoutColumnsAreRefused() {
		assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(Rows::of)
			.withMessage("Nothing is given for the columns (rows); at least one is needed");
	}

}
