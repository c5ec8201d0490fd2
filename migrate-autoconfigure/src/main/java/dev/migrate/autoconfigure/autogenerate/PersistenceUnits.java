package dev.migrate.autoconfigure.autogenerate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.JpaVendorAdapter;

/**
 * The persistence units of an application. Each is configured by the application itself,
 * and caught at the moment when Hibernate would be started.
 */
final class PersistenceUnits implements BeanPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(PersistenceUnits.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final List<PersistenceUnit> units = new ArrayList<>();

	PersistenceUnits(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/** Return those that use a database. */
	List<PersistenceUnit> on(DataSource database) {
		this.beanFactory.addBeanPostProcessor(this);
		for (String name : names(AbstractEntityManagerFactoryBean.class)) {
			this.beanFactory.getBean(name);
		}
		warnOfOthers();
		return this.units.stream().filter((unit) -> unit.uses(database)).toList();
	}

	private List<String> names(Class<?> type) {
		return Arrays.asList(this.beanFactory.getBeanNamesForType(type, true, false));
	}

	// Whoever makes a session factory alone can't be stopped from changing the database.
	private void warnOfOthers() {
		List<String> known = names(AbstractEntityManagerFactoryBean.class).stream()
			.map(BeanFactoryUtils::transformedBeanName)
			.toList();
		names(EntityManagerFactory.class).stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> logger.warn(
					"Migrations: the entities of bean '{}' are not read; let its method return a LocalContainerEntityManagerFactoryBean",
					name));
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory) {
			factory.setBootstrapExecutor(null);
			factory.setPersistenceProvider(new CatchingProvider(provider(factory), this.units::add));
		}
		return bean;
	}

	private static @Nullable PersistenceProvider provider(AbstractEntityManagerFactoryBean factory) {
		JpaVendorAdapter adapter = factory.getJpaVendorAdapter();
		return (factory.getPersistenceProvider() != null || adapter == null) ? factory.getPersistenceProvider()
				: adapter.getPersistenceProvider();
	}

}
