package dev.migrate.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a comparison is asked for on the command line.
 *
 * @param scenario the name of the scenario
 * @param values what follows each {@code --name}
 */
record CompareOptions(String scenario, Map<String, String> values) {

	static final String USAGE = """
			Usage: Compare SCENARIO [--rounds 3] [--sizes 1,100,1000,5000] [--peers jdbc,migrate,flyway]
			               [--processes 8] [--url jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD]
			Scenarios: apply            all revisions on an empty database
			           nothing-pending  a start after all were applied
			           together         several processes at once on an empty database
			           start            the start of an application after all were applied
			           command          a command that asks where the database is
			           schema           a comparison of a database with many tables; sizes are tables
			Without a URL it starts an embedded server.""";

	private static final List<String> NAMES = List.of("rounds", "sizes", "peers", "processes", "url");

	CompareOptions {
		values = Map.copyOf(values);
	}

	static CompareOptions parse(String... args) {
		if (args.length % 2 == 0) {
			throw new IllegalArgumentException(USAGE);
		}
		Map<String, String> values = new TreeMap<>();
		for (int i = 1; i < args.length; i += 2) {
			if (!args[i].startsWith("--") || !NAMES.contains(args[i].substring(2))) {
				throw new IllegalArgumentException("'%s' is no option.%n%s".formatted(args[i], USAGE));
			}
			values.put(args[i].substring(2), args[i + 1]);
		}
		return new CompareOptions(args[0], values);
	}

	int rounds() {
		return number("rounds", 3);
	}

	int processes() {
		return number("processes", 8);
	}

	Optional<String> url() {
		return Optional.ofNullable(this.values.get("url"));
	}

	List<Integer> sizes(Integer... otherwise) {
		return list("sizes").map((sizes) -> sizes.map(Integer::valueOf).toList()).orElse(List.of(otherwise));
	}

	/** Return those asked for, and the first, which they are compared with. */
	<T> List<T> peers(List<T> all) {
		List<String> names = list("peers").map(Stream::toList).orElse(List.of());
		return all.stream()
			.filter((peer) -> peer == all.get(0) || names.isEmpty() || names.contains(peer.toString()))
			.toList();
	}

	private int number(String name, int otherwise) {
		return Integer.parseInt(this.values.getOrDefault(name, Integer.toString(otherwise)));
	}

	private Optional<Stream<String>> list(String name) {
		return Optional.ofNullable(this.values.get(name)).map((value) -> Stream.of(value.split(",", -1)));
	}

}
