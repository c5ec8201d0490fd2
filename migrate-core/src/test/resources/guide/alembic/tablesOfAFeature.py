op.create_table("invoice", sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
                sa.Column("customer_id", sa.BigInteger, sa.ForeignKey("customer.id"), nullable=False, index=True),
                sa.Column("number", sa.String(20), nullable=False, unique=True),
                sa.Column("total", sa.Numeric(10, 2), nullable=False),
                sa.Column("created", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
                sa.CheckConstraint("total >= 0", name="invoice_total"), comment="what customers owe")
op.create_table("payment", sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
                sa.Column("invoice_id", sa.BigInteger, nullable=False), sa.Column("method", sa.String(10), nullable=False),
                sa.ForeignKeyConstraint(["invoice_id"], ["invoice.id"], ondelete="CASCADE"),
                sa.UniqueConstraint("invoice_id", "method", name="payment_once"))
# the way back
op.drop_table("payment")
op.drop_table("invoice")
