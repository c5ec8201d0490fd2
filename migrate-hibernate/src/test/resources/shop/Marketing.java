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
class Cart {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	UUID id;

	@ManyToOne
	Customer customer;

	Instant touchedAt;

}

@Entity
class CartLine extends Numbered {

	@ManyToOne(optional = false)
	Cart cart;

	@ManyToOne(optional = false)
	Variant variant;

	int quantity;

}

@Entity
class WishList extends Numbered {

	@ManyToOne(optional = false)
	Customer customer;

	@ManyToMany
	@OrderColumn(name = "position")
	List<Product> products;

}

@Entity
class Campaign extends Numbered {

	@Column(nullable = false, length = 100)
	String name;

	LocalDate startsOn;

	LocalDate endsOn;

	@ManyToMany
	Set<Product> products;

}

@Entity
class Setting {

	@Id
	@Column(length = 60)
	String name;

	@Column(columnDefinition = "text")
	String content;

}

@Entity
class AuditEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

	@Column(nullable = false, length = 60)
	String action;

	@Column(nullable = false)
	Instant happenedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	Map<String, String> details;

}

// More to come.
