package dev.migrate.demo.order;

import java.math.BigDecimal;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "order_lines", indexes = @Index(name = "order_lines_order", columnList = "order_id"))
class OrderLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Product product;

	@Column(nullable = false, check = @CheckConstraint(constraint = "quantity > 0"))
	private int quantity;

	@Column(precision = 12, scale = 2, nullable = false)
	private BigDecimal unitPrice;

	@SuppressWarnings("NullAway.Init")
	protected OrderLine() {
	}

	OrderLine(Product product, int quantity) {
		this.product = product;
		this.quantity = quantity;
		this.unitPrice = product.price();
	}

	Product product() {
		return this.product;
	}

	int quantity() {
		return this.quantity;
	}

	BigDecimal price() {
		return this.unitPrice.multiply(BigDecimal.valueOf(this.quantity));
	}

}
