package dev.migrate.autoconfigure.autogenerate;

import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.hibernate.EntityReading;
import dev.migrate.hibernate.HibernateSchemaTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A persistence unit, ready to be started.
 *
 * @param name its name
 * @param dataSource where its entities are kept, if that is known
 * @param properties its properties
 * @param start starts it with given properties
 */
record PersistenceUnit(String name, @Nullable DataSource dataSource, Map<?, ?> properties,
		Consumer<Map<Object, Object>> start) {

	private static final Logger logger = LoggerFactory.getLogger(PersistenceUnit.class);

	/** Return whether its entities are kept in a database. */
	boolean uses(DataSource database) {
		if (this.dataSource == null) {
			logger.warn("Migrations: the entities of '{}' are left out, as it is not known where they are kept",
					this.name);
			return false;
		}
		boolean same = new DatabasePlace(database).isThatOf(this.dataSource);
		if (!same) {
			logger.info("Migrations: the entities of '{}' are left out, as they are kept in another database",
					this.name);
		}
		return same;
	}

	SchemaTarget target() {
		return new HibernateSchemaTarget(this.name, () -> EntityReading.read(this.properties, this.start));
	}

}
