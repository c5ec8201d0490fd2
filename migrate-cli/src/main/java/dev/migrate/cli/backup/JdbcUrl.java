package dev.migrate.cli.backup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL in its parts.
 *
 * @param text the whole
 * @param hosts the servers, each with its port where the URL says it
 * @param database the database
 * @param parameters what follows the question mark
 */
record JdbcUrl(String text, List<Host> hosts, String database, Map<String, String> parameters) {

	private static final Pattern SERVER = Pattern.compile(
			"jdbc:(?:postgresql|mariadb|mysql)(?::\\w+)?:(?://(?<hosts>[^/?]*)/?)?(?<database>[^?]*)(?:\\?(?<parameters>.*))?");

	private static final Pattern HOST = Pattern.compile("(?<name>\\[[^]]*]|[^:]*)(?::(?<port>\\d+))?");

	static JdbcUrl parse(String text) {
		Matcher url = SERVER.matcher(text);
		if (!url.matches()) {
			return new JdbcUrl(text, List.of(), "", Map.of());
		}
		String hosts = (url.group("hosts") != null) ? url.group("hosts") : "";
		String parameters = (url.group("parameters") != null) ? url.group("parameters") : "";
		return new JdbcUrl(text,
				Arrays.stream(hosts.split(",", -1)).filter((host) -> !host.isEmpty()).map(JdbcUrl::host).toList(),
				decoded(url.group("database")), parameters(parameters));
	}

	private static Host host(String text) {
		Matcher host = HOST.matcher(text);
		if (!host.matches()) {
			return new Host(text, Optional.empty());
		}
		return new Host(host.group("name").replaceAll("[\\[\\]]", ""), Optional.ofNullable(host.group("port")));
	}

	private static Map<String, String> parameters(String text) {
		Map<String, String> parameters = new HashMap<>();
		for (String parameter : text.split("&", -1)) {
			int equals = parameter.indexOf('=');
			if (equals > 0) {
				parameters.put(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
			}
		}
		return parameters;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	boolean beginsWith(String... prefixes) {
		return Arrays.stream(prefixes).anyMatch(this.text::startsWith);
	}

	Optional<String> parameter(String name) {
		return Optional.ofNullable(this.parameters.get(name));
	}

	/**
	 * A server.
	 *
	 * @param name its name or address
	 * @param port its port
	 */
	record Host(String name, Optional<String> port) {
	}

}
