package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view of the catalog.
 *
 * @param name its name
 * @param comment what it is for
 * @param view the view, if it is one
 */
record StoredRelation(ObjectName name, @Nullable String comment, Optional<View> view) {

	private static final String QUERY = """
			SELECT table_schema, table_name, remarks, NULL AS query FROM information_schema.tables
			WHERE UPPER(table_schema) IN %s AND table_type = 'BASE TABLE'
			UNION ALL SELECT table_schema, table_name, remarks, COALESCE(view_definition, '') FROM information_schema.views
			WHERE UPPER(table_schema) IN %s
			ORDER BY table_schema, table_name""";

	static List<StoredRelation> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, catalog.names()));
	}

	private static StoredRelation of(ResultSet row, Names names) throws SQLException {
		ObjectName name = names.name(row.getString(1), row.getString(2));
		Optional<View> view = Optional.ofNullable(row.getString(4))
			.map((query) -> new View(name, query.isEmpty(), new ExpressionText(names).of(query), Set.of()));
		return new StoredRelation(name, row.getString(3), view);
	}

}
