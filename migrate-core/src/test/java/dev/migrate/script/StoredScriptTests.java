package dev.migrate.script;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoredScriptTests {

	private final RecordingOperations op = new RecordingOperations();

	@Test
	void upgradeWhenScriptIsSqlExecutesOneStatementAtATime() {
		sql("-- migrate:upgrade\nselect 1;\nselect '${a}';\n-- migrate:downgrade\nselect 2").upgrade(this.op);
		assertThat(this.op.statements()).containsExactly("select 1", "select '${a}'");
	}

	@Test
	void upgradeWhenFileAsksForPlaceholdersReplacesThem() {
		sql("-- placeholders: true\n-- nothing-to-undo: x\n-- migrate:upgrade\nselect '${a}'").upgrade(this.op);
		assertThat(this.op.statements()).containsExactly("select 'b'");
	}

	@Test
	void upgradeWhenOnePlaceholderIsUnknownExecutesNothing() {
		StoredScript script = sql(
				"-- placeholders: true\n-- nothing-to-undo: x\n-- migrate:upgrade\nselect 1; select '${c}'");
		assertThatExceptionOfType(UnknownPlaceholderException.class).isThrownBy(() -> script.upgrade(this.op));
		assertThat(this.op.statements()).isEmpty();
	}

	@Test
	void upgradeWhenFileHasGoneIsRefused() {
		StoredScript script = new SqlRevisionScript(entry("x.sql", null, null), SqlFlavor.POSTGRESQL, () -> {
			throw new FileNotFoundException("gone");
		}, new Placeholders(Map.of()));
		assertThatExceptionOfType(UnreadableRevisionException.class).isThrownBy(() -> script.upgrade(this.op))
			.withMessageStartingWith("Revision script x.sql cannot be read: java.io.FileNotFoundException: gone.");
	}

	@Test
	void downgradeWhenScriptIsSqlExecutesItsDowngrade() {
		sql("-- migrate:upgrade\nselect 1;\n-- migrate:downgrade\nselect 2; select 3").downgrade(this.op);
		assertThat(this.op.statements()).containsExactly("select 2", "select 3");
	}

	@Test
	void downgradeWhenScriptIsIrreversibleIsRefusedWithTheReason() {
		StoredScript script = sql("-- irreversible: rows are gone\n-- migrate:upgrade\nselect 1;\n");
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> script.downgrade(this.op))
			.withMessage("Revision 'a' cannot be downgraded: rows are gone. Restore a backup, or write a new revision "
					+ "that repairs what is wrong.")
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo(RevisionId.of("a")))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("rows are gone"));
		assertThat(script.irreversible()).contains("rows are gone");
	}

	@Test
	void downgradeWhenThereIsNothingToUndoDoesNothing() {
		sql("-- nothing-to-undo: only analyzed\n-- migrate:upgrade\nanalyze;\n").downgrade(this.op);
		java(WithoutConstructor.class, null, "nothing").downgrade(this.op);
		assertThat(this.op.statements()).isEmpty();
	}

	@Test
	void upgradeAndDowngradeWhenScriptIsJavaCallItsClass() {
		StoredScript script = java(Simple.class, null, null);
		script.upgrade(this.op);
		script.downgrade(this.op);
		assertThat(this.op.statements()).containsExactly("up", "down");
	}

	@Test
	void upgradeWhenFactoryIsGivenUsesIt() {
		new JavaRevisionScript(entry(Simple.class.getName(), null, null), getClass().getClassLoader(), (type) -> {
			this.op.execute(type.getSimpleName());
			return new Simple();
		}).upgrade(this.op);
		assertThat(this.op.statements()).containsExactly("Simple", "up");
	}

	@Test
	void downgradeWhenClassHasNoneIsRefused() {
		assertThatExceptionOfType(MissingDowngradeException.class)
			.isThrownBy(() -> java(OneWay.class, null, null).downgrade(this.op))
			.withMessageContaining(OneWay.class.getName());
	}

	@Test
	void upgradeWhenClassHasNoSuitableConstructorIsRefused() {
		assertRefused(WithoutConstructor.class, "it has no constructor without parameters");
	}

	@Test
	void upgradeWhenConstructorFailsIsRefusedWithItsCause() {
		assertRefused(FailingConstructor.class,
				"its constructor failed with java.lang.IllegalStateException: no database");
	}

	@Test
	void upgradeWhenStaticInitializerFailsIsRefusedWithItsCause() {
		assertRefused(FailingInitializer.class,
				"its static initializer failed with java.lang.IllegalStateException: no file");
	}

	@Test
	void upgradeWhenClassIsNoRevisionIsRefused() {
		assertThatExceptionOfType(NotAJavaRevisionException.class)
			.isThrownBy(() -> java(String.class, null, null).upgrade(this.op));
	}

	@Test
	void upgradeWhenClassHasGoneIsRefused() {
		StoredScript script = new JavaRevisionScript(entry("none.Such", null, null), getClass().getClassLoader(),
				RevisionFactory.byConstructor());
		assertThatExceptionOfType(RevisionCreationException.class).isThrownBy(() -> script.upgrade(this.op))
			.withMessageContaining("its class cannot be loaded");
	}

	private void assertRefused(Class<?> type, String reason) {
		assertThatExceptionOfType(RevisionCreationException.class)
			.isThrownBy(() -> java(type, null, null).upgrade(this.op))
			.withMessageStartingWith("Java revision " + type.getName() + " cannot be created: " + reason);
	}

	private static StoredScript sql(String text) {
		String file = "-- revision: a\n" + text;
		SqlRevisionFile parsed = SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "x.sql", file);
		return new SqlRevisionScript(
				new RevisionEntry(RevisionEntry.Form.SQL, "x.sql", parsed.header(), parsed.statementHash()),
				SqlFlavor.POSTGRESQL, file::getBytes, new Placeholders(Map.of("a", "b")));
	}

	private static StoredScript java(Class<?> type, @Nullable String irreversible, @Nullable String nothingToUndo) {
		return new JavaRevisionScript(entry(type.getName(), irreversible, nothingToUndo), type.getClassLoader(),
				RevisionFactory.byConstructor());
	}

	private static RevisionEntry entry(String location, @Nullable String irreversible, @Nullable String nothingToUndo) {
		Revision revision = new Revision(RevisionId.of("a"), List.of(), List.of(), List.of(), "");
		return new RevisionEntry(RevisionEntry.Form.JAVA, location, new RevisionHeader(revision, Optional.empty(), true,
				false, false, Optional.ofNullable(irreversible), Optional.ofNullable(nothingToUndo), List.of(), false),
				"0");
	}

	private static final class Simple implements JavaRevision {

		@Override
		public void upgrade(Operations op) {
			op.execute("up");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("down");
		}

	}

	static class OneWay implements JavaRevision {

		@Override
		public void upgrade(Operations op) {
		}

	}

	static class WithoutConstructor extends OneWay {

		WithoutConstructor(String name) {
			throw new AssertionError(name);
		}

	}

	static class FailingConstructor extends OneWay {

		FailingConstructor() {
			throw new IllegalStateException("no database");
		}

	}

	static class FailingInitializer extends OneWay {

		private static final String TEXT = text();

		private static String text() {
			throw new IllegalStateException("no file");
		}

		@Override
		public String toString() {
			return TEXT;
		}

	}

}
