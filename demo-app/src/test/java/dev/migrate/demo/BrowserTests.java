package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningShop
@EnabledIf("dev.migrate.demo.Chromium#isInstalled")
class BrowserTests {

	private final String page;

	BrowserTests(@LocalServerPort int port) {
		this.page = "http://localhost:" + port + "/";
	}

	@Test
	void pageShowsOrdersAndMigrations() throws IOException, InterruptedException {
		String dom = Chromium.dom(this.page);
		assertThat(dom).contains("<strong>Maria Sibylla Merian</strong>", "1 × The book of leaves, 2 × Assam, 250 g",
				"€49.80", "SHIPPED");
		assertThat(dom).containsPattern("class=\"badge good\" id=\"state\">up to date<")
			.contains("<code>c55e0fa58518</code>", "store the total of an order", "done, 12 steps in");
	}

	@Test
	void pageHasItsPictureTaken() throws IOException, InterruptedException {
		Path light = Path.of("target", "page.png");
		Path phone = Path.of("target", "page-phone-dark.png");
		Chromium.screenshot(this.page, light, "--window-size=1200,1100");
		Chromium.screenshot(this.page, phone, "--window-size=500,1600", "--blink-settings=preferredColorScheme=0");
		assertThat(light).isNotEmptyFile();
		assertThat(phone).isNotEmptyFile();
	}

}
