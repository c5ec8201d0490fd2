package dev.migrate.hibernate;

import java.util.List;

import dev.migrate.schema.Deferral;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Reads the foreign keys of a table.
 *
 * @param names what they are called
 * @param columns tells what columns are called
 */
record ForeignKeyReader(DatabaseNames names, ColumnReader columns) {

	List<ForeignKey> read(Table table) {
		return table.getForeignKeyCollection()
			.stream()
			.filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
			.map(this::read)
			.distinct()
			.toList();
	}

	private ForeignKey read(org.hibernate.mapping.ForeignKey key) {
		List<Column> referred = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
				: key.getReferencedColumns();
		ForeignKey plain = new ForeignKey(this.names.label(key.getName()), names(key.getColumns()),
				this.names.of(key.getReferencedTable()), names(referred), null, null, null, true, Deferral.UNSAID);
		OnDeleteAction action = key.getOnDeleteAction();
		boolean cascades = action != null && action != OnDeleteAction.NO_ACTION
				&& this.columns.dialect().supportsCascadeDelete();
		ForeignKey withAction = cascades ? plain.onDelete(ForeignKeyAction.valueOf(action.name())) : plain;
		String definition = (key.getKeyDefinition() != null) ? key.getKeyDefinition() : "";
		String options = (key.getOptions() != null) ? key.getOptions() : "";
		return new ReferenceClauses(definition + " " + options).apply(withAction);
	}

	private List<String> names(List<Column> keys) {
		return keys.stream().map(this.columns::name).toList();
	}

}
