package dev.migrate.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written down, compiled and run is what was to be written down. */
class JavaBodyRoundTripTests {

	private static final int OPERATIONS_OF_A_CLASS = 50;

	@TempDir
	private Path folder;

	@Test
	void everyOperationComesBack() throws Exception {
		assertComesBack(EveryOperation.all());
	}

	@Test
	void manyTablesComeBack() throws Exception {
		RandomTables tables = new RandomTables(42);
		assertComesBack(IntStream.range(0, 200)
			.<Operation>mapToObj((number) -> new CreateTable(tables.next(number), number % 2 == 0))
			.toList());
	}

	@Test
	void columnsOfManyTablesComeBack() throws Exception {
		RandomTables tables = new RandomTables(7);
		assertComesBack(IntStream.range(0, 100).mapToObj(tables::next).<Operation>mapMulti((table, into) -> {
			for (Column column : table.columns()) {
				into.accept(new AddColumn(table.name(), column.unique().indexed(), Set.of()));
			}
		}).toList());
	}

	@Test
	void linesAreNoLongerThanIsUsual() {
		assertThat(body(EveryOperation.all()).upgrade().lines().map((line) -> line.replace("\t", "    ")))
			.filteredOn((line) -> line.length() > 112 && !line.contains("xxxxx"))
			.isEmpty();
	}

	private void assertComesBack(List<Operation> operations) throws Exception {
		List<List<Operation>> parts = new ArrayList<>();
		for (int i = 0; i < operations.size(); i += OPERATIONS_OF_A_CLASS) {
			parts.add(operations.subList(i, Math.min(i + OPERATIONS_OF_A_CLASS, operations.size())));
		}
		List<RevisionBody> bodies = parts.stream().map(JavaBodyRoundTripTests::body).toList();
		List<List<Operation>> found = CompiledBodies.operations(this.folder, bodies);
		assertThat(found.stream().flatMap(List::stream)).containsExactlyElementsOf(operations);
	}

	private static RevisionBody body(List<Operation> operations) {
		return new JavaBody().of(operations.stream().map(WrittenOperation::of).toList(), List.of());
	}

}
