package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;

/**
 * A check of the catalog.
 *
 * @param place the table, and the name in there
 * @param constraint what it is
 */
record StoredCheck(Place place, CheckConstraint constraint) {

	static List<StoredCheck> read(CatalogQuery catalog, Dictionary dictionary) throws SQLException {
		return catalog.rows(dictionary.checkQuery(), (row) -> of(row, catalog, dictionary));
	}

	private static StoredCheck of(ResultSet row, CatalogQuery catalog, Dictionary dictionary) throws SQLException {
		String name = row.getString(3);
		return new StoredCheck(new Place(catalog.name(row), name), new CheckConstraint(Label.ofFinal(name),
				catalog.local(dictionary.expression(row.getString(5))), true, row.getBoolean(4) ? name : null));
	}

	/** Return whether it lets a column, whose name it has, hold nothing but JSON. */
	boolean isForJson() {
		String column = this.constraint.column();
		return column != null && this.constraint.expression().equals("json_valid(`" + column.replace("`", "``") + "`)");
	}

	/**
	 * Where a check is.
	 *
	 * @param table the table
	 * @param name the name, which is that of a column if it is part of one
	 */
	record Place(ObjectName table, String name) {

	}

}
