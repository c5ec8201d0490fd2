package dev.migrate.autoconfigure.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of an application's arguments is a command. */
class CommandArgumentsTests {

	@Test
	void migrateAsTheFirstWordAsksForACommand() {
		assertThat(CommandArguments.ask(typed("migrate", "current"))).isTrue();
	}

	@Test
	void propertiesMayStandBefore() {
		assertThat(CommandArguments.ask(typed("--spring.profiles.active=prod", "migrate", "current"))).isTrue();
	}

	@Test
	void migrateAsAnotherWordDoesNot() {
		assertThat(CommandArguments.ask(typed("import", "migrate"))).isFalse();
		assertThat(CommandArguments.ask(typed())).isFalse();
	}

	@Test
	void propertiesAreNotPartOfTheCommand() {
		assertThat(CommandArguments.of(typed("migrate", "upgrade", "--spring.datasource.url=jdbc:h2:mem:a",
				"--migrate.locations[0]=db", "--lock-timeout=5s", "--sql", "heads")))
			.containsExactly("upgrade", "--lock-timeout=5s", "--sql", "heads");
	}

	@Test
	void messageThatLooksLikeAnOptionIsPartOfTheCommand() {
		assertThat(CommandArguments.of(typed("migrate", "revision", "-m", "--drop a.b"))).containsExactly("revision",
				"-m", "--drop a.b");
	}

	@Test
	void onlyTheFirstMigrateIsTheWordForCommands() {
		assertThat(CommandArguments.of(typed("migrate", "show", "migrate"))).containsExactly("show", "migrate");
	}

	private static String[] typed(String... arguments) {
		return arguments;
	}

}
