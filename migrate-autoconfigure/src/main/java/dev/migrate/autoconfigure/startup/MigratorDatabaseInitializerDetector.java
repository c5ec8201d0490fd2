package dev.migrate.autoconfigure.startup;

import java.util.Set;

import dev.migrate.Migrator;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Tells that migrators initialize databases; after Flyway, for those who move from it.
 */
class MigratorDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(Migrator.class);
	}

	@Override
	public int getOrder() {
		return 2;
	}

}
