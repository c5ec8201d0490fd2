package dev.migrate.demo.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "orders", indexes = @Index(name = "orders_customer_placed", columnList = "customer_id, placed_at desc"))
class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	private Customer customer;

	@Column(nullable = false)
	private Instant placedAt;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	@Column(columnDefinition = "order_status", nullable = false)
	private OrderStatus status;

	@Column(precision = 12, scale = 2, nullable = false)
	private BigDecimal total;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "order_id", nullable = false, updatable = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	@OrderBy("id")
	private List<OrderLine> lines = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Order() {
	}

	Order(Customer customer, Instant placedAt) {
		this.customer = customer;
		this.placedAt = placedAt;
		this.status = OrderStatus.PLACED;
		this.total = BigDecimal.ZERO;
	}

	void add(Product product, int quantity) {
		OrderLine line = new OrderLine(product, quantity);
		this.lines.add(line);
		this.total = this.total.add(line.price());
	}

	long id() {
		return this.id;
	}

	Customer customer() {
		return this.customer;
	}

	Instant placedAt() {
		return this.placedAt;
	}

	OrderStatus status() {
		return this.status;
	}

	BigDecimal total() {
		return this.total;
	}

	List<OrderLine> lines() {
		return List.copyOf(this.lines);
	}

}
