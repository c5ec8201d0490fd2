package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;

/** The views of the catalog. */
final class StoredViews {

	private static final String QUERY = """
			SELECT v.table_schema, v.table_name, v.check_option, v.security_type, v.view_definition
			FROM information_schema.views v WHERE v.table_schema = ?""";

	private static final Pattern QUALIFIED = Pattern.compile("`((?:[^`]|``)+)`\\.`((?:[^`]|``)+)`");

	private StoredViews() {
	}

	/**
	 * Read the views.
	 * @param relations the names of all tables and views
	 */
	static List<View> read(CatalogQuery catalog, Set<ObjectName> relations) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, catalog, relations))
			.stream()
			.filter((view) -> !view.query().isEmpty())
			.toList();
	}

	private static View of(ResultSet row, CatalogQuery catalog, Set<ObjectName> relations) throws SQLException {
		// Who may not see what a view reads is shown nothing.
		String definition = row.getString(5);
		String option = row.getString(3);
		String query = (definition.isEmpty() || option.equals("NONE")) ? definition
				: definition + " WITH " + option + " CHECK OPTION";
		return new View(catalog.name(row), false, catalog.local(query), uses(definition, catalog, relations));
	}

	private static Set<ObjectName> uses(String definition, CatalogQuery catalog, Set<ObjectName> relations) {
		Set<ObjectName> uses = new HashSet<>();
		Matcher matcher = QUALIFIED.matcher(definition);
		while (matcher.find()) {
			ObjectName name = catalog.name(unquoted(matcher.group(1)), unquoted(matcher.group(2)));
			if (relations.contains(name)) {
				uses.add(name);
			}
		}
		return uses;
	}

	private static String unquoted(String name) {
		return name.replace("``", "`");
	}

}
