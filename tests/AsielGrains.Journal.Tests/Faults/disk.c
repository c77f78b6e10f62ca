/*
 * Preloaded into a process, this writes down what the process asks of the disk: which bytes go into which file, and
 * what was flushed. A test makes of it what a power cut would have left behind. It can also let one flush fail.
 *
 * ASIEL_DISK_TRACE      where to write it down
 * ASIEL_DISK_FOLDER     only files below this folder are of interest
 * ASIEL_DISK_FAIL       the end of the name of the file of which a flush fails, once
 * ASIEL_DISK_FAIL_AFTER how many flushes of them go well before that
 *
 * A record: kind, length of the name, offset, length of the content, name, content; numbers as the machine has them.
 * W write, S flush of a file, D flush of a folder, T cut to a length, U removal, C creation, A what was said to the
 * outside (standard output), F the flush that failed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

struct record { uint8_t kind; uint8_t pad[3]; uint32_t name; uint64_t offset; uint64_t length; };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;
static const char *folder, *failing;
static long failing_after;
static struct stat said;

static int (*next_open)(const char *, int, ...);
static ssize_t (*next_write)(int, const void *, size_t);
static ssize_t (*next_pwrite)(int, const void *, size_t, off64_t);
static int (*next_fsync)(int);
static int (*next_fdatasync)(int);
static int (*next_ftruncate)(int, off64_t);
static int (*next_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
  next_open = dlsym(RTLD_NEXT, "open64");
  next_write = dlsym(RTLD_NEXT, "write");
  next_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  next_fsync = dlsym(RTLD_NEXT, "fsync");
  next_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  next_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  next_unlink = dlsym(RTLD_NEXT, "unlink");
  fstat(STDOUT_FILENO, &said);
  folder = getenv("ASIEL_DISK_FOLDER");
  failing = getenv("ASIEL_DISK_FAIL");
  const char *after = getenv("ASIEL_DISK_FAIL_AFTER");
  failing_after = after ? atol(after) : 0;
  const char *path = getenv("ASIEL_DISK_TRACE");
  if (path && folder)
    trace = next_open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

/* The index of the log is shared memory and never flushed; SQLite makes it anew. */
static int of_interest(const char *path) {
  size_t length = strlen(path);
  return folder && strncmp(path, folder, strlen(folder)) == 0 && (length < 4 || strcmp(path + length - 4, "-shm"));
}

static int ends_with(const char *name, const char *end) {
  size_t length = strlen(name), last = strlen(end);
  return length >= last && strcmp(name + length - last, end) == 0;
}

static int name_of(int fd, char *name) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, PATH_MAX - 1);
  if (length <= 0)
    return 0;
  name[length] = 0;
  return of_interest(name);
}

static void note(char kind, const char *name, uint64_t offset, const void *content, uint64_t length) {
  if (trace < 0)
    return;
  struct record head = { .kind = (uint8_t)kind, .name = (uint32_t)strlen(name), .offset = offset, .length = length };
  next_write(trace, &head, sizeof head);
  next_write(trace, name, head.name);
  if (content)
    next_write(trace, content, length);
}

static int opened(const char *path, int flags, int existed, int fd) {
  if (fd >= 0 && (flags & O_CREAT) && !existed && of_interest(path)) {
    pthread_mutex_lock(&turn);
    note('C', path, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
  }
  return fd;
}

static int mode_of(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; }

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = mode_of(flags, rest), existed = access(path, F_OK) == 0;
  va_end(rest);
  return opened(path, flags, existed, next_open(path, flags, mode));
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = mode_of(flags, rest), existed = access(path, F_OK) == 0;
  va_end(rest);
  return opened(path, flags, existed, next_open(path, flags, mode));
}

ssize_t pwrite64(int fd, const void *content, size_t length, off64_t offset) {
  char name[PATH_MAX];
  if (!name_of(fd, name))
    return next_pwrite(fd, content, length, offset);
  pthread_mutex_lock(&turn);
  ssize_t written = next_pwrite(fd, content, length, offset);
  if (written > 0)
    note('W', name, (uint64_t)offset, content, (uint64_t)written);
  pthread_mutex_unlock(&turn);
  return written;
}

ssize_t pwrite(int fd, const void *content, size_t length, off_t offset) {
  return pwrite64(fd, content, length, offset);
}

ssize_t write(int fd, const void *content, size_t length) {
  char name[PATH_MAX];
  struct stat about;
  int outside = fstat(fd, &about) == 0 && about.st_dev == said.st_dev && about.st_ino == said.st_ino;
  if (trace < 0 || fd == trace || (!outside && !name_of(fd, name)))
    return next_write(fd, content, length);
  pthread_mutex_lock(&turn);
  off64_t offset = outside ? 0 : lseek64(fd, 0, SEEK_CUR);
  /* What is said is noted first: a cut may come before it is said, never a saying before it is noted. */
  if (outside)
    note('A', "", 0, content, length);
  ssize_t written = next_write(fd, content, length);
  if (!outside && written > 0)
    note('W', name, (uint64_t)offset, content, (uint64_t)written);
  pthread_mutex_unlock(&turn);
  return written;
}

static int flush(int fd, int (*next)(int)) {
  char name[PATH_MAX];
  struct stat about;
  if (!name_of(fd, name))
    return next(fd);
  pthread_mutex_lock(&turn);
  int result;
  if (failing && ends_with(name, failing) && failing_after-- == 0) {
    note('F', name, 0, NULL, 0);
    errno = EIO;
    result = -1;
  } else {
    result = next(fd);
    if (result == 0)
      note(fstat(fd, &about) == 0 && S_ISDIR(about.st_mode) ? 'D' : 'S', name, 0, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  return result;
}

int fsync(int fd) { return flush(fd, next_fsync); }

int fdatasync(int fd) { return flush(fd, next_fdatasync); }

int ftruncate64(int fd, off64_t length) {
  char name[PATH_MAX];
  if (!name_of(fd, name))
    return next_ftruncate(fd, length);
  pthread_mutex_lock(&turn);
  int result = next_ftruncate(fd, length);
  if (result == 0)
    note('T', name, (uint64_t)length, NULL, 0);
  pthread_mutex_unlock(&turn);
  return result;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
  if (!of_interest(path))
    return next_unlink(path);
  pthread_mutex_lock(&turn);
  int result = next_unlink(path);
  if (result == 0)
    note('U', path, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return result;
}
