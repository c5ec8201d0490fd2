package guide.operations;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.operation.Operations;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.TestRevisions;

/**
 * An example: a method of a class of examples. The methods of the same name with
 * {@code Back} and {@code Before} at the end are its way back, and what must be there.
 *
 * @param method the method
 */
record OperationExample(Method method) {

	/** The revision that an example comes after. */
	static final String BEFORE = "before";

	/** The revision that is an example. */
	static final String EXAMPLE = "example";

	private static final List<Class<?>> CLASSES = List.of(TableExamples.class, ColumnExamples.class, TypeExamples.class,
			ConstraintExamples.class, IndexExamples.class, NameExamples.class, DataExamples.class, ObjectExamples.class,
			CustomExamples.class, RealMigrations.class);

	/** Return all examples. */
	static List<OperationExample> all() {
		return CLASSES.stream()
			.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((method) -> List.of(method.getParameterTypes()).equals(List.of(Operations.class)))
			.filter((method) -> !method.isSynthetic() && !isPart(method))
			.map(OperationExample::new)
			.sorted(Comparator.comparing(OperationExample::name))
			.toList();
	}

	private static boolean isPart(Method method) {
		String name = method.getName();
		return Stream.of("Back", "Before")
			.filter(name::endsWith)
			.anyMatch((part) -> find(method.getDeclaringClass(), name.substring(0, name.length() - part.length()))
				.isPresent());
	}

	private static Optional<Method> find(Class<?> type, String name) {
		return Stream.of(type.getDeclaredMethods()).filter((method) -> method.getName().equals(name)).findFirst();
	}

	/** Return its name in the guide. */
	String name() {
		return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
	}

	/** Return its way back, if it shows one. */
	Optional<Method> back() {
		return find(this.method.getDeclaringClass(), this.method.getName() + "Back");
	}

	/** Return its name in plain words. */
	String words() {
		return this.method.getName()
			.replaceAll("([A-Z])", " $1")
			.toLowerCase(Locale.ROOT)
			.replace("maria db", "MariaDB")
			.replace("sqlite", "SQLite");
	}

	/** Return the name of its place in a page. */
	String anchor() {
		return words().replace(' ', '-').toLowerCase(Locale.ROOT);
	}

	/** Return whether it is a whole migration, to be compared with Alembic. */
	boolean isMigration() {
		return this.method.getDeclaringClass() == RealMigrations.class;
	}

	/** Return the version of a dialect that it needs, if not all have it. */
	Optional<Integer> since(GuideDialect dialect) {
		return details().map(Example::since).filter((version) -> version > 0 && dialect == GuideDialect.POSTGRESQL);
	}

	/** Return what is to be known of it beside its name. */
	Optional<Example> details() {
		return Optional.ofNullable(this.method.getAnnotation(Example.class));
	}

	/**
	 * Return whether a dialect of this name may understand the SQL text that is in it.
	 */
	boolean speaks(String dialect) {
		List<String> only = details().map((details) -> List.of(details.only())).orElse(List.of());
		return only.isEmpty() || only.contains(dialect);
	}

	/** Return the options for its revisions. */
	MigrateOptions options(MigrateOptions.Builder options) {
		if (details().map(Example::named).orElse(false)) {
			options.namingConvention(NameExamples.CONVENTION);
		}
		return options.build();
	}

	/** Return the revision before it, and itself between two marks. */
	RevisionSource revisions() {
		Consumer<Operations> mark = (op) -> op.execute(SentStatements.MARK);
		TestRevisions.Script before = TestRevisions.revision(BEFORE).upgrade((op) -> {
			Shop.shop(op);
			find(this.method.getDeclaringClass(), this.method.getName() + "Before")
				.ifPresent((method) -> invoke(method).accept(op));
		});
		TestRevisions.Script example = TestRevisions.revision(EXAMPLE + "<" + BEFORE)
			.upgrade(mark.andThen(invoke(this.method)).andThen(mark));
		back().ifPresent((method) -> example.downgrade(mark.andThen(invoke(method)).andThen(mark)));
		if (details().isPresent() && !details().get().transactional()) {
			example.withoutTransaction();
		}
		return TestRevisions.of(before, example);
	}

	private static Consumer<Operations> invoke(Method method) {
		return (op) -> {
			try {
				Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
				method.invoke(constructor.newInstance(), op);
			}
			catch (InvocationTargetException ex) {
				if (ex.getCause() instanceof RuntimeException failure) {
					throw failure;
				}
				throw new IllegalStateException(ex);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		};
	}

	/** Return its code, with the way back below it. */
	String java() throws IOException {
		return source(this.method) + (back().isPresent() ? "// the way back\n" + source(back().get()) : "");
	}

	private static String source(Method method) throws IOException {
		String text = Files.readString(
				Path.of("src/test/java/guide/operations", method.getDeclaringClass().getSimpleName() + ".java"));
		int start = text.indexOf("void " + method.getName() + "(Operations op) {\n");
		int body = text.indexOf('\n', start) + 1;
		return text.substring(body, text.indexOf("\n\t}\n", start) + 1).replaceAll("(?m)^\t\t", "");
	}

	/** Return the same as a user of Alembic writes it. */
	String alembic() throws IOException {
		return Files.readString(Path.of("src/test/resources/guide/alembic", this.method.getName() + ".py"));
	}

	@Override
	public String toString() {
		return name();
	}

}
