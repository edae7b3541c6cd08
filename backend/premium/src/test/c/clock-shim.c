/*
 * Sets the wall clock of one process ahead or back, for drills. Loaded before all other libraries (LD_PRELOAD), it answers
 * the questions for the time that a process asks the C library. The file that CLOCK_SHIM names holds a number: how many
 * nanoseconds the clock is ahead. It is mapped, so a change is seen at once and costs nothing. The monotonic clock stays
 * true, as it does when somebody sets a machine's clock.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define A_SECOND 1000000000L

/* No machine is up for that many seconds, so a later deadline is by the wall clock. */
#define LONGEST_UPTIME 1000000000L

typedef int clock_function(clockid_t, struct timespec *);
typedef int wait_function(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);

static const volatile int64_t *ahead;
static clock_function *real_clock;
static wait_function *real_wait;

__attribute__((constructor)) static void start(void)
{
	const char *name = getenv("CLOCK_SHIM");
	int file = (name != NULL) ? open(name, O_RDONLY | O_CLOEXEC) : -1;
	void *mapped = (file >= 0) ? mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
	if (mapped == MAP_FAILED) {
		/* A drill with the wrong time would show nothing. */
		abort();
	}
	close(file);
	real_clock = (clock_function *) dlsym(RTLD_NEXT, "clock_gettime");
	/* Without its version, the oldest would be found, which has another kind of condition. */
	real_wait = (wait_function *) dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
	ahead = mapped;
}

static void add(struct timespec *time, int64_t nanos)
{
	int64_t sum = time->tv_nsec + nanos % A_SECOND;
	time->tv_sec += nanos / A_SECOND;
	if (sum < 0 || sum >= A_SECOND) {
		time->tv_sec += (sum < 0) ? -1 : 1;
		sum += (sum < 0) ? A_SECOND : -A_SECOND;
	}
	time->tv_nsec = sum;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
	if (ahead == NULL) {
		/* Another library asks before this one has started. */
		return syscall(SYS_clock_gettime, clock, time);
	}
	int result = real_clock(clock, time);
	if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
		add(time, *ahead);
	}
	return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone)
{
	struct timespec now;
	(void) zone;
	int result = clock_gettime(CLOCK_REALTIME, &now);
	time->tv_sec = now.tv_sec;
	time->tv_usec = now.tv_nsec / 1000;
	return result;
}

time_t time(time_t *result)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (result != NULL) {
		*result = now.tv_sec;
	}
	return now.tv_sec;
}

/* A deadline was computed with the shown time; the kernel compares it with the real one. */
int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *deadline)
{
	struct timespec real = *deadline;
	if (real.tv_sec > LONGEST_UPTIME) {
		add(&real, -*ahead);
	}
	return real_wait(condition, mutex, &real);
}
