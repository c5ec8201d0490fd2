op.add_column("customer", sa.Column("country", sa.String(2), index=True, comment="where the customer lives"))
op.execute(sa.text("UPDATE customer SET country = :home").bindparams(home="de"))
op.alter_column("customer", "country", nullable=False)
# the way back
op.drop_index("ix_customer_country", "customer")
op.drop_column("customer", "country")
