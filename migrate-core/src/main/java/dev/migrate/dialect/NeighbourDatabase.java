package dev.migrate.dialect;

import java.util.List;

/**
 * A database beside another, of the same kind and version.
 *
 * @param url its JDBC URL
 * @param create the statements that create it, run on the other
 * @param drop the statements that drop it, run on the other
 */
public record NeighbourDatabase(String url, List<String> create, List<String> drop) {

	public NeighbourDatabase {
		create = List.copyOf(create);
		drop = List.copyOf(drop);
	}

	/**
	 * Return whether it is there as soon as somebody connects, and gone with the last
	 * connection.
	 */
	public boolean isInMemory() {
		return this.create.isEmpty();
	}

	/**
	 * Return a database of a server, whose URLs name the database behind the last slash
	 * before their parameters.
	 */
	public static NeighbourDatabase onServer(String url, String name, String quotedName) {
		String parameters = url.contains("?") ? url.substring(url.indexOf('?')) : "";
		String place = url.substring(0, url.length() - parameters.length());
		return new NeighbourDatabase(place.substring(0, place.lastIndexOf('/') + 1) + name + parameters,
				List.of("CREATE DATABASE " + quotedName), List.of("DROP DATABASE IF EXISTS " + quotedName));
	}

}
