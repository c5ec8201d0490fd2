package dev.migrate.demo.order;

import java.math.BigDecimal;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "products")
class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private long id;

	@Column(length = 20, nullable = false, unique = true)
	private String sku;

	@Column(length = 200, nullable = false)
	private String name;

	@Column(precision = 12, scale = 2, nullable = false, check = @CheckConstraint(constraint = "price >= 0"))
	private BigDecimal price;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Category category;

	@SuppressWarnings("NullAway.Init")
	protected Product() {
	}

	long id() {
		return this.id;
	}

	String sku() {
		return this.sku;
	}

	String name() {
		return this.name;
	}

	BigDecimal price() {
		return this.price;
	}

	Category category() {
		return this.category;
	}

}
