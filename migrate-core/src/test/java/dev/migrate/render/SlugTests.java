package dev.migrate.render;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			value = { "Add the customer's e-mail|add_the_customer_s_e_mail", "  Größe: ändern!  |größe_ändern",
					"添加 用户|添加_用户", "../../etc/passwd|etc_passwd", "50% \"off\" ${x}|50_off_x", "🚀!|``", "a/b\\c|a_b_c",
					"İ|i̇" })
	void ofKeepsLettersAndDigits(String message, String slug) {
		assertThat(Slug.of(message, 40)).hasToString(slug);
	}

	@Test
	void ofWhenLettersAreDecomposedComposesThem() {
		assertThat(Slug.of("ande\u0301", 40)).hasToString("and\u00e9");
	}

	@ParameterizedTest
	@CsvSource({ "7,add_the", "8,add_the", "10,add_the_to", "2,ad", "40,add_the_total" })
	void ofWhenMessageIsLongLeavesOutWords(int length, String slug) {
		assertThat(Slug.of((length == 10) ? "add the to" : "add the total", length)).hasToString(slug);
	}

	@Test
	void ofWhenCutWouldHalveACharacterLeavesItOut() {
		assertThat(Slug.of("a\uD835\uDC9C\uD835\uDC9C", 4)).hasToString("a\uD835\uDC9C");
	}

}
