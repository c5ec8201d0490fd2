"""Does with the catalog of a database what Alembic does, once for each line it is sent.

Arguments: the URL of the database; "reflect" or "compare".
Answers: "ready", then for each line the processor time of this process in nanoseconds.
"""
import sys
import time

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine


def reflect(connection):
    metadata = MetaData()
    metadata.reflect(connection)
    return metadata


def compare(connection, wanted):
    # Defaults are not compared: 1.8.1 fails on some that were reflected.
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    differences = compare_metadata(context, wanted)
    if differences:
        raise ValueError(f"{len(differences)} differences, such as {differences[0]}")


def main(url, work):
    with create_engine(url).connect() as connection:
        wanted = reflect(connection) if work == "compare" else None
        print("ready", flush=True)
        for _ in sys.stdin:
            start = time.process_time_ns()
            if work == "compare":
                compare(connection, wanted)
            else:
                reflect(connection)
            print(time.process_time_ns() - start, flush=True)


main(*sys.argv[1:])
