package dev.migrate.hibernate;

import java.util.function.Supplier;

import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import org.hibernate.boot.Metadata;

/** What the entities of a persistence unit want the database to be. */
public final class HibernateSchemaTarget implements SchemaTarget {

	private final String name;

	private final Supplier<TargetSchema> schema;

	/**
	 * Create a target.
	 * @param unit the name of the persistence unit
	 * @param schema reads its entities
	 */
	public HibernateSchemaTarget(String unit, Supplier<TargetSchema> schema) {
		this.name = "the entities of '" + unit + "'";
		this.schema = schema;
	}

	/**
	 * Return the target of some metadata.
	 * @param unit the name of the persistence unit
	 */
	public static HibernateSchemaTarget of(String unit, Metadata metadata) {
		return new HibernateSchemaTarget(unit, () -> MetadataSchema.of(metadata));
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public TargetSchema schema() {
		return this.schema.get();
	}

}
