package dev.migrate.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.AuthoringOptions;
import dev.migrate.ComparisonSettings;
import dev.migrate.MigrateOptions;
import dev.migrate.contention.StatementLimits;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.execution.EditedRevisionPolicy;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockScope;
import dev.migrate.execution.TransactionMode;
import dev.migrate.operation.NamingConvention;
import dev.migrate.render.RevisionForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class MigratePropertiesTests {

	private static final ApplicationIdentity IDENTITY = new ApplicationIdentity("shop", "1.0");

	/** What only an application with Spring Boot can choose. */
	private static final Set<String> NOT_OF_THE_ENGINE = Set.of("enabled", "mode", "target", "onAhead",
			"productionProfiles", "backfill", "contracts", "nodes", "url", "user", "password", "driverClassName");

	private static final Set<Class<?>> GROUPS = Set.of(MigrateProperties.Comparison.class,
			MigrateProperties.Limits.class, MigrateProperties.Backfill.class, MigrateProperties.Nodes.class);

	@Test
	void everyOptionOfTheEngineIsAProperty() {
		Set<String> properties = names(MigrateProperties.class);
		properties.removeAll(NOT_OF_THE_ENGINE);
		Set<String> options = names(MigrateOptions.class);
		options.remove("authoring");
		options.remove("nodesAliveFor");
		options.addAll(names(AuthoringOptions.class));
		assertThat(properties).isEqualTo(options);
	}

	@Test
	void everyPropertyReachesItsOption() {
		MigrateOptions options = bind(Map.ofEntries(Map.entry("migrate.locations", "one,two"),
				Map.entry("migrate.placeholders.owner", "ours"), Map.entry("migrate.arguments[Tenant_1]", "acme"),
				Map.entry("migrate.tag", "t"), Map.entry("migrate.schema", "s"),
				Map.entry("migrate.version-table", "v"), Map.entry("migrate.history-table", "h"),
				Map.entry("migrate.transaction", "all"), Map.entry("migrate.lock-timeout", "5s"),
				Map.entry("migrate.lock-scope", "transaction"), Map.entry("migrate.lock-policy", "skip-and-verify"),
				Map.entry("migrate.on-edited-revision", "warn"), Map.entry("migrate.prechecks", "false"),
				Map.entry("migrate.naming-convention.unique", "uq_%(table_name)s"),
				Map.entry("migrate.application", "a"), Map.entry("migrate.application-version", "2"),
				Map.entry("migrate.file-template", "%(slug)s"), Map.entry("migrate.slug-length", "20"),
				Map.entry("migrate.timezone", "Europe/Berlin"), Map.entry("migrate.revision-form", "java"),
				Map.entry("migrate.templates", "templates"), Map.entry("migrate.hooks.format.command", "fmt {file}"),
				Map.entry("migrate.limits.lock-timeout", "2s"), Map.entry("migrate.limits.statement-timeout", "3s"),
				Map.entry("migrate.limits.long-lock-timeout", "4s"),
				Map.entry("migrate.limits.long-statement-timeout", "5s"), Map.entry("migrate.limits.retry-for", "6s"),
				Map.entry("migrate.limits.retry-first-pause", "7s"),
				Map.entry("migrate.limits.retry-longest-pause", "8s"), Map.entry("migrate.nodes.alive-for", "90s"),
				Map.entry("migrate.comparison.schemas", "billing"),
				Map.entry("migrate.comparison.include.table", "shop_*"),
				Map.entry("migrate.comparison.exclude.column", "*.legacy_*")))
			.options(IDENTITY);
		assertThat(options).isEqualTo(new MigrateOptions(List.of("one", "two"), Map.of("owner", "ours"),
				Map.of("Tenant_1", "acme"), "t", "s", "v", "h", TransactionMode.ALL, Duration.ofSeconds(5),
				LockScope.TRANSACTION, LockPolicy.SKIP_AND_VERIFY, EditedRevisionPolicy.WARN,
				NamingConvention.DEFAULT.with(NamingConvention.Kind.UNIQUE, "uq_%(table_name)s"), "a", "2",
				new AuthoringOptions("%(slug)s", 20, ZoneId.of("Europe/Berlin"), RevisionForm.JAVA, "templates",
						Map.of("format", "fmt {file}")),
				new ComparisonSettings(List.of("billing"), Map.of(SchemaFilter.Kind.TABLE, List.of("shop_*")),
						Map.of(SchemaFilter.Kind.COLUMN, List.of("*.legacy_*"))),
				new StatementLimits(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4),
						Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(7), Duration.ofSeconds(8)),
				false, Duration.ofSeconds(90)));
	}

	@Test
	void defaultsAreThoseOfTheEngine() {
		MigrateOptions engine = MigrateOptions.builder()
			.locations("classpath:db/revisions")
			.application("shop")
			.applicationVersion("1.0")
			.build();
		assertThat(bind(Map.of()).options(IDENTITY)).isEqualTo(engine);
		assertThat(engine.locations())
			.allMatch((location) -> location.endsWith(MigrateOptions.defaults().locations().get(0)));
	}

	@Test
	void toStringDoesNotShowThePassword() {
		assertThat(bind(Map.of("migrate.password", "secret"))).asString().doesNotContain("secret");
	}

	@Test
	void metadataDescribesEveryProperty() throws IOException {
		Map<String, JsonNode> properties = metadata("properties");
		verifyMetadata("migrate.", MigrateProperties.class, properties);
		verifyMetadata("migrate.comparison.", MigrateProperties.Comparison.class, properties);
		verifyMetadata("migrate.limits.", MigrateProperties.Limits.class, properties);
		verifyMetadata("migrate.backfill.", MigrateProperties.Backfill.class, properties);
		verifyMetadata("migrate.nodes.", MigrateProperties.Nodes.class, properties);
	}

	private static void verifyMetadata(String prefix, Class<?> type, Map<String, JsonNode> properties) {
		for (RecordComponent component : type.getRecordComponents()) {
			if (GROUPS.contains(component.getType())) {
				continue;
			}
			JsonNode property = properties.getOrDefault(prefix + dashed(component.getName()),
					MissingNode.getInstance());
			assertThat(property.path("description").asString("")).as(component.getName()).endsWith(".");
			DefaultValue defaultValue = parameter(type, component);
			if (defaultValue != null && defaultValue.value().length > 0) {
				String[] value = defaultValue.value();
				assertThat(property.path("defaultValue").asString()).as(component.getName())
					.isEqualTo((value.length == 1) ? value[0] : Arrays.toString(value));
			}
		}
	}

	@Test
	void metadataKnowsWhatBootDerives() throws IOException {
		assertThat(metadata("properties")).containsKeys("management.health.migrations.enabled",
				"management.endpoint.migrations.access", "management.endpoint.migrations.cache.time-to-live");
	}

	@Test
	void metadataSuggestsEveryValueOfAnEnum() throws IOException {
		Map<String, JsonNode> hints = metadata("hints");
		for (RecordComponent component : MigrateProperties.class.getRecordComponents()) {
			if (component.getType().isEnum()) {
				JsonNode hint = hints.getOrDefault("migrate." + dashed(component.getName()), MissingNode.getInstance());
				assertThat(hint.path("values").size()).as(component.getName())
					.isEqualTo(component.getType().getEnumConstants().length);
			}
		}
	}

	private static @Nullable DefaultValue parameter(Class<?> type, RecordComponent component) {
		int index = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.toList()
			.indexOf(component.getName());
		return type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
	}

	private static MigrateProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("migrate",
				MigrateProperties.class);
	}

	private static Set<String> names(Class<?> type) {
		return new TreeSet<>(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private static Map<String, JsonNode> metadata(String kind) throws IOException {
		try (InputStream file = MigrateProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			Map<String, JsonNode> properties = new LinkedHashMap<>();
			JsonMapper.shared()
				.readTree(file)
				.path(kind)
				.forEach((property) -> properties.put(property.path("name").asString(), property));
			return properties;
		}
	}

}
