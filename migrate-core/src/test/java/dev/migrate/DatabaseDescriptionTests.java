package dev.migrate;

import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseDescriptionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					jdbc:postgresql://db/shop                                       | jdbc:postgresql://db/shop
					jdbc:postgresql://db/shop?user=app&password=se=cret&ssl=true    | jdbc:postgresql://db/shop?user=app&password=***&ssl=true
					jdbc:postgresql://db/shop?sslpassword=secret                    | jdbc:postgresql://db/shop?sslpassword=***
					jdbc:mariadb://app:se:cr@et@db:3306/shop                        | jdbc:mariadb://app:***@db:3306/shop
					jdbc:mysql://address=(host=db)(user=app)(password=secret)/shop  | jdbc:mysql://address=(host=db)(user=app)(password=***)/shop
					jdbc:h2:mem:shop;USER=sa;PASSWORD=secret;MODE=PostgreSQL        | jdbc:h2:mem:shop;USER=sa;PASSWORD=***;MODE=PostgreSQL
					jdbc:sqlserver://db;user=sa;Pwd=secret                          | jdbc:sqlserver://db;user=sa;Pwd=***
					""")
	void maskedShowsNoPassword(String url, String masked) {
		assertThat(DatabaseDescription.masked(url)).isEqualTo(masked);
	}

	@Test
	void databaseTellsWhatItIs() {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		DatabaseDescription description = Migrator.builder(database.dataSource())
			.source(TestRevisions.chain(1))
			.build()
			.database();
		assertThat(description.dialect()).isEqualTo("postgresql");
		assertThat(description.product()).startsWith("PostgreSQL 18");
		assertThat(description.url()).startsWith(description.location() + "?");
		assertThat(description.location()).endsWith("/" + database.name());
		assertThat(description.user()).isEqualTo("postgres");
	}

}
