package dev.migrate.autoconfigure;

import dev.migrate.Migrator;

/**
 * Has the last word on the auto-configured {@link Migrator}. Customizers are called in
 * their order.
 */
@FunctionalInterface
public interface MigratorCustomizer {

	/** Customize the migrator. */
	void customize(Migrator.Builder builder);

}
