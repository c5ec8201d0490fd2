package dev.migrate.hibernate;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.hibernate.model.Basics;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import jakarta.persistence.PersistenceConfiguration;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntityReadingTests {

	private final DriverManagerDataSource dataSource = new DriverManagerDataSource(
			"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

	@Test
	void sequenceThatCountsOtherwiseInTheDatabaseIsWantedAsTheEntitiesSay() throws Exception {
		Sequence wanted = read().schema().sequences().get(0);
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE SEQUENCE " + wanted.name().name() + " INCREMENT BY 7");
		}
		assertThat(read().schema().sequences().get(0).counting()).isEqualTo(wanted.counting())
			.extracting(SequenceOptions::increment)
			.isNotEqualTo(7L);
	}

	private TargetSchema read() {
		return EntityReading.read(Map.of("jakarta.persistence.nonJtaDataSource", this.dataSource), (properties) -> {
			PersistenceConfiguration configuration = new PersistenceConfiguration("test");
			properties.forEach((key, value) -> configuration.property((String) key, value));
			configuration.managedClass(Basics.SequenceNumbers.class);
			new HibernatePersistenceProvider().createEntityManagerFactory(configuration).close();
		});
	}

}
