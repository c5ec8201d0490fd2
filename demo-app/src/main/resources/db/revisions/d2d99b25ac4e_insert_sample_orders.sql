-- revision: d2d99b25ac4e
-- down-revision: 56bff87e8b1e
-- message: insert sample customers, products and orders
-- created: 2026-03-05

-- migrate:upgrade
INSERT INTO customers (email, name, birth_date) VALUES
	('maria.sibylla@example.com', 'Maria Sibylla Merian', '1647-04-02'),
	('ludwig@example.com', 'Ludwig van Beethoven', '1770-12-16'),
	('ada@example.com', 'Ada Lovelace', '1815-12-10'),
	('zarathustra@example.com', 'Zarathustra', NULL);

INSERT INTO products (sku, name, price) VALUES
	('TEA-ASSAM', 'Assam, 250 g', 8.90),
	('TEA-SENCHA', 'Sencha, 100 g', 11.50),
	('CUP-BLUE', 'Blue cup', 14.00),
	('BOOK-LEAVES', 'The book of leaves', 32.00),
	('GIFT-CARD', 'Gift card', 25.00);

INSERT INTO orders (customer_id, placed_at, status)
SELECT id, now() - interval '9 days', 'SHIPPED' FROM customers WHERE email = 'maria.sibylla@example.com';
INSERT INTO orders (customer_id, placed_at, status)
SELECT id, now() - interval '2 days', 'PAID' FROM customers WHERE email = 'ludwig@example.com';
INSERT INTO orders (customer_id, placed_at, status)
SELECT id, now() - interval '3 hours', 'PLACED' FROM customers WHERE email = 'ada@example.com';

INSERT INTO order_lines (order_id, product_id, quantity, unit_price)
SELECT orders.id, products.id, wanted.quantity, products.price
FROM (VALUES
	('maria.sibylla@example.com', 'BOOK-LEAVES', 1),
	('maria.sibylla@example.com', 'TEA-ASSAM', 2),
	('ludwig@example.com', 'CUP-BLUE', 2),
	('ada@example.com', 'TEA-SENCHA', 1),
	('ada@example.com', 'GIFT-CARD', 3)
) AS wanted (email, sku, quantity)
JOIN customers ON customers.email = wanted.email
JOIN orders ON orders.customer_id = customers.id
JOIN products ON products.sku = wanted.sku;

-- migrate:downgrade
DELETE FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE email LIKE '%@example.com');
DELETE FROM customers WHERE email LIKE '%@example.com';
DELETE FROM products WHERE sku IN ('TEA-ASSAM', 'TEA-SENCHA', 'CUP-BLUE', 'BOOK-LEAVES', 'GIFT-CARD');
