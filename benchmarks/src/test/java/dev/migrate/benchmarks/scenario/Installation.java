package dev.migrate.benchmarks.scenario;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.benchmarks.harness.ClassPath;
import dev.migrate.benchmarks.workload.LiquibaseForm;

/**
 * A tool as an application has it.
 *
 * @param name its name in tables
 * @param contender the tool
 * @param artifacts the jars that bring it into an application
 * @param properties properties of the application
 */
public record Installation(String name, Contender contender, List<String> artifacts, List<String> properties) {

	private static final List<String> COMMON = List.of("benchmarks", "postgresql", "HikariCP", "spring-boot",
			"spring-boot-autoconfigure", "spring-boot-jdbc", "spring-boot-sql", "spring-boot-transaction",
			"spring-boot-persistence", "spring-core", "spring-beans", "spring-context", "spring-aop",
			"spring-expression", "spring-jdbc", "spring-tx", "commons-logging", "micrometer-observation",
			"micrometer-commons", "logback-classic", "logback-core", "log4j-to-slf4j", "log4j-api", "jul-to-slf4j",
			"slf4j-api", "jspecify", "snakeyaml", "jakarta.annotation-api");

	private static final List<String> STARTER = List.of("migrate-autoconfigure", "migrate-cli", "picocli");

	/** The floor: no tool at all. */
	public static final Installation NONE = new Installation("none", Contender.JDBC, List.of(), List.of());

	/** Ours; it searches a folder for revisions. */
	public static final Installation MIGRATE = new Installation("migrate", Contender.MIGRATE, STARTER, List.of());

	/** Ours, with an index made at build time. */
	public static final Installation MIGRATE_INDEXED = new Installation("migrate-indexed", Contender.MIGRATE_INDEXED,
			STARTER, List.of());

	/** Flyway. */
	public static final Installation FLYWAY = new Installation("flyway", Contender.FLYWAY,
			List.of("spring-boot-flyway"), List.of());

	/** Liquibase. */
	public static final Installation LIQUIBASE = new Installation("liquibase", Contender.LIQUIBASE,
			List.of("spring-boot-liquibase"),
			List.of("--spring.liquibase.change-log=classpath:" + LiquibaseForm.CHANGE_LOG));

	/** All, the floor first. */
	public static final List<Installation> ALL = List.of(NONE, MIGRATE, MIGRATE_INDEXED, FLYWAY, LIQUIBASE);

	public Installation {
		artifacts = List.copyOf(artifacts);
		properties = List.copyOf(properties);
	}

	ClassPath classPath(ClassPath all) {
		return all.only(Stream.of(COMMON, this.contender.artifacts(), this.artifacts).flatMap(List::stream).toList());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
