package dev.migrate.execution;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

	@Test
	void valuesWhoseNamesSpeakOfASecretAreHidden() {
		Secrets secrets = Secrets.among(
				Map.of("reporting-password", "hush", "schema", "shop", "api-key", "hush-hush", "empty-secret", ""),
				Map.of("accessToken", "t0k3n", "tenant", "north"));
		assertThat(secrets.hidden("hush, hush-hush, t0k3n; shop north")).isEqualTo("***, ***, ***; shop north");
		assertThat(secrets.areIn("of hushed people")).isTrue();
		assertThat(secrets.areIn("shop north")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
			CREATE ROLE a PASSWORD 'x''y' LOGIN                 | CREATE ROLE a PASSWORD '***' LOGIN
			alter user a with password E'x'                     | alter user a with password '***'
			CREATE USER a IDENTIFIED BY 'x'                     | CREATE USER a IDENTIFIED BY '***'
			CREATE USER a IDENTIFIED BY PASSWORD '*00'          | CREATE USER a IDENTIFIED BY PASSWORD '***'
			CREATE USER a IDENTIFIED VIA ed25519 USING 'x'      | CREATE USER a IDENTIFIED VIA ed25519 USING '***'
			CREATE USER MAPPING FOR a OPTIONS (password 'x')    | CREATE USER MAPPING FOR a OPTIONS (password '***')
			SELECT 'password', 'x'                              | SELECT 'password', 'x'
			""")
	void passwordsInSqlAreHidden(String sql, String shown) {
		assertThat(Secrets.NONE.hidden(sql)).isEqualTo(shown);
	}

}
