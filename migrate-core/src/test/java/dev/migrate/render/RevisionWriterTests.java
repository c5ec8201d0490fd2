package dev.migrate.render;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionWriterTests {

	private static final ZonedDateTime CREATED = ZonedDateTime.parse("2026-11-21T10:15:00.5Z[UTC]");

	private static final NewRevision BASE = new NewRevision(
			new Revision(RevisionId.of("1f0a"), List.of(), List.of(), List.of(), ""), CREATED);

	private static final NewRevision MERGE = new NewRevision(
			new Revision(RevisionId.of("1f0a"), List.of(RevisionId.of("a"), RevisionId.of("b")), List.of("c", "core"),
					List.of("billing"), " Join \n\n both  "),
			CREATED.withZoneSameInstant(ZoneId.of("Europe/Berlin")));

	@Test
	void sqlWhenNothingIsKnownHasPlacesForStatements() {
		assertThat(sql(BASE, RevisionBody.EMPTY)).isEqualTo("""
				-- revision: 1f0a
				-- created: 2026-11-21T10:15:00Z

				-- migrate:upgrade

				-- migrate:downgrade
				""");
	}

	@Test
	void sqlWhenEverythingIsKnownSaysIt() {
		assertThat(sql(MERGE, RevisionBody.ofSql("""

				-- migrate:upgrade
				  CREATE TABLE t (a int);
				-- migrate:downgrade
				DROP TABLE t;

				"""))).isEqualTo("""
				-- revision: 1f0a
				-- down-revision: a, b
				-- branch-labels: billing
				-- depends-on: c, core
				-- message: Join
				-- |
				-- |  both
				-- created: 2026-11-21T11:15:00+01:00

				-- migrate:upgrade
				  CREATE TABLE t (a int);

				-- migrate:downgrade
				DROP TABLE t;
				""");
	}

	@Test
	void ofSqlWhenNothingDividesItIsTheWayUp() {
		assertThat(RevisionBody.ofSql("\uFEFFSELECT 1;\r\n")).isEqualTo(new RevisionBody(List.of(), "SELECT 1;", ""));
	}

	@Test
	void javaWhenNothingIsKnownHasPlacesForOperations() {
		assertThat(java(BASE, RevisionBody.EMPTY)).isEqualTo("""
				package db.revisions;

				import dev.migrate.operation.Operations;
				import dev.migrate.script.JavaRevision;
				import dev.migrate.script.MigrationRevision;

				@MigrationRevision(id = "1f0a",
						created = "2026-11-21T10:15:00Z")
				class AddUser implements JavaRevision {

					@Override
					public void upgrade(Operations op) {
					}

					@Override
					public void downgrade(Operations op) {
					}

				}
				""");
	}

	@Test
	void javaWhenEverythingIsKnownSaysIt() {
		String source = java(MERGE, new RevisionBody(List.of("java.util.Map", "static p.Q.word"),
				"op.execute(\"a\");\nop.execute(\"b\");", "op.b();"));
		assertThat(source).contains("import java.util.Map;\n\nimport dev.migrate.operation.Operations;\n")
			.contains("import dev.migrate.script.MigrationRevision;\n\nimport static p.Q.word;\n\n@")
			.contains("""
					@MigrationRevision(id = "1f0a", downRevisions = { "a", "b" }, branchLabels = "billing", \
					dependsOn = { "c", "core" },
							message = "Join\\n\\n both", created = "2026-11-21T11:15:00+01:00")
					""")
			.contains("{\n\t\top.execute(\"a\");\n\t\top.execute(\"b\");\n\t}")
			.contains("{\n\t\top.b();\n\t}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b", "none", " a", "a\n", "a\nb" })
	void newRevisionWhenNoHeaderCouldReferToItIsRefused(String id) {
		Revision revision = new Revision(RevisionId.of(id), List.of(), List.of(), List.of(), "");
		assertThatExceptionOfType(UnwritableNameException.class).isThrownBy(() -> new NewRevision(revision, CREATED))
			.satisfies((refused) -> assertThat(refused.name()).isEqualTo(id));
	}

	@Test
	void sqlWhenItsParentIsUnwritableIsRefused() {
		NewRevision child = new NewRevision(
				new Revision(RevisionId.of("b"), List.of(RevisionId.of("a,b")), List.of(), List.of(), ""), CREATED);
		assertThatExceptionOfType(UnwritableNameException.class).isThrownBy(() -> sql(child, RevisionBody.EMPTY))
			.withMessage("The name 'a,b' can't stand in the header of an SQL revision: it has a comma, which"
					+ " separates names. Choose another one.");
		assertThat(java(child, RevisionBody.EMPTY)).contains("downRevisions = \"a,b\"");
	}

	private static String sql(NewRevision revision, RevisionBody body) {
		return new SqlRevisionWriter(RevisionTemplates.of(RevisionForm.SQL)).write(revision, body);
	}

	private static String java(NewRevision revision, RevisionBody body) {
		return new JavaRevisionWriter(RevisionTemplates.of(RevisionForm.JAVA)).write(revision,
				JavaClassName.of("db/revisions", "add_user"), body);
	}

}
