package dev.migrate.cli.run;

import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes {@code -1} for a target, and everything else that looks so for a mistake. */
final class TargetConverter implements ITypeConverter<String> {

	private static final Pattern MISTAKEN = Pattern.compile("-(?!\\d+$).*");

	@Override
	public String convert(String text) {
		if (MISTAKEN.matcher(text).matches()) {
			throw new TypeConversionException("'%s' is neither an option nor a target".formatted(text));
		}
		return text;
	}

}
