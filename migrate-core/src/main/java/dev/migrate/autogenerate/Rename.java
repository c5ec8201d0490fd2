package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A table or a column that had another name before.
 *
 * @param table the table, by its name from now on
 * @param column the column by its name from now on; null for the table itself
 * @param oldName the name before
 */
public record Rename(ObjectName table, @Nullable String column, String oldName) {

	/** Return that a table had another name. */
	public static Rename table(ObjectName table, String oldName) {
		return new Rename(table, null, oldName);
	}

	/** Return that a column had another name. */
	public static Rename column(ObjectName table, String column, String oldName) {
		return new Rename(table, column, oldName);
	}

	/** Return what had another name, as it was called. */
	public String before() {
		return (this.column != null) ? "'%s.%s'".formatted(this.table, this.oldName)
				: "'%s'".formatted(this.table.sibling(this.oldName));
	}

	/**
	 * Return the rename that a text says: {@code old=new} for a table,
	 * {@code table.old=new} for a column; of another schema {@code schema.old=schema.new}
	 * and {@code schema.table.old=new}.
	 */
	public static Rename parse(String text) {
		String[] sides = text.split("=", -1);
		List<String> before = List.of(sides[0].split("\\.", -1));
		List<String> after = (sides.length == 2) ? List.of(sides[1].split("\\.", -1)) : List.of("");
		boolean isEmpty = before.contains("") || after.contains("");
		if (!isEmpty && before.size() == 1 && after.size() == 1) {
			return table(ObjectName.of(after.get(0)), before.get(0));
		}
		if (!isEmpty && before.size() == 2 && after.size() == 2 && before.get(0).equals(after.get(0))) {
			return table(new ObjectName(before.get(0), after.get(1)), before.get(1));
		}
		if (!isEmpty && before.size() == 2 && after.size() == 1) {
			return column(ObjectName.of(before.get(0)), after.get(0), before.get(1));
		}
		if (!isEmpty && before.size() == 3 && after.size() == 1) {
			return column(new ObjectName(before.get(0), before.get(1)), after.get(0), before.get(2));
		}
		throw new InvalidRenameException(text);
	}

	/** Return it as it is asked about. */
	public String said() {
		return before() + " renamed to '%s'".formatted((this.column != null) ? this.column : this.table.name());
	}

	/** Return it as it is typed. */
	@Override
	public String toString() {
		return (this.column != null) ? "%s.%s=%s".formatted(this.table, this.oldName, this.column)
				: "%s=%s".formatted(this.table.sibling(this.oldName), this.table);
	}

}
