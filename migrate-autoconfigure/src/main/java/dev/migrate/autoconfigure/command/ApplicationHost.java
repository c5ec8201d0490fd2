package dev.migrate.autoconfigure.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.autogenerate.SchemaTargets;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.cli.command.CommandHost;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * The application itself, with its own data source and beans.
 *
 * @param beanFactory its beans
 * @param environment its properties
 */
record ApplicationHost(ConfigurableListableBeanFactory beanFactory, Environment environment) implements CommandHost {

	@Override
	public Path directory() {
		return Path.of("").toAbsolutePath();
	}

	@Override
	public MigrateOptions options() {
		return migrator().options();
	}

	@Override
	public List<String> profiles() {
		return List.of(this.environment.getActiveProfiles());
	}

	@Override
	public List<String> productionProfiles() {
		return ConfiguredDatabase.productionProfiles(this.environment);
	}

	@Override
	public Optional<String> url() {
		return ConfiguredDatabase.url(this.environment);
	}

	@Override
	public Migrator migrator() {
		try {
			return this.beanFactory.getBean(Migrator.class);
		}
		catch (NoUniqueBeanDefinitionException ex) {
			throw MissingMigratorException.several();
		}
		catch (NoSuchBeanDefinitionException ex) {
			throw (ex.getBeanType() == Migrator.class) ? MissingMigratorException.none() : ex;
		}
	}

	@Override
	public List<SchemaTarget> targets() {
		return new SchemaTargets(this.beanFactory, this.environment).of(migrator().dataSource());
	}

}
