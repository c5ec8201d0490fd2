package dev.migrate.autoconfigure.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.hibernate.EntityReading;
import dev.migrate.hibernate.HibernateSchemaTarget;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DelegatingDataSource;

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

	/**
	 * Return what its entities want.
	 * @param asked whom Hibernate asks what it has to know of the database
	 */
	SchemaTarget target(DataSource asked) {
		return new HibernateSchemaTarget(this.name, () -> EntityReading.read(this.properties, (properties) -> {
			properties.remove(AvailableSettings.JAKARTA_JTA_DATASOURCE);
			properties.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, new OneUserDataSource(asked));
			this.start.accept(properties);
		}));
	}

	/** Connects as its own user, whomever the properties of a unit name. */
	private static final class OneUserDataSource extends DelegatingDataSource {

		OneUserDataSource(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
