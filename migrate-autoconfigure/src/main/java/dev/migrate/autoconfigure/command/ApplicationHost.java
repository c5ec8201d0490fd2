package dev.migrate.autoconfigure.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.autogenerate.SchemaTargets;
import dev.migrate.autogenerate.ProposalHook;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.cli.command.CommandHost;
import dev.migrate.diff.SchemaFilter;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

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
	public List<SchemaTarget> targets(DataSource compared) {
		return new SchemaTargets(this.beanFactory, this.environment).of(migrator().dataSource(), compared);
	}

	@Override
	public SchemaFilter schemaFilter() {
		return this.beanFactory.getBeanProvider(SchemaFilter.class)
			.orderedStream()
			.reduce(SchemaFilter.ALL, SchemaFilter::and);
	}

	@Override
	public List<ProposalHook> proposalHooks() {
		return this.beanFactory.getBeanProvider(ProposalHook.class).orderedStream().toList();
	}

	@Override
	public DataSource dataSource(String url) {
		return DataSourceBuilder.derivedFrom(migrator().dataSource())
			.type(SimpleDriverDataSource.class)
			.url(url)
			.build();
	}

}
