package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.page.MigrationPage;
import dev.migrate.cli.page.PageSection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page about migrations, as a browser shows it. */
@RunningShop
@EnabledIf("dev.migrate.demo.Chromium#isInstalled")
class MigrationsPageTests {

	private static final int ENTER = 13;

	private final String page;

	private Browser browser;

	MigrationsPageTests(@LocalServerPort int port) {
		this.page = "http://localhost:" + port + "/actuator/migrations";
	}

	@BeforeEach
	void start() throws IOException, InterruptedException {
		this.browser = Browser.start();
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.browser.close();
	}

	@Test
	void pageShowsTheStateAndAllRevisions() throws IOException {
		this.browser.screen(1200, 1000, false).open(this.page);
		assertThat(this.browser.value("document.querySelector('.state').innerText"))
			.isEqualToNormalizingWhitespace("up to date nothing pending, 12 revisions");
		assertThat(this.browser.value("document.querySelectorAll('.revisions > li.applied').length")).isEqualTo("12");
		assertThat(this.browser.value("document.querySelector('.m-current').closest('summary').innerText"))
			.contains("c55e0fa58518", "head", "store the total of an order");
		this.browser.picture(Path.of("target", "migrations.png"));
	}

	@Test
	void clickShowsMessageTimesAndSql() throws IOException {
		this.browser.screen(360, 740, true).open(this.page);
		this.browser.click("#r0-11 summary");
		await().untilAsserted(() -> assertThat(shown("#r0-11 .panel")).contains("applied", "UTC", "with demo-app",
				"CREATE TABLE customer"));
		assertThat(this.browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
		this.browser.value("document.querySelector('#r0-11').scrollIntoView()");
		this.browser.picture(Path.of("target", "migrations-phone.png"));
	}

	@Test
	void keyboardShowsThemAsWell() {
		this.browser.screen(1200, 1000, false).open(this.page);
		this.browser.value("document.querySelector('#r0-0 summary').focus()");
		assertThat(shown("#r0-0 .panel")).isEmpty();
		this.browser.press("Enter", ENTER, "\r");
		await().untilAsserted(() -> assertThat(shown("#r0-0 .panel")).contains("Upgrade", "Downgrade"));
	}

	@Test
	void pageAllowsItselfNothingButItsStyle() {
		this.browser.screen(1200, 1000, false).open(this.page);
		assertThat(this.browser.value("document.querySelectorAll('script, img, iframe, [style], [onclick]').length"))
			.isEqualTo("0");
		assertThat(this.browser.value("getComputedStyle(document.querySelector('summary')).display")).isEqualTo("flex");
		assertThat(this.browser.value("performance.getEntriesByType('resource').length")).isEqualTo("0");
	}

	@Test
	void thousandRevisionsAreReadable(@TempDir Path folder, @Autowired DataSource dataSource) throws IOException {
		ManyRevisions.write(folder.resolve("many"), 1000);
		Migrator migrator = Migrator.builder(dataSource)
			.options(MigrateOptions.builder().locations("file:" + folder.resolve("many")).versionTable("many").build())
			.build();
		migrator.upgrade("m0100");
		Path file = Files.writeString(folder.resolve("page.html"),
				MigrationPage.of(List.of(PageSection.of("many", migrator, migrator.status()))));
		this.browser.screen(1200, 1000, false).open(file.toUri().toString());
		assertThat(this.browser.value("document.querySelectorAll('.revisions > li').length")).isEqualTo("1000");
		this.browser.picture(Path.of("target", "migrations-1000.png"));
		this.browser.screen(360, 740, false).value("location.hash = 'r0-900'");
		assertThat(this.browser.value("document.querySelector('.revisions > li:target .id').innerText"))
			.isEqualTo("m0100");
		assertThat(this.browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
		this.browser.picture(Path.of("target", "migrations-1000-phone.png"));
	}

	private String shown(String selector) {
		return this.browser.value("document.querySelector('" + selector + "').checkVisibility()"
				+ " ? document.querySelector('" + selector + "').innerText : ''");
	}

}
