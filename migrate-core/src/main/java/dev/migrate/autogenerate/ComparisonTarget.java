package dev.migrate.autogenerate;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.Schema;

/** What a database is compared with. */
public interface ComparisonTarget {

	/** Return what it is, in the plural, as in {@code the entities of 'orders'}. */
	String name();

	/**
	 * Return what is wanted.
	 * @param reader has it written in the words of the database
	 */
	TargetSchema read(TargetReader reader) throws SQLException;

	/** Return a target that an application describes. */
	static ComparisonTarget of(SchemaTarget target) {
		return new ComparisonTarget() {

			@Override
			public String name() {
				return target.name();
			}

			@Override
			public TargetSchema read(TargetReader reader) throws SQLException {
				TargetSchema described = target.schema();
				Schema written = reader.read(target.name(), described);
				return new TargetSchema(written, described.renames(), described.unmanaged(), true);
			}

		};
	}

	/**
	 * Return a target that statements make of an empty database.
	 * @param name what they are
	 */
	static ComparisonTarget ofSql(String name, List<String> statements) {
		return new ComparisonTarget() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public TargetSchema read(TargetReader reader) throws SQLException {
				return TargetSchema.of(reader.read(name, statements));
			}

		};
	}

	/**
	 * Return a target that is there already.
	 * @param name what it is
	 */
	static ComparisonTarget of(String name, Schema schema) {
		return new ComparisonTarget() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public TargetSchema read(TargetReader reader) {
				return TargetSchema.of(schema);
			}

		};
	}

}
