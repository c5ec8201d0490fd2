#!/bin/sh
# What a container runs: it migrates, and then becomes the application.
#
#   docker run demo-app                            of several that start at once, one migrates and the others wait
#   docker run -e MIGRATE_MODE=validate demo-app   the application alone, for whom a job migrates: it starts on a
#                                                  database where nothing is pending, and on no other
#   docker run demo-app migrate status             a command alone
#
# MIGRATE_LOCK_TIMEOUT says how long to wait for the one that migrates.
set -eu
app=$(dirname "$0")/app.jar

if [ "${1-}" = migrate ]; then
	exec java -jar "$app" "$@"
fi

if [ "${MIGRATE_MODE:-startup}" = startup ]; then
	# In the background, as a shell hears no signal while it waits for a program in the foreground.
	MIGRATE_LOCK_TIMEOUT=${MIGRATE_LOCK_TIMEOUT:-10m} java -jar "$app" migrate upgrade "$@" &
	migration=$!
	# The migration rolls back what it was at; the application must not start after that.
	trap 'kill -TERM "$migration"; wait "$migration" || exit; exit 143' INT TERM
	code=0
	wait "$migration" || code=$?
	trap - INT TERM
	if [ "$code" -ne 0 ]; then
		case $code in
			4) advice="Another instance still migrates; start again later, or let MIGRATE_LOCK_TIMEOUT be longer." ;;
			5) advice="Start again when the database answers." ;;
			*) advice="Starting again will not help before the cause is gone." ;;
		esac
		echo "docker-entrypoint.sh: the application was not started, as the migration ended with $code. $advice" >&2
		exit "$code"
	fi
	export MIGRATE_MODE=validate
fi

# In place of this shell, so that signals reach the application and its exit code the container.
exec java -jar "$app" "$@"
