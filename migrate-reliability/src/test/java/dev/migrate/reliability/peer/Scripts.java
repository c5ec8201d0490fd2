package dev.migrate.reliability.peer;

import java.util.List;

import dev.migrate.reliability.peer.Peer.Script;

/** What the tools are given to run. */
final class Scripts {

	static final Script FIRST = new Script("a1", true, "CREATE TABLE customer (id int, name varchar(40));\n"
			+ "CREATE TABLE fx (revision varchar(40), step int);");

	private static final Script SECOND = new Script("b2", true,
			"CREATE TABLE second_table (id int);\n" + "INSERT INTO fx (revision, step) VALUES ('b2', 1);");

	private static final Script INDEX = new Script("b2", false,
			"CREATE INDEX CONCURRENTLY customer_name ON customer (name);");

	private static final Script BROKEN = new Script("b2", false,
			"CREATE INDEX CONCURRENTLY customer_name ON customer (name);\n"
					+ "INSERT INTO fx (revision, step) VALUES ('b2', 1);\nINSERT INTO missing VALUES (1);");

	/** Two that run in a transaction. */
	static final List<Script> TRANSACTIONAL = List.of(FIRST, SECOND);

	/** One that builds an index concurrently after the first. */
	static final List<Script> CONCURRENTLY = List.of(FIRST, INDEX);

	/** One without a transaction whose third statement fails. */
	static final List<Script> BREAKING = List.of(FIRST, BROKEN);

	private Scripts() {
	}

}
