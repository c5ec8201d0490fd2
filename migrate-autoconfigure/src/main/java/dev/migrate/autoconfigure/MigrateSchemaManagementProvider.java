package dev.migrate.autoconfigure;

import java.util.Objects;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.connection.OtherUserDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Tells that nobody else needs to create the schema of a database that is migrated. */
class MigrateSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<Migrator> migrators;

	MigrateSchemaManagementProvider(ObjectProvider<Migrator> migrators) {
		this.migrators = migrators;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		for (Migrator migrator : this.migrators) {
			if (same(origin(migrator.dataSource()), dataSource)) {
				return SchemaManagement.MANAGED;
			}
		}
		return SchemaManagement.UNMANAGED;
	}

	private DataSource origin(DataSource migrated) {
		return (migrated instanceof OtherUserDataSource other) ? other.origin() : migrated;
	}

	private boolean same(DataSource migrated, DataSource asked) {
		return migrated.equals(asked)
				|| Objects.equals(DataSourceUnwrapper.unwrapRoot(migrated), DataSourceUnwrapper.unwrapRoot(asked));
	}

}
