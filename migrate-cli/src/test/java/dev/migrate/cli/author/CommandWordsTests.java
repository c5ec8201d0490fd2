package dev.migrate.cli.author;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandWordsTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "code --wait,code|--wait|f", "  fmt  {file} -i ,fmt|f|-i",
					"\"C:\\Program Files\\e.exe\" -n,C:\\Program Files\\e.exe|-n|f",
					"sh -c 'a \"$1\"',sh|-c|a \"$1\"|f", "e --x=\"a b\",e|--x=a b|f", "e \"\",e||f", "it's,it's|f" })
	void ofSplitsAtBlanksOutsideOfQuotes(String command, String words) {
		assertThat(CommandWords.of(command).withFile("{file}", "f").words()).isEqualTo(List.of(words.split("\\|", -1)));
	}

}
