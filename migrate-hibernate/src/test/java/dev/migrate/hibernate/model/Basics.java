package dev.migrate.hibernate.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities with nothing but attributes of their own. */
public final class Basics {

	private Basics() {
	}

	public enum Colour {

		RED, GREEN, BLUE

	}

	@Entity
	public static class NamedByStrategy {

		@Id
		Long orderNumber;

		String firstLineOfAddress;

		@Column(name = "Given")
		String named;

	}

	@Entity
	public static class EveryNumber {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		byte tiny;

		short small;

		int whole;

		Integer wholeOrNot;

		long big;

		float approximate;

		double precise;

		boolean truth;

		char letter;

		BigDecimal amount;

		@Column(precision = 12, scale = 4)
		BigDecimal price;

		@Version
		int version;

	}

	@Entity
	public static class EveryTime {

		@Id
		@GeneratedValue
		UUID id;

		LocalDate onDay;

		LocalTime atTime;

		LocalDateTime onClock;

		Instant instant;

		OffsetDateTime shifted;

		ZonedDateTime zoned;

		@Column(secondPrecision = 3)
		Instant millisecond;

		Duration duration;

		@Version
		Instant changed;

	}

	@Entity
	public static class EveryText {

		@Id
		@Column(length = 40)
		String id;

		@Column(nullable = false)
		String text;

		@Column(length = 100_000)
		String longText;

		@Lob
		String largeText;

		@Lob
		byte[] largeBytes;

		byte[] bytes;

		@Column(length = 16)
		byte[] fewBytes;

	}

	@Entity
	public static class Enumerations {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		@Enumerated(EnumType.STRING)
		Colour word;

		@Enumerated(EnumType.ORDINAL)
		@Column(nullable = false)
		Colour number;

	}

	@Entity
	public static class NativeEnumeration {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Colour colour;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@Column(nullable = false)
		Colour other;

	}

	@Entity
	public static class SequenceNumbers {

		@Id
		@SequenceGenerator(name = "numbers", sequenceName = "invoice_numbers", initialValue = 1000, allocationSize = 5)
		@GeneratedValue(generator = "numbers")
		Long id;

	}

	@Entity
	public static class TableNumbers {

		@Id
		@TableGenerator(name = "counters", table = "counters", pkColumnName = "who", valueColumnName = "count_of")
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
		Long id;

	}

	@Entity
	public static class Arrays {

		@Id
		Long id;

		String[] words;

		@Column(nullable = false)
		int[] numbers;

		@JdbcTypeCode(SqlTypes.ARRAY)
		Set<UUID> ids;

	}

	@Entity
	public static class Documents {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> attributes;

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(nullable = false)
		Document document;

	}

	@Embeddable
	public static class Document {

		@Column(nullable = false)
		String title;

		Integer pages;

	}

}
