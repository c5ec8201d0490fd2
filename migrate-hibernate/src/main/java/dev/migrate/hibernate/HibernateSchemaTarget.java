package dev.migrate.hibernate;

import java.util.function.Supplier;

import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** What the entities of a persistence unit want the database to be. */
public final class HibernateSchemaTarget implements SchemaTarget {

	private final String name;

	private final Supplier<TargetSchema> reading;

	private @Nullable TargetSchema schema;

	/**
	 * Create a target.
	 * @param unit the name of the persistence unit
	 * @param reading reads its entities, which is done once
	 */
	public HibernateSchemaTarget(String unit, Supplier<TargetSchema> reading) {
		this.name = "the entities of '" + unit + "'";
		this.reading = reading;
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
	public synchronized TargetSchema schema() {
		if (this.schema == null) {
			this.schema = this.reading.get();
		}
		return this.schema;
	}

}
