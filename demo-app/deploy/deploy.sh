#!/bin/sh
# Migrates the database of a release, before its application is started:
#
#   deploy.sh [--restore] app.jar [DIRECTORY]
#
# shows what it is going to do, backs the database up into a folder of its own below the directory (backups), upgrades,
# and looks whether all is applied. If something fails it says how to go back. With --restore it goes back itself: only
# while no application writes, as whatever was written after the backup is lost.
set -eu

restore=no
if [ "${1-}" = --restore ]; then
	restore=yes
	shift
fi
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
	echo "usage: deploy.sh [--restore] app.jar [DIRECTORY]" >&2
	exit 2
fi
app=$1
backups=${2:-backups}/$(date -u +%Y%m%dT%H%M%SZ)

migrate() {
	java -jar "$app" migrate "$@"
}

migrate status
migrate plan

mkdir -p "$backups"
code=0
migrate upgrade --lock-timeout 5m --backup --backup-directory "$backups" || code=$?
# Where nothing was to be done, there is no backup either.
rmdir "$backups" 2>/dev/null || true
if [ "$code" -eq 0 ]; then
	migrate current --check-heads || code=$?
fi

case $code in
	0)
		echo "deploy.sh: everything is applied, start the application"
		exit 0
		;;
	4 | 5)
		echo "deploy.sh: nothing was done, try again" >&2
		exit "$code"
		;;
esac

set -- "$backups"/*
backup=$1
if [ ! -f "$backup" ]; then
	echo "deploy.sh: failed before there was a backup, nothing was changed" >&2
	exit "$code"
fi
# The flag lets it happen where a profile of production is active.
if [ "$restore" = yes ]; then
	if ! migrate restore "$backup" --clean --yes --on-production; then
		echo "deploy.sh: failed, and could not go back; the backup is $backup" >&2
		exit "$code"
	fi
	echo "deploy.sh: failed, the database is what it was before" >&2
else
	cat >&2 <<-END
		deploy.sh: failed. What was applied before the failure stays and is recorded: mend the cause and deploy again.
		To go back instead, and lose what was written since then, stop the application and run
		    java -jar '$app' migrate restore '$backup' --clean --yes --on-production
	END
fi
exit "$code"
