-- revision: 5e1b
-- down-revision: 4d2e
-- message: index invoices by customer
-- created: 2026-03-23T11:20:00Z

-- migrate:upgrade
CREATE INDEX invoice_customer ON invoice (customer_id);

-- migrate:downgrade
DROP INDEX invoice_customer;
