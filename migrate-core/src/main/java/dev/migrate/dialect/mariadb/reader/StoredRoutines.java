package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Routine;

/** The functions and procedures of the catalog, which keeps them in pieces. */
final class StoredRoutines {

	private static final String QUERY = """
			SELECT r.routine_schema, r.routine_name, r.routine_type, p.ordinal_position, p.parameter_mode,
				p.parameter_name, p.dtd_identifier, r.is_deterministic = 'YES', r.sql_data_access, r.security_type,
				r.routine_comment, r.routine_definition, r.dtd_identifier
			FROM information_schema.routines r
			LEFT JOIN information_schema.parameters p ON p.specific_schema = ? AND p.specific_name = r.specific_name
				AND p.routine_type = r.routine_type AND p.ordinal_position > 0
			WHERE r.routine_schema = ? AND r.routine_type IN ('FUNCTION', 'PROCEDURE')
				AND r.routine_definition IS NOT NULL""";

	private StoredRoutines() {
	}

	static List<Routine> read(CatalogQuery catalog, SqlWords words) throws SQLException {
		Map<Place, Pieces> routines = new LinkedHashMap<>();
		catalog.rows(QUERY, (row) -> {
			Place place = new Place(catalog.name(row), row.getString(3).equals("PROCEDURE"));
			Pieces pieces = routines.get(place);
			if (pieces == null) {
				pieces = new Pieces(new ArrayList<>(), new ArrayList<>(), before(row, place, words),
						after(row, place, words));
				routines.put(place, pieces);
			}
			return pieces.parameter(row, place, words);
		});
		return routines.entrySet().stream().map((entry) -> entry.getValue().routine(entry.getKey())).toList();
	}

	private static String before(ResultSet row, Place place, SqlWords words) throws SQLException {
		return "CREATE " + row.getString(3) + " " + words.quote(place.name());
	}

	private static String after(ResultSet row, Place place, SqlWords words) throws SQLException {
		String comment = row.getString(11);
		return (place.procedure() ? "" : " RETURNS " + row.getString(13))
				+ (row.getBoolean(8) ? " DETERMINISTIC" : " NOT DETERMINISTIC") + " " + row.getString(9)
				+ " SQL SECURITY " + row.getString(10) + (comment.isEmpty() ? "" : " COMMENT " + words.literal(comment))
				+ "\n" + row.getString(12);
	}

	private record Place(ObjectName name, boolean procedure) {

	}

	private record Pieces(List<String> types, List<String> parameters, String before, String after) {

		boolean parameter(ResultSet row, Place place, SqlWords words) throws SQLException {
			String name = row.getString(6);
			if (name == null) {
				return false;
			}
			this.types.add(row.getString(7));
			String mode = place.procedure() ? row.getString(5) + " " : "";
			return this.parameters.add(mode + words.quote(name) + " " + row.getString(7));
		}

		Routine routine(Place place) {
			return new Routine(place.name(), place.procedure(), String.join(", ", this.types),
					this.before + "(" + String.join(", ", this.parameters) + ")" + this.after);
		}

	}

}
