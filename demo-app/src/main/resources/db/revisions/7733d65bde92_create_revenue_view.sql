-- revision: 7733d65bde92
-- down-revision: db18a838ae47
-- depends-on: 20474faf5208
-- message: show the revenue of each category
-- created: 2026-04-20

-- migrate:upgrade
CREATE VIEW category_revenue AS
SELECT categories.name AS category, sum(order_lines.quantity * order_lines.unit_price) AS revenue
FROM order_lines
JOIN products ON products.id = order_lines.product_id
JOIN categories ON categories.id = products.category_id
GROUP BY categories.name;

-- migrate:downgrade
DROP VIEW category_revenue;
