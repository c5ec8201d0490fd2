package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * Tells what of the data an operation loses, a sentence for each.
 *
 * @param before what the database looks like before the operation
 */
public record DataLoss(Schema before) {

	/** Return what is lost; nothing if it is not known to lose anything. */
	public List<String> of(Operation operation) {
		List<String> losses = new ArrayList<>();
		collect(operation, losses);
		return losses;
	}

	private void collect(Operation operation, List<String> losses) {
		if (operation instanceof AlterTable alter) {
			alter.changes().forEach((change) -> collect(change, losses));
		}
		else if (operation instanceof DropTable drop) {
			losses.add("Loses the rows of '%s'.".formatted(drop.table()));
		}
		else if (operation instanceof DropColumn drop) {
			collect(drop, losses);
		}
		else if (operation instanceof AlterColumn alter) {
			collect(alter, losses);
		}
		else if (operation instanceof RemoveEnumValue removal) {
			losses.add("Fails while a row has the value '%s' of '%s'.".formatted(removal.value(), removal.type()));
		}
		else if (operation instanceof DropSequence drop) {
			losses.add("Loses how far '%s' has counted.".formatted(drop.name()));
		}
		else if (operation instanceof DropSchema drop && drop.options().contains(Removal.CASCADE)) {
			losses.add("Loses everything in the schema '%s'.".formatted(drop.name()));
		}
	}

	private void collect(DropColumn drop, List<String> losses) {
		boolean isComputed = column(drop.table(), drop.column()).filter((column) -> column.generated() != null)
			.isPresent();
		if (!isComputed) {
			losses.add("Loses the values of '%s.%s'.".formatted(drop.table(), drop.column()));
		}
	}

	private void collect(AlterColumn alter, List<String> losses) {
		DataType next = alter.change().type();
		if (next != null) {
			NarrowedType narrowed = new NarrowedType(alter.table() + "." + alter.column(), next);
			column(alter.table(), alter.column()).flatMap((column) -> narrowed.loss(column.type()))
				.ifPresent(losses::add);
		}
	}

	private Optional<Column> column(ObjectName table, String name) {
		return this.before.tables()
			.stream()
			.filter((candidate) -> candidate.name().equals(table))
			.map(Table::columns)
			.flatMap(List::stream)
			.filter((column) -> column.name().equals(name))
			.findFirst();
	}

}
