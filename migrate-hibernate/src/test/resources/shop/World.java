package shop;

import java.math.BigDecimal;
import java.time.*;
import java.util.*;

import jakarta.persistence.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
class Country {

	@Id
	@Column(length = 2)
	String code;

	@Column(nullable = false, length = 100)
	String name;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	Continent continent;

}

enum Continent {

	AFRICA, AMERICA, ASIA, EUROPE, OCEANIA

}

@Entity
@Comment("What prices are said in")
class Currency {

	@Id
	@Column(length = 3)
	String code;

	@Column(length = 5)
	@Comment("As printed beside a price")
	String symbol;

	int digits;

}

@Entity
class Language {

	@Id
	@Column(length = 5)
	String code;

	String name;

}

@Entity
class TaxClass {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Integer id;

	@Column(nullable = false, length = 50)
	String name;

}

@Entity
@Check(name = "tax_rate_range", constraints = "rate >= 0 and rate < 1")
class TaxRate {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@ManyToOne(optional = false)
	Country country;

	@ManyToOne(optional = false)
	TaxClass taxClass;

	@Column(nullable = false, precision = 5, scale = 4)
	BigDecimal rate;

	LocalDate validFrom;

}

@Embeddable
class Money {

	@Column(precision = 10, scale = 2)
	BigDecimal amount;

	@Column(length = 3)
	String currency;

}

@Embeddable
class PostalAddress {

	@Column(nullable = false, length = 200)
	String street;

	@Column(length = 200)
	String city;

	@Column(length = 20)
	String postcode;

	@ManyToOne
	Country country;

}

@Embeddable
class Translation {

	@Column(nullable = false, length = 150)
	String title;

	@Column(length = 4000)
	String description;

}

@MappedSuperclass
abstract class Numbered {

	@Id
	@GeneratedValue
	Long id;

	@Version
	int version;

}

// More to come.
