package guide.operations;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.operation.AlteredTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.ObjectChanges;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Policy;
import dev.migrate.operation.Rows;
import dev.migrate.operation.TableChanges;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/guide/operations.md} shows of an operation is an example that runs,
 * with the SQL that a script has for it. To add one, write a method in a class of
 * examples and a line {@code <!-- example: Class.method -->} with a line
 * {@code <!-- end -->} below it in the guide, and run this test with
 * {@code -Dguide.write=true}, which fills in what is between.
 */
class OperationsGuideTests {

	private static final Path GUIDE = Path.of("../docs/guide/operations.md");

	private static final Pattern SHOWN = Pattern.compile("<!-- (example|code|compare): (\\S+) -->\n(.*?)<!-- end -->",
			Pattern.DOTALL);

	private static final List<Class<?>> WORDS = List.of(Operations.class, TableChanges.class, ObjectChanges.class,
			AlteredTable.class, Definitions.class, Column.class, ColumnChange.class, Index.class, IndexKey.class,
			PrimaryKey.class, UniqueConstraint.class, ForeignKey.class, CheckConstraint.class, ExcludeConstraint.class,
			SequenceOptions.class, Policy.class, Rows.class);

	/** What others call, or what comes with every record. */
	private static final Set<String> NOT_FOR_AUTHORS = Set.of("alone", "hashCode", "equals", "toString", "accept",
			"type", "requireComplete");

	@Test
	void guideShowsWhatRunsAndTheSqlOfIt() throws IOException {
		String guide = Files.readString(GUIDE);
		Map<String, OperationExample> examples = OperationExample.all()
			.stream()
			.collect(Collectors.toMap(OperationExample::name, (example) -> example, (one, other) -> one, TreeMap::new));
		String expected = SHOWN.matcher(guide)
			.replaceAll((shown) -> Matcher.quoteReplacement(block(shown.group(1), shown.group(2), examples)));
		if (Boolean.getBoolean("guide.write")) {
			Files.writeString(GUIDE, expected);
		}
		else {
			assertThat(guide).as("run this test with -Dguide.write=true").isEqualTo(expected);
		}
	}

	private static String block(String kind, String name, Map<String, OperationExample> examples) {
		try {
			String content = switch (kind) {
				case "code" -> "```java\n" + code(name) + "```\n";
				case "compare" ->
					"```java\n" + java(examples.get(name), name) + "```\n```python\n" + alembic(name) + "```\n";
				default -> example(examples.get(name), name);
			};
			return "<!-- " + kind + ": " + name + " -->\n" + content + "<!-- end -->";
		}
		catch (IOException | ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String example(@Nullable OperationExample example, String name) throws IOException {
		StringBuilder text = new StringBuilder("```java\n").append(java(example, name)).append("```\n");
		for (GuideDialect dialect : GuideDialect.ALL) {
			text.append("```sql\n-- ")
				.append(dialect.title())
				.append('\n')
				.append(dialect.sql(example))
				.append("```\n");
		}
		return text.toString();
	}

	private static String java(@Nullable OperationExample example, String name) throws IOException {
		if (example == null) {
			throw new IllegalStateException("There is no example " + name);
		}
		Optional<Method> back = example.back();
		return example.source() + (back.isPresent() ? "// the way back\n" + OperationExample.source(back.get()) : "");
	}

	private static String alembic(String name) throws IOException {
		return Files
			.readString(Path.of("src/test/resources/guide/alembic", name.substring(name.indexOf('.') + 1) + ".py"));
	}

	/** Return a class inside of a class of examples, or a method without a database. */
	private static String code(String name) throws IOException, ReflectiveOperationException {
		String[] parts = name.split("\\.", 2);
		String text = Files.readString(Path.of("src/test/java/guide/operations", parts[0] + ".java"));
		Matcher start = Pattern.compile("(?m)^\t[^\t\n].*\\b" + parts[1] + "\\(.*\\{\n").matcher(text);
		assertThat(start.find()).as(name).isTrue();
		return text.substring(start.start(), text.indexOf("\n\t}\n", start.start()) + 4).replaceAll("(?m)^\t", "");
	}

	@Test
	void guideShowsEveryExample() throws IOException {
		Set<String> shown = SHOWN.matcher(Files.readString(GUIDE))
			.results()
			.map((result) -> result.group(2))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(shown).containsAll(OperationExample.all().stream().map(OperationExample::name).toList());
	}

	@Test
	void realMigrationsAreNoLongerThanWithAlembic() throws IOException {
		List<OperationExample> real = OperationExample.all()
			.stream()
			.filter((example) -> example.name().startsWith("RealMigrations."))
			.toList();
		assertThat(real).hasSize(5);
		for (OperationExample example : real) {
			assertThat(java(example, example.name()).lines().count()).as(example.name())
				.isLessThanOrEqualTo(alembic(example.name()).lines().count());
		}
	}

	@Test
	void examplesSpeakEveryWord() throws IOException {
		String guide = Files.readString(GUIDE);
		List<String> missing = new ArrayList<>();
		for (Class<?> type : WORDS) {
			words(type).filter((word) -> !Pattern.compile("\\b" + word + "\\(").matcher(guide).find())
				.forEach((word) -> missing.add(type.getSimpleName() + "." + word));
		}
		assertThat(missing).isEmpty();
	}

	private static Stream<String> words(Class<?> type) {
		Stream<Method> methods = Stream.of(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
		if (type.isRecord()) {
			Set<String> parts = Stream.of(type.getRecordComponents())
				.map((component) -> component.getName())
				.collect(Collectors.toSet());
			methods = methods.filter((method) -> method.getParameterCount() > 0 || !parts.contains(method.getName()));
		}
		return methods.map(Method::getName).filter((name) -> !NOT_FOR_AUTHORS.contains(name)).distinct().sorted();
	}

}
