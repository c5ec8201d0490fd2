-- revision: 6a00
-- branch-labels: reporting
-- depends-on: 2b7c
-- message: begin reporting
-- created: 2026-03-17T10:00:00Z

-- migrate:upgrade
CREATE VIEW invoices_per_customer AS
	SELECT customer_id, count(*) AS invoices FROM invoice GROUP BY customer_id;

-- migrate:downgrade
DROP VIEW invoices_per_customer;
