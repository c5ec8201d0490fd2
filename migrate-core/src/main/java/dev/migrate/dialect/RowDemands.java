package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.SqlWords;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Index;
import dev.migrate.schema.NamedType;

/**
 * Tells which rows a change can't be made with; nothing of those changes of which it
 * can't be said for certain.
 */
public final class RowDemands implements TableOperationVisitor<List<UnfitRows>> {

	private final SqlWords words;

	/**
	 * Speak of the tables of a database.
	 * @param words writes SQL
	 */
	public RowDemands(SqlWords words) {
		this.words = words;
	}

	@Override
	public List<UnfitRows> createTable(CreateTable operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> dropTable(DropTable operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> renameTable(RenameTable operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> commentOnTable(CommentOnTable operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> addColumn(AddColumn operation) {
		Column column = operation.column();
		if (operation.options().contains(Creation.IF_NOT_EXISTS) || mayHaveValue(column)) {
			return List.of();
		}
		return List.of(new UnfitRows(UnfitRows.Demand.NEW_VALUE, operation.table(), List.of(column.name()), List.of(),
				"would have no value of '%s', which must not be null".formatted(column.name()),
				"SELECT * FROM " + this.words.quote(operation.table())));
	}

	// A type of the user's own may bring a default.
	private static boolean mayHaveValue(Column column) {
		return column.nullable() || column.defaultValue() != null || column.identity() != null
				|| column.generated() != null || column.type() instanceof NamedType;
	}

	@Override
	public List<UnfitRows> dropColumn(DropColumn operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> alterColumn(AlterColumn operation) {
		if (!isNotNullOnly(operation.change())) {
			return List.of();
		}
		String query = "SELECT * FROM %s WHERE %s IS NULL".formatted(this.words.quote(operation.table()),
				this.words.quote(operation.column()));
		return List.of(new UnfitRows(UnfitRows.Demand.VALUE, operation.table(), List.of(operation.column()), List.of(),
				"have no value of '%s', which must not be null".formatted(operation.column()), query));
	}

	// What else changes may make a value of a null.
	private static boolean isNotNullOnly(ColumnChange change) {
		return ColumnChange.NONE.setNotNull()
			.equals(new ColumnChange(change.type(), change.using(), change.nullable(), change.defaultValue(),
					change.identity(), change.generated(), null, null));
	}

	@Override
	public List<UnfitRows> createIndex(CreateIndex operation) {
		Index index = operation.index();
		if (!index.unique() || operation.options().contains(Creation.IF_NOT_EXISTS) || !comparesAsUsual(index)) {
			return List.of();
		}
		return List.of(new EqualKeys(this.words, operation.table()).of(index));
	}

	private static boolean comparesAsUsual(Index index) {
		return Optional.ofNullable(index.method()).map("btree"::equalsIgnoreCase).orElse(true)
				&& index.keys().stream().allMatch((key) -> key.operatorClass() == null && key.prefixLength() == null);
	}

	@Override
	public List<UnfitRows> dropIndex(DropIndex operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> renameIndex(RenameIndex operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> addConstraint(AddConstraint operation) {
		return operation.constraint().accept(new ConstraintDemands(this.words, operation.table()));
	}

	@Override
	public List<UnfitRows> dropConstraint(DropConstraint operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> renameConstraint(RenameConstraint operation) {
		return List.of();
	}

	@Override
	public List<UnfitRows> validateConstraint(ValidateConstraint operation) {
		return List.of();
	}

	// Behind a change of its columns the table is not what can be asked now.
	@Override
	public List<UnfitRows> alterTable(AlterTable operation) {
		List<UnfitRows> demands = new ArrayList<>();
		for (TableOperation change : operation.changes()) {
			demands.addAll(change.accept(this));
			if (!(change instanceof CreateIndex || change instanceof AddConstraint)) {
				break;
			}
		}
		return demands;
	}

}
