package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.ScratchDatabaseRefusedException;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.PlainType;
import dev.migrate.testing.MariaDbServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrate.schema.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbInspectionTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	private final MariaDbDialect dialect = MariaDbDialect.ofMariaDb();

	private final Inspection inspection = this.dialect.inspection();

	private final Connection connection;

	MariaDbInspectionTests() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
	}

	@AfterEach
	void drop() throws SQLException {
		this.connection.close();
		MariaDbServer.shared().drop(this.database.name());
	}

	static Stream<DataType> types() {
		return Stream.of(Definitions.string(20), Definitions.fixedString(3), Definitions.text(),
				Definitions.string(9).collate("utf8mb4_bin"), Definitions.smallInteger(), Definitions.integer(),
				Definitions.bigInteger(), Definitions.bool(), Definitions.numeric(10, 2), Definitions.numeric(12, 0),
				Definitions.real(), Definitions.doublePrecision(), Definitions.date(), Definitions.time(),
				Definitions.timestamp(), Definitions.uuid(), Definitions.json(), Definitions.binary(),
				Definitions.binary(16), new EnumType(null, List.of("a", "it's", "b\\c")),
				Definitions.named("int unsigned"), Definitions.named("timestamp(6)"), Definitions.named("longtext"),
				Definitions.named("set('A','b')"), Definitions.named("binary(3)"), Definitions.named("year(4)"),
				Definitions.named("geometry"), Definitions.named("inet4"), Definitions.named("bit(1)"));
	}

	@ParameterizedTest
	@MethodSource("types")
	void readsATypeAsItIsSaid(DataType type) throws Exception {
		assertThat(stored(type)).isEqualTo(type);
	}

	static Stream<DataType> otherWords() {
		return Stream.of(Definitions.numeric(), Definitions.timestampWithTimeZone(), Definitions.jsonb(),
				Definitions.enumeration("mood", "good", "bad"), Definitions.named("INTEGER(5) UNSIGNED"),
				Definitions.named("double precision"), Definitions.named("DECIMAL(8)"));
	}

	@ParameterizedTest
	@MethodSource("otherWords")
	void takesATypeInOtherWordsForTheSame(DataType type) throws Exception {
		assertThat(columns().otherType(column("a", stored(type)), column("a", type))).isEmpty();
	}

	@Test
	void typesThatDifferAreOther() {
		assertThat(columns().otherType(column("a", Definitions.timestamp()), column("a", Definitions.date())))
			.contains(Definitions.date());
		assertThat(columns().otherType(column("a", Definitions.string(5).collate("utf8mb4_bin")),
				column("a", Definitions.string(5))))
			.contains(Definitions.string(5).collate("DEFAULT"));
	}

	private DataType stored(DataType type) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("CREATE TABLE t (a " + this.dialect.words().type(type) + " NULL)");
		}
		return this.inspection.reader().read(this.connection, List.of()).tables().get(0).columns().get(0).type();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "current_timestamp() | now() | true",
					"current_timestamp() ON UPDATE current_timestamp() | NOW() on update NOW() | true",
					"current_timestamp() ON UPDATE current_timestamp() | NOW() | false",
					"'2020-01-01' | '2020-01-01 00:00:00' | true", "'2020-01-01' | '2020-01-02' | false",
					"nonsense( | now() | false" })
	void asksTheServerWhetherDefaultsAreTheSame(String one, String other, boolean same) {
		Column point = column("a", Definitions.timestamp());
		assertThat(columns().isSameDefault(point.defaultSql(one), point.defaultSql(other))).isEqualTo(same);
		assertThat(columns().isSameDefault(point.defaultSql(one), point.defaultSql(one)))
			.isEqualTo(!one.equals("nonsense("));
	}

	@Test
	void defaultsOfTextDifferByEachLetter() {
		Column text = column("a", Definitions.string(40));
		assertThat(columns().isSameDefault(text.defaultTo("a"), text.defaultTo("A"))).isFalse();
		assertThat(columns().isSameDefault(text.defaultTo("uuid()"), text.defaultSql("uuid()"))).isFalse();
		assertThat(columns().isSameDefault(text.defaultSql("uuid()"), text.defaultSql("UUID( )"))).isTrue();
		assertThat(columns().isSameDefault(text.defaultTo("ab"), text.defaultSql("concat('a', 'b')"))).isTrue();
		assertThat(columns().isSameDefault(column("a", PlainType.INTEGER).defaultTo(2),
				column("a", PlainType.INTEGER).defaultSql("1 + 1")))
			.isTrue();
	}

	private ColumnComparison columns() {
		return this.inspection.columns(this.connection);
	}

	@Test
	void scratchDatabaseIsEmptyAndOfTheSameKind() throws Exception {
		this.database.execute("ALTER DATABASE " + this.database.name() + " CHARACTER SET latin1 COLLATE latin1_bin",
				"CREATE TABLE t (a int)");
		this.connection.setCatalog(this.database.name());
		try (ScratchDatabase scratch = this.inspection.scratch(this.connection)) {
			assertThat(scratch.connection()).isSameAs(this.connection);
			assertThat(texts("SELECT @@collation_database")).containsExactly("latin1_bin");
			assertThat(this.inspection.reader().read(scratch.connection(), List.of()).tables()).isEmpty();
		}
	}

	@Test
	void scratchDatabaseLeavesNothingBehind() throws Exception {
		List<String> before = texts("SHOW DATABASES");
		try (ScratchDatabase scratch = this.inspection.scratch(this.connection);
				Statement statement = scratch.connection().createStatement()) {
			assertThat(texts("SHOW DATABASES")).hasSize(before.size() + 1);
			statement.execute("CREATE TABLE t (a int)");
			statement.execute("CREATE VIEW v AS SELECT a FROM t");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("CREATE TABLE t (a int)"));
			statement.execute("USE mysql");
		}
		assertThat(texts("SHOW DATABASES")).isEqualTo(before);
		assertThat(texts("SELECT DATABASE()")).containsExactly(this.database.name());
		assertThat(texts("SHOW TABLES")).isEmpty();
	}

	@Test
	void otherDatabasesOfAScratchDatabaseGoWithIt() throws Exception {
		String longest = "x".repeat(64);
		List<String> before = texts("SHOW DATABASES");
		try (ScratchDatabase scratch = this.inspection.scratch(this.connection);
				Statement statement = scratch.connection().createStatement()) {
			assertThat(scratch.schema("billing")).startsWith(ScratchDatabase.PREFIX).endsWith("_billing");
			for (String name : List.of("billing", longest)) {
				statement.execute("CREATE DATABASE " + scratch.schema(name));
			}
			statement.execute("CREATE TABLE %s.a (id int PRIMARY KEY)".formatted(scratch.schema(longest)));
			statement.execute("CREATE TABLE %s.b (id int REFERENCES %s.a (id))".formatted(scratch.schema("billing"),
					scratch.schema(longest)));
		}
		assertThat(texts("SHOW DATABASES")).isEqualTo(before);
		assertThat(texts("SELECT @@SESSION.foreign_key_checks")).containsExactly("1");
	}

	@Test
	void anotherDatabaseOfAScratchDatabaseIsOfTheSameKind() throws Exception {
		String other = this.database.name() + "_x";
		this.database.execute("CREATE DATABASE " + other + " COLLATE latin1_bin");
		try (ScratchDatabase scratch = this.inspection.scratch(this.connection);
				Statement statement = scratch.connection().createStatement()) {
			statement.execute("CREATE DATABASE " + scratch.schema(other));
			scratch.resemble(other);
			scratch.resemble("not_there");
			assertThat(texts("SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = '%s'"
				.formatted(scratch.schema(other)))).containsExactly("latin1_bin");
		}
		finally {
			MariaDbServer.shared().drop(other);
		}
	}

	@Test
	void whoMayNotCreateADatabaseIsToldTheGrant() throws Exception {
		String user = "u" + this.database.name();
		String account = "`" + user + "`@`%`";
		this.database.execute("CREATE USER " + account, "GRANT ALL ON " + this.database.name() + ".* TO " + account);
		try (Connection limited = DriverManager
			.getConnection(this.database.url().replace("user=root", "user=" + user))) {
			assertThatExceptionOfType(ScratchDatabaseRefusedException.class)
				.isThrownBy(() -> this.inspection.scratch(limited))
				.withMessageContaining("may not create a scratch database")
				.satisfies((refused) -> this.database.execute(refused.grant()));
			assertThat(limited.getCatalog()).isEqualTo(this.database.name());
			this.inspection.scratch(limited).close();
		}
		finally {
			this.database.execute("DROP USER " + account);
		}
	}

	private List<String> texts(String query) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
	}

}
