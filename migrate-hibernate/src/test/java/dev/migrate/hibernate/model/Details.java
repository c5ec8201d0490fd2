package dev.migrate.hibernate.model;

import java.time.LocalDate;
import java.time.LocalDateTime;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities that say more about their tables. */
public final class Details {

	private Details() {
	}

	@Entity
	@Table(indexes = { @Index(columnList = "placedOn desc, customer"),
			@Index(name = "by_customer", columnList = "customer"),
			@Index(name = "only_once", columnList = "customer, placedOn", unique = true),
			@Index(columnList = "placedOn", unique = true) })
	public static class Indexed {

		@Id
		Long id;

		@Column(nullable = false)
		String customer;

		@Column(nullable = false)
		LocalDate placedOn;

	}

	@Entity
	@Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "tenant", "email" }),
			@UniqueConstraint(name = "one_login", columnNames = { "tenant", "login" }) })
	public static class Unique {

		@Id
		Long id;

		String tenant;

		@Column(unique = true)
		String email;

		@Column(nullable = false)
		String login;

	}

	@Entity
	@SuppressWarnings("deprecation")
	@Check(constraints = "lowest <= highest")
	@Check(name = "positive_range", constraints = "lowest > 0")
	public static class Checked {

		@Id
		Long id;

		int lowest;

		int highest;

		@Check(constraints = "percent between 0 and 100")
		Integer percent;

		@Column(check = @CheckConstraint(name = "short_code", constraint = "code <> ''"))
		String code;

	}

	@Entity
	@SuppressWarnings("deprecation")
	@Comment("What it is for")
	public static class Commented {

		@Id
		Long id;

		@Comment("How it is read")
		String text;

	}

	@Entity
	public static class Defined {

		@Id
		Long id;

		@Column(columnDefinition = "varchar(20) default 'new' not null")
		String state;

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(columnDefinition = "char(2)", nullable = false)
		String country;

		@Column(columnDefinition = "integer default 0 check (points >= 0)")
		int points;

		@Column(columnDefinition = "varchar(40) unique")
		String code;

	}

	@Entity
	public static class Computed {

		@Id
		Long id;

		int amount;

		int price;

		@GeneratedColumn("amount * price")
		Integer total;

		@Formula("amount + 1")
		int next;

		@ColumnDefault("'none'")
		String remark;

		@ColumnDefault("-1")
		@Column(nullable = false)
		int rank;

		@ColumnDefault("true")
		boolean active;

		@ColumnDefault("current_timestamp")
		LocalDateTime created;

	}

	public record Money(long cents) {

	}

	@Converter
	public static class MoneyConverter implements AttributeConverter<Money, Long> {

		@Override
		public Long convertToDatabaseColumn(Money money) {
			return (money != null) ? money.cents() : null;
		}

		@Override
		public Money convertToEntityAttribute(Long cents) {
			return (cents != null) ? new Money(cents) : null;
		}

	}

	@Entity
	public static class Converted {

		@Id
		Long id;

		@Convert(converter = MoneyConverter.class)
		@Column(nullable = false)
		Money price;

	}

	@Entity
	public static class Validated {

		@Id
		Long id;

		@NotNull
		@Size(max = 30)
		String name;

		@Max(100)
		int percent;

	}

	@Entity
	@Table(schema = "billing", name = "invoices")
	public static class Elsewhere {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		Converted item;

	}

}
