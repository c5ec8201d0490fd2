package dev.migrate.cli.page;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationPageTests {

	private static final String HOSTILE = "<img src=x onerror=alert(1)> \"quoted\" & 'more' %s";

	@Test
	void whatComesFromOutsideIsEscaped() {
		Migrator migrator = Migrator.builder().source(TestRevisions.of(revision("a#b&b").message(HOSTILE))).build();
		String page = MigrationPage
			.of(List.of(PageSection.of("<i>", migrator), PageSection.failed("two", migrator, HOSTILE)));
		assertThat(page)
			.contains("&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot; &amp; &#39;more&#39; %s",
					"<h2>&lt;i&gt;</h2>", "<span class=\"mark label\">b&amp;b</span>")
			.doesNotContain("<img", "<i>", "<script");
	}

	@Test
	void panelTellsWhatHappenedAndWhatWould() {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			Migrator migrator = database.migrator(
					revision("a").upgrade("CREATE TABLE t (id int CHECK (id < 7))").downgrade("DROP TABLE t"),
					revision("b<a"));
			migrator.upgrade("a");
			assertThat(MigrationPage.of(List.of(PageSection.of("shop", migrator, migrator.status()))))
				.contains("<strong class=\"badge s-pending\">pending</strong> <span>1 pending of 2 revisions</span>",
						"<li id=\"r0-0\" class=\"pending\">", "<li id=\"r0-1\" class=\"applied\">",
						"<dt>next</dt><dd><a href=\"#r0-0\"><code>b</code></a> </dd>",
						"<code>CREATE TABLE t (id int CHECK (id &lt; 7));\n</code>", "<code>DROP TABLE t;\n</code>")
				.containsPattern("<dt>applied</dt><dd><time datetime=\"[^\"]+Z\">[^<]+ UTC</time>, \\d+ ms</dd>")
				.doesNotContain("<h2>");
		}
	}

	@Test
	void revisionsThatCannotBeReadAreNoReasonForNoPage() {
		Migrator migrator = Migrator.builder().source(TestRevisions.of(revision("a<a"))).build();
		assertThat(MigrationPage.of(List.of(PageSection.failed("shop", migrator, "It names itself."))))
			.contains("<p class=\"bad whole\">It names itself.</p>", "0 revisions");
	}

	@Test
	void policyNamesTheStyle() {
		String page = MigrationPage.of(List.of());
		assertThat(page).contains("default-src 'none'; style-src '" + PageStyle.DIGEST + "'; img-src data:");
		assertThat(PageStyle.DIGEST).matches("sha256-[A-Za-z0-9+/]{43}=");
	}

}
