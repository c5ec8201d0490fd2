package dev.migrate.autoconfigure.autogenerate;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.autogenerate.SchemaTarget;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * What an application wants its database to be: its own beans that say so, and the
 * entities of its persistence units on that database.
 */
public final class SchemaTargets {

	private static final List<String> ENTITY_CLASSES = List.of("dev.migrate.hibernate.EntityReading",
			"org.springframework.orm.jpa.AbstractEntityManagerFactoryBean",
			"org.hibernate.jpa.HibernatePersistenceProvider");

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	/**
	 * Create the targets of an application of which nothing has come to life yet.
	 * @param beanFactory its beans
	 * @param environment its properties
	 */
	public SchemaTargets(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	/**
	 * Return what is wanted of a database, of which nothing is changed thereby.
	 * @param migrated the database
	 * @param asked whom Hibernate asks what it has to know of a database of this kind
	 */
	public List<SchemaTarget> of(DataSource migrated, DataSource asked) {
		new DatabaseInitialization(this.beanFactory, this.environment).waitForNone();
		List<SchemaTarget> targets = new ArrayList<>();
		if (ENTITY_CLASSES.stream().allMatch(this::isPresent)) {
			new PersistenceUnits(this.beanFactory).on(migrated).forEach((unit) -> targets.add(unit.target(asked)));
		}
		this.beanFactory.getBeanProvider(SchemaTarget.class).orderedStream().forEach(targets::add);
		return targets;
	}

	private boolean isPresent(String className) {
		return ClassUtils.isPresent(className, this.beanFactory.getBeanClassLoader());
	}

}
