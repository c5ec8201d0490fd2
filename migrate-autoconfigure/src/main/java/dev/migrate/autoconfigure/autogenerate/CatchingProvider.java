package dev.migrate.autoconfigure.autogenerate;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Is asked to start persistence units, and only takes note of them. */
@SuppressWarnings({ "rawtypes", "unchecked" })
final class CatchingProvider implements PersistenceProvider {

	private static final Logger logger = LoggerFactory.getLogger(CatchingProvider.class);

	private final @Nullable PersistenceProvider provider;

	private final Consumer<PersistenceUnit> units;

	/**
	 * Create a provider.
	 * @param provider the one that would start them, unless the unit itself names one
	 * @param units takes what is caught
	 */
	CatchingProvider(@Nullable PersistenceProvider provider, Consumer<PersistenceUnit> units) {
		this.provider = provider;
		this.units = units;
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map properties) {
		String name = info.getPersistenceUnitName();
		Map<Object, Object> all = new HashMap<>(Optional.ofNullable(info.getProperties()).orElseGet(Properties::new));
		all.putAll(properties);
		DataSource own = (info.getJtaDataSource() != null) ? info.getJtaDataSource() : info.getNonJtaDataSource();
		DataSource dataSource = (own != null) ? own : dataSource(all);
		hibernate(name, info.getPersistenceProviderClassName())
			.ifPresent((hibernate) -> this.units.accept(new PersistenceUnit(name, dataSource, properties,
					(more) -> hibernate.createContainerEntityManagerFactory(info, more))));
		return notStarted(name);
	}

	@Override
	public EntityManagerFactory createEntityManagerFactory(String name, Map properties) {
		hibernate(name, null).ifPresent((hibernate) -> this.units.accept(new PersistenceUnit(name,
				dataSource(properties), properties, (more) -> hibernate.createEntityManagerFactory(name, more))));
		return notStarted(name);
	}

	@Override
	public EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
		hibernate(configuration.name(), configuration.provider())
			.ifPresent((hibernate) -> this.units.accept(new PersistenceUnit(configuration.name(),
					dataSource(configuration.properties()), configuration.properties(), (more) -> {
						more.forEach((key, value) -> configuration.property((String) key, value));
						hibernate.createEntityManagerFactory(configuration);
					})));
		return notStarted(configuration.name());
	}

	private Optional<PersistenceProvider> hibernate(String unit, @Nullable String named) {
		if (this.provider instanceof HibernatePersistenceProvider) {
			return Optional.of(this.provider);
		}
		if (this.provider == null && (named == null || named.equals(HibernatePersistenceProvider.class.getName()))) {
			return Optional.of(new HibernatePersistenceProvider());
		}
		logger.warn("Migrations: the entities of '{}' are left out, as they are not Hibernate's", unit);
		return Optional.empty();
	}

	private static @Nullable DataSource dataSource(Map<?, ?> properties) {
		return Stream
			.of("jakarta.persistence.jtaDataSource", "jakarta.persistence.nonJtaDataSource",
					"hibernate.connection.datasource")
			.map(properties::get)
			.filter(DataSource.class::isInstance)
			.map(DataSource.class::cast)
			.findFirst()
			.orElseGet(() -> ofUrl(properties));
	}

	private static @Nullable DataSource ofUrl(Map<?, ?> properties) {
		if (!(properties.get("jakarta.persistence.jdbc.url") instanceof String url)) {
			return null;
		}
		DriverManagerDataSource dataSource = new DriverManagerDataSource(url);
		if (properties.get("jakarta.persistence.jdbc.user") instanceof String user) {
			dataSource.setUsername(user);
		}
		if (properties.get("jakarta.persistence.jdbc.password") instanceof String password) {
			dataSource.setPassword(password);
		}
		return dataSource;
	}

	private static EntityManagerFactory notStarted(String unit) {
		return (EntityManagerFactory) Proxy.newProxyInstance(CatchingProvider.class.getClassLoader(),
				// What closes it calls the method of Hibernate's own interface.
				new Class<?>[] { SessionFactory.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "isOpen" -> true;
					case "close" -> null;
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == arguments[0];
					case "toString" -> unit + " (not started)";
					default -> throw new IllegalStateException(
							"The persistence unit '%s' is not started while its entities are read".formatted(unit));
				});
	}

	@Override
	public void generateSchema(PersistenceUnitInfo info, Map properties) {
		generateSchema(info.getPersistenceUnitName(), properties);
	}

	// Who makes persistence units only takes their factories from a provider.
	@Override
	public boolean generateSchema(String name, Map properties) {
		throw new UnsupportedOperationException(
				"The schema of the persistence unit '%s' is not created while its entities are read; that is what revisions are for"
					.formatted(name));
	}

	@Override
	public ProviderUtil getProviderUtil() {
		return new HibernatePersistenceProvider().getProviderUtil();
	}

}
