package guide.operations;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.schema.Definitions;

/**
 * The words that an author of revisions can say: the methods and constants of every type
 * that can be reached from {@link Operations} by what is given and returned.
 */
final class AuthorWords {

	private static final List<Class<?>> ROOTS = List.of(Operations.class, Definitions.class, CustomOperation.class,
			NamingConvention.class);

	private static final Pattern PACKAGES = Pattern.compile("dev\\.migrate\\.(operation|schema)\\..*");

	/** What others call, or what comes with every record and enum. */
	private static final Set<String> NOT_FOR_AUTHORS = Set.of("alone", "hashCode", "equals", "toString", "accept",
			"type", "requireComplete", "schema", "sibling", "orIn", "ofFinal", "values", "valueOf");

	private AuthorWords() {
	}

	/** Return all of them. */
	static List<Word> all() {
		Set<Class<?>> types = new LinkedHashSet<>();
		Deque<Type> open = new ArrayDeque<>(ROOTS);
		while (!open.isEmpty()) {
			Type type = open.remove();
			if (type instanceof ParameterizedType generic) {
				open.addAll(List.of(generic.getActualTypeArguments()));
			}
			else if (type instanceof Class<?> reached && reached.isArray()) {
				open.add(reached.getComponentType());
			}
			else if (type instanceof Class<?> reached && isOurs(reached) && types.add(reached)) {
				methods(reached).forEach((method) -> {
					open.addAll(List.of(method.getGenericParameterTypes()));
					open.add(method.getGenericReturnType());
				});
				open.addAll(List.of(reached.getInterfaces()));
			}
		}
		return types.stream().flatMap(AuthorWords::words).distinct().toList();
	}

	private static boolean isOurs(Class<?> type) {
		return PACKAGES.matcher(type.getName()).matches() && Modifier.isPublic(type.getModifiers())
				&& type != Operation.class;
	}

	private static Stream<Word> words(Class<?> type) {
		Stream<Word> constants = type.isEnum()
				? Stream.of(type.getEnumConstants())
					.map((constant) -> new Word(type.getSimpleName(), ((Enum<?>) constant).name(), ""))
				: Stream.empty();
		return Stream.concat(constants,
				methods(type).map((method) -> new Word(type.getSimpleName(), method.getName(), "(")));
	}

	private static Stream<Method> methods(Class<?> type) {
		Set<String> parts = type.isRecord()
				? Stream.of(type.getRecordComponents()).map((part) -> part.getName()).collect(Collectors.toSet())
				: Set.of();
		return Stream.of(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
			.filter((method) -> method.getParameterCount() > 0 || !parts.contains(method.getName()))
			.filter((method) -> !NOT_FOR_AUTHORS.contains(method.getName()));
	}

	/**
	 * A word.
	 *
	 * @param type the type it is said of
	 * @param name the word
	 * @param after what follows it
	 */
	record Word(String type, String name, String after) {

		/** Return whether it is said in a text. */
		boolean isIn(String text) {
			return Pattern.compile("\\b" + this.name + Pattern.quote(this.after)).matcher(text).find();
		}

		@Override
		public String toString() {
			return this.type + "." + this.name;
		}

	}

}
